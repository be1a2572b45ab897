/** What other rooms may use of eform: pure functions over form definitions. */
export type { CompiledForm, FieldError, FieldView, StepView, SummaryGroup, SummaryLine } from './domain/types';
export { checkDefinition } from './domain/check-definition';
export { compileForm } from './domain/compile';
export { prefillAnswers } from './domain/prefill';
export { formatAnswer } from './domain/format';
