/** The device authorisation grant (RFC 8628) of the embedded identity server, at Keycloak's addresses: a kiosk shows a code, a phone confirms it. */
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { codePage, confirmPage } from './device-pages';
import { messagePage } from './pages';

export const DEVICE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code';
/** Where the phone goes. */
export const DEVICE_PAGE = '/device';
/** Time enough to find the phone; a code that lies about longer is somebody else's. */
export const DEVICE_CODE_SECONDS = 300;

/** oidc-provider would send a code in the address on by a script, which our pages may not have: it is filled in instead. */
export const asTyped = (path: string): string => path.replace(/^(\/device\?)(?:.*&)?user_code=/, '$1ma=');

const typed = (ctx: KoaContextWithOIDC): string => {
  const { ma } = ctx.query;
  return typeof ma === 'string' ? ma.slice(0, 20) : '';
};

function reason(error: unknown): string | null {
  const name = error instanceof Error ? error.name : '';
  if (name === '') return null;
  return name === 'AbortedError'
    ? 'Bạn đã từ chối. Ki-ốt không đăng nhập được bằng mã này.'
    : 'Mã không đúng hoặc đã hết hạn. Hãy xem lại mã trên màn hình.';
}

export const deviceFlow = {
  enabled: true,
  charset: 'base-20',
  mask: '****-****',
  userCodeInputSource: (ctx, form, _out, error) => {
    ctx.body = codePage(form, typed(ctx), reason(error));
  },
  userCodeConfirmSource: (ctx, form, _client, _device, code) => {
    ctx.body = confirmPage(form, code);
  },
  successSource: (ctx) => {
    ctx.body = messagePage('Đã đăng nhập tại ki-ốt', 'Mời bạn tiếp tục trên màn hình của ki-ốt.');
  },
} satisfies NonNullable<Configuration['features']>['deviceFlow'];
