/** The form builder's own API, for editors who may change forms. */
const FORM = 'api::form-definition.form-definition';

const route = (method: 'GET' | 'POST', path: string, handler: string, action: 'read' | 'update') => ({
  method,
  path,
  handler: `panel.${handler}`,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      {
        name: 'admin::hasPermissions',
        config: { actions: [[`plugin::content-manager.explorer.${action}`, FORM]] },
      },
    ],
  },
});

export default {
  panel: {
    type: 'admin' as const,
    routes: [
      route('GET', '/forms', 'forms', 'read'),
      route('GET', '/kit', 'kit', 'read'),
      route('GET', '/asked', 'asked', 'read'),
      route('POST', '/check', 'check', 'update'),
      route('POST', '/preview', 'preview', 'update'),
      route('POST', '/try', 'try', 'update'),
    ],
  },
};
