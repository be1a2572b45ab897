/** For editors of the panel who may read, or change, procedures. */
const route = (method: 'GET' | 'POST', path: string, handler: string, action: 'read' | 'update') => ({
  method,
  path,
  handler: `proposals.${handler}`,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      {
        name: 'admin::hasPermissions',
        config: { actions: [[`plugin::content-manager.explorer.${action}`, 'api::procedure.procedure']] },
      },
    ],
  },
});

export const panelRoutes = {
  type: 'admin' as const,
  routes: [
    route('GET', '/proposals', 'list', 'read'),
    route('GET', '/proposals/:documentId', 'show', 'read'),
    route('POST', '/proposals/:documentId', 'decide', 'update'),
  ],
};
