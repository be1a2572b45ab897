const MOST_FILES = 20;

/** What formidable calls when a file begins; it knows no limit of their number. Its own way to end badly also removes what it has written. */
function refuseMany(this: { readonly openedFiles: readonly unknown[]; _error(error: Error): void }): void {
  if (this.openedFiles.length >= MOST_FILES) this._error(Object.assign(new Error('Too many files'), { httpCode: 413 }));
}

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
        maxFields: 500,
        maxFieldsSize: 1024 * 1024,
        onFileBegin: refuseMany,
      },
    },
  },
  'plugin::identity.input',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
