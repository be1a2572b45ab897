/** The request path, outermost first. Strapi insists on its seven; ours stand around them. */
export default [
  'plugin::identity.edge',
  'strapi::errors',
  'plugin::identity.problem',
  'strapi::security',
  { name: 'strapi::cors', config: { origin: [] } },
  'strapi::query',
  {
    name: 'strapi::body',
    config: {
      jsonLimit: '1mb',
      formLimit: '1mb',
      textLimit: '1mb',
      formidable: {
        maxFileSize: 12 * 1024 * 1024,
        maxTotalFileSize: 60 * 1024 * 1024,
        maxFields: 500,
        maxFieldsSize: 1024 * 1024,
        maxFiles: 20,
      },
    },
  },
  'plugin::identity.input',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
