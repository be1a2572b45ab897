/** What an administrator may grant a role of the panel. */
const EXPORT = 'moving.export';
const IMPORT = 'moving.import';
const TRUST = 'moving.trust';

export const movingActions = [
  { uid: EXPORT, displayName: 'Xuất thủ tục', section: 'plugins', pluginName: 'single-window' },
  { uid: IMPORT, displayName: 'Nhập thủ tục từ nơi khác', section: 'plugins', pluginName: 'single-window' },
  { uid: TRUST, displayName: 'Tin cậy khóa ký của nơi khác', section: 'plugins', pluginName: 'single-window' },
] as const;

export const TRUST_ACTION = `plugin::single-window.${TRUST}`;

const may = (action: string) => ({
  policies: [
    'admin::isAuthenticatedAdmin',
    { name: 'admin::hasPermissions', config: { actions: [`plugin::single-window.${action}`] } },
  ],
});

export const movingRoutes = {
  type: 'admin',
  routes: [
    { method: 'GET', path: '/moving/export/:documentId', handler: 'moving.export', config: may(EXPORT) },
    { method: 'POST', path: '/moving/inspect', handler: 'moving.inspect', config: may(IMPORT) },
    { method: 'POST', path: '/moving/import', handler: 'moving.import', config: may(IMPORT) },
    {
      method: 'GET',
      path: '/moving/keys',
      handler: 'moving.keys',
      config: { policies: ['admin::isAuthenticatedAdmin'] },
    },
    { method: 'DELETE', path: '/moving/keys/:kid', handler: 'moving.distrust', config: may(TRUST) },
  ],
};
