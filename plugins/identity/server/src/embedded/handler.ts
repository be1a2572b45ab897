/** Serves `/realms/motcua` before any body parser: the sign-in page here, all else by oidc-provider. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { Problem } from '../problem';
import { asTyped } from './device-flow';
import { messagePage, pagePolicy, signInPage } from './pages';
import type { People } from './people';
import { kindOf, wantsLevelTwo } from './policy';

const PREFIX = '/realms/motcua';
const SIGN_IN = '/login-actions/authenticate';

/** oidc-provider learns its mount point from these, as from Express. */
type MountedRequest = IncomingMessage & { originalUrl?: string; baseUrl?: string };

async function readForm(req: IncomingMessage): Promise<URLSearchParams> {
  let size = 0;
  const chunks: Buffer[] = [];
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > 8192) throw new Error('The form is too large');
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}

function send(res: ServerResponse, status: number, html: string): void {
  res.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  res.end(html);
}

async function signIn(provider: Provider, people: People, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const details = await provider.interactionDetails(req, res).catch(() => null);
  if (!details) {
    send(res, 400, messagePage('Trang đăng nhập đã hết hạn', 'Hãy quay lại trang trước và đăng nhập lại.'));
    return;
  }
  const kind = kindOf(String(details.params['client_id']));
  // A one-time code in VNeID's app would come here: the simulator takes its word for it.
  const acr = wantsLevelTwo(details.params['acr_values']) ? '2' : '1';
  const raise = acr === '2' && details.session?.accountId !== undefined;
  const action = `${PREFIX}${SIGN_IN}?execution=${details.uid}`;
  if (req.method !== 'POST') {
    send(res, 200, signInPage({ kind, action, username: '', error: null, raise }));
    return;
  }
  const form = await readForm(req);
  const username = form.get('username') ?? '';
  const address = req.socket.remoteAddress ?? '';
  const person = await people.signIn(kind, username, form.get('password') ?? '', address).catch((error: unknown) => {
    if (error instanceof Problem && error.status === 429) return error;
    throw error;
  });
  if (person instanceof Problem) {
    const seconds = Number(person.extra['retryAfter']);
    res.setHeader('Retry-After', String(seconds));
    const error = `Bạn đã nhập sai nhiều lần. Hãy thử lại sau ${Math.ceil(seconds / 60)} phút.`;
    send(res, 429, signInPage({ kind, action, username, raise, error }));
    return;
  }
  if (!person) {
    const what = kind === 'citizen' ? 'Số định danh' : 'Tên đăng nhập';
    send(
      res,
      422,
      signInPage({
        kind,
        action,
        username,
        raise,
        error: `${what} hoặc mật khẩu chưa đúng. Hãy kiểm tra rồi nhập lại.`,
      }),
    );
    return;
  }
  await provider.interactionFinished(
    req,
    res,
    { login: { accountId: person.accountId, acr, amr: ['pwd'] } },
    { mergeWithLastSubmission: false },
  );
}

export function identityServer(
  provider: Provider,
  people: People,
  issuer: string,
): (req: IncomingMessage, res: ServerResponse) => Promise<void> {
  const callback = provider.callback();
  const policy = pagePolicy(issuer);
  return async (req, res) => {
    res.setHeader('content-security-policy', policy);
    const path = asTyped((req.url ?? '').slice(PREFIX.length));
    if (path.startsWith(SIGN_IN)) {
      await signIn(provider, people, req, res);
      return;
    }
    const mounted: MountedRequest = req;
    mounted.originalUrl = `${PREFIX}${path}`;
    mounted.baseUrl = PREFIX;
    mounted.url = path || '/';
    await callback(req, res);
  };
}
