/** Where to go after signing in: a path of this site, never another one. */
export function safeNext(next: unknown, fallback = '/ho-so'): string {
  if (typeof next !== 'string' || !/^\/(?![/\\])[^\\\u0000-\u001f]*$/.test(next)) return fallback;
  const url = new URL(next, 'http://local.invalid');
  // What was well-formed may lead elsewhere once its dots are taken out: `/a/..//evil.example`.
  const inside = url.host === 'local.invalid' && !url.pathname.startsWith('//');
  return inside ? `${url.pathname}${url.search}` : fallback;
}
