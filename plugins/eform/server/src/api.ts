/** What other rooms may use of eform: pure functions over form definitions, the shared sections as they are stored, and the forms that the panel previews. */
import type { Core } from '@strapi/strapi';
import type { Previews } from './repositories/previews';

export type {
  CompiledForm,
  FieldError,
  FieldView,
  Raw,
  RowView,
  StepReading,
  StepView,
  SummaryGroup,
  SummaryLine,
} from './domain/types';
export type { Control, FieldProperty, FieldTypeDefinition } from './domain/field-types';
export type { DefinitionContext, DefinitionFinding } from './domain/check-definition';
export type { ArgumentKind, LogicOperator } from './domain/operators';
export type { Prefilled, PrefillSources } from './domain/prefill';
export type { Commune, OldPlace, Province } from './domain/address-book';
export { checkDefinition } from './domain/check-definition';
export { missingTranslations } from './domain/missing-translations';
export { resolveSections, sectionsUsed } from './domain/shared-sections';
export { resolveForm } from './services/shared-sections';
export { broughtCodes, keepCodes, type CodeList } from './domain/code-lists';
export { compileForm } from './domain/compile';
export { PREFILL_SOURCES, prefillAnswers } from './domain/prefill';
export { formatAnswer } from './domain/format';
export { fileAnswers } from './domain/file-answers';
export { logicCompiler, readsOf, unknownOperators } from './domain/logic';
export { sayLogic } from './domain/say-logic';
export { LOGIC_OPERATORS } from './domain/operators';
export { hasRows, isSection } from './domain/field-types/structure';
export { sampleAnswers } from './domain/sample-answers';
export { fieldTypes, registerFieldType } from './domain/field-types';
export { datePartsOf } from './domain/field-types/date';
export {
  communesOf,
  communesOfToday,
  findCommune,
  findProvince,
  oldCommunesOf,
  oldDistrictsOf,
  oldProvinces,
  provinces,
} from './domain/address-book';
export type { FormPreview } from './repositories/previews';

/** Unsaved forms of the form builder: `find` and `saveAnswers` are for the page that draws them. */
export const formPreviews = (strapi: Core.Strapi): Pick<Previews, 'find' | 'saveAnswers'> =>
  strapi.plugin('eform').service('previews');
