/** Where to go after signing in: a path of this site, never another one. */
export function safeNext(next: unknown, fallback = '/ho-so'): string {
  if (typeof next !== 'string' || !/^\/(?![/\\])[^\\\u0000-\u001f]*$/.test(next)) return fallback;
  const url = new URL(next, 'http://local.invalid');
  return url.host === 'local.invalid' ? `${url.pathname}${url.search}` : fallback;
}
