/** For signed-in editors of the panel. */
const editors = { policies: ['admin::isAuthenticatedAdmin'] };

export const panelRoutes = {
  type: 'admin',
  routes: [
    { method: 'GET', path: '/workflow-templates', handler: 'panel.templates', config: editors },
    { method: 'GET', path: '/workflow-procedures', handler: 'panel.procedures', config: editors },
    { method: 'GET', path: '/publications/:documentId', handler: 'panel.publication', config: editors },
    { method: 'GET', path: '/versions/:documentId', handler: 'panel.versions', config: editors },
    { method: 'GET', path: '/versions/:documentId/compare', handler: 'panel.compare', config: editors },
    { method: 'POST', path: '/workflow-check', handler: 'panel.check', config: editors },
    { method: 'POST', path: '/workflow-simulate', handler: 'panel.simulate', config: editors },
  ],
};
