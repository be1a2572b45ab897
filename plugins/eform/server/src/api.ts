/** What other rooms may use of eform: pure functions over form definitions, and the forms that the panel previews. */
import type { Core } from '@strapi/strapi';
import type { Previews } from './repositories/previews';

export type { CompiledForm, FieldError, FieldView, StepView, SummaryGroup, SummaryLine } from './domain/types';
export type { DefinitionFinding } from './domain/check-definition';
export type { Prefilled, PrefillSources } from './domain/prefill';
export type { Commune, Province } from './domain/address-book';
export { checkDefinition } from './domain/check-definition';
export { compileForm } from './domain/compile';
export { prefillAnswers } from './domain/prefill';
export { formatAnswer } from './domain/format';
export type { FormPreview } from './repositories/previews';
export { communesOf, findCommune, findProvince, provinces } from './domain/address-book';

/** Unsaved forms of the form builder: `find` and `saveAnswers` are for the page that draws them. */
export const formPreviews = (strapi: Core.Strapi): Pick<Previews, 'find' | 'saveAnswers'> =>
  strapi.plugin('eform').service('previews');
