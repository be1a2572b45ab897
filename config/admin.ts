import { previewUrl } from '@motcua/plugin-portal';
import { environment } from './typed/environment';

const settings = environment();

export default {
  url: '/cms',
  auth: {
    secret: settings.MOTCUA_ADMIN_JWT_SECRET,
    // The panel under /cms must be able to read its token: a cookie of /admin would be out of its reach.
    cookie: { path: '/' },
  },
  apiToken: { salt: settings.MOTCUA_API_TOKEN_SALT },
  secrets: { encryptionKey: settings.MOTCUA_SECRET.slice(0, 32) },
  transfer: { token: { salt: settings.MOTCUA_TRANSFER_TOKEN_SALT } },
  flags: { nps: false, promoteEE: false },
  preview: {
    enabled: true,
    config: {
      allowedOrigins: ["'self'"],
      handler: (uid: string, { documentId }: { documentId: string }) =>
        uid === 'api::procedure.procedure' ? previewUrl(documentId) : null,
    },
  },
};
