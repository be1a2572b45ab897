/** Serves `/realms/motcua` before any body parser: the sign-in page here, all else by oidc-provider. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { asTyped } from './device-flow';
import { messagePage, PAGE_POLICY, signInPage } from './pages';
import type { People } from './people';

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
  const kind = details.params['client_id'] === 'office' ? 'officer' : 'citizen';
  const action = `${PREFIX}${SIGN_IN}?execution=${details.uid}`;
  if (req.method !== 'POST') {
    send(res, 200, signInPage({ kind, action, username: '', error: null }));
    return;
  }
  const form = await readForm(req);
  const username = form.get('username') ?? '';
  if (people.blocked(username)) {
    send(res, 429, signInPage({ kind, action, username, error: 'Bạn đã nhập sai nhiều lần. Hãy thử lại sau 5 phút.' }));
    return;
  }
  const person = await people.signIn(kind, username, form.get('password') ?? '');
  if (!person) {
    const what = kind === 'citizen' ? 'Số định danh' : 'Tên đăng nhập';
    send(
      res,
      422,
      signInPage({ kind, action, username, error: `${what} hoặc mật khẩu chưa đúng. Hãy kiểm tra rồi nhập lại.` }),
    );
    return;
  }
  await provider.interactionFinished(
    req,
    res,
    { login: { accountId: person.accountId, acr: '2', amr: ['pwd'] } },
    { mergeWithLastSubmission: false },
  );
}

export function identityServer(
  provider: Provider,
  people: People,
): (req: IncomingMessage, res: ServerResponse) => Promise<void> {
  const callback = provider.callback();
  return async (req, res) => {
    res.setHeader('content-security-policy', PAGE_POLICY);
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
