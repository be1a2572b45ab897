import { environment } from './typed/environment';

const settings = environment();

export default {
  host: settings.MOTCUA_HOST,
  port: settings.MOTCUA_PORT,
  url: settings.MOTCUA_PUBLIC_URL,
  // Of `X-Forwarded-For` only what our own proxies have added counts: the rest is the caller's to invent.
  proxy: { koa: settings.MOTCUA_PROFILE === 'production', maxIpsCount: settings.MOTCUA_PROXIES },
  app: { keys: settings.MOTCUA_APP_KEYS.split(',') },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
};
