/** The portal's sign-in, stopped where the identity server sends the person back. */
import { secret } from '../../scripts/lib/secrets.ts';
import { Visitor } from '../../scripts/lib/visitor.ts';
import { house } from './house.ts';

/** A sign-in up to the answer of the identity server, which is not yet brought back. */
export async function citizenCallback(
  person: string,
  next = '/ho-so',
): Promise<{ readonly visitor: Visitor; readonly path: string }> {
  const visitor = new Visitor(house().url);
  const begun = await visitor.request(`/auth/sign-in?next=${encodeURIComponent(next)}`);
  const page = await visitor.go(begun.headers.get('location') ?? '');
  let response = await visitor.request(/action="([^"]+)"/.exec(page.html)?.[1]?.replaceAll('&amp;', '&') ?? '', {
    method: 'POST',
    body: new URLSearchParams({ username: person, password: secret('demo') }),
  });
  for (let hop = 0; hop < 6; hop += 1) {
    const at = new URL(response.headers.get('location') ?? '', house().url);
    if (at.pathname === '/auth/callback') return { visitor, path: `${at.pathname}${at.search}` };
    response = await visitor.request(at.href);
  }
  throw new Error('The sign-in led nowhere.');
}
