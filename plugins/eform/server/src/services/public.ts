import * as api from '../api';

/** The room's functions as a service, for those who reach a plugin through Strapi. */
export default () => ({
  checkDefinition: api.checkDefinition,
  compileForm: api.compileForm,
  prefillAnswers: api.prefillAnswers,
  formatAnswer: api.formatAnswer,
});
