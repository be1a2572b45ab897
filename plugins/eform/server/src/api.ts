/** What other rooms may use of eform: pure functions over form definitions. */
export type { CompiledForm, FieldError, FieldView, StepView, SummaryGroup, SummaryLine } from './domain/types';
export type { DefinitionFinding } from './domain/check-definition';
export type { Prefilled, PrefillSources } from './domain/prefill';
export type { Commune, Province } from './domain/address-book';
export { checkDefinition } from './domain/check-definition';
export { compileForm } from './domain/compile';
export { prefillAnswers } from './domain/prefill';
export { formatAnswer } from './domain/format';
export { communesOf, findCommune, findProvince, provinces } from './domain/address-book';
