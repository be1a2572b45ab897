import { environment } from './typed/environment';

const settings = environment();

export default {
  host: settings.MOTCUA_HOST,
  port: settings.MOTCUA_PORT,
  url: settings.MOTCUA_PUBLIC_URL,
  proxy: { koa: settings.MOTCUA_PROFILE === 'production' },
  app: { keys: settings.MOTCUA_APP_KEYS.split(',') },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
};
