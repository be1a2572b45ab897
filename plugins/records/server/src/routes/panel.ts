/** For editors who may change templates. */
const TEMPLATE = 'api::document-template.document-template';

const route = (method: 'GET' | 'POST', path: string, handler: string, action: 'read' | 'update') => ({
  method,
  path,
  handler: `panel.${handler}`,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      {
        name: 'admin::hasPermissions',
        config: { actions: [[`plugin::content-manager.explorer.${action}`, TEMPLATE]] },
      },
    ],
  },
});

export const panelRoutes = {
  type: 'admin' as const,
  routes: [
    route('GET', '/document-templates', 'templates', 'read'),
    route('GET', '/template-procedures', 'procedures', 'read'),
    route('GET', '/template-kit', 'kit', 'read'),
    route('POST', '/template-preview', 'preview', 'update'),
  ],
};
