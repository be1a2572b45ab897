import type { Text } from '@motcua/cms';
import type { Context } from 'koa';
import { inLanguage, localeOf, otherLanguage, pick, translate } from '../domain/locale';
import { POLICY } from './page';
import { renderTemplate } from './templates';

const KNOWN: Readonly<Record<number, string>> = { 403: '403', 404: '404', 413: '413' };

/** The kiosk's own frame: no way out of it but back to its first page. */
function kioskFrame(locale: 'vi' | 'en', path: string): object | null {
  const link = /^(?:\/en)?\/kiosk\/([^/?]+)/.exec(path)?.[1];
  if (link === undefined) return null;
  const at = (target: string): string => inLanguage(`/kiosk/${link}${target}`, locale);
  return {
    layout: 'layouts/kiosk.njk',
    kiosk: { unit: '', person: null, home: at(''), keep: at('/con-day'), leave: at('/thoat'), idle: 20, warning: 15 },
    link: { href: at(''), text: translate(locale, 'kiosk.again') },
  };
}

/** An error as a citizen reads it: what it is, and what to do next. */
export function errorPage(
  ctx: Context,
  error: { readonly status: number; readonly title: Text; readonly detail: Text | null },
): string {
  const locale = localeOf(ctx.path);
  ctx.set('Content-Security-Policy', POLICY);
  ctx.set('X-Content-Type-Options', 'nosniff');
  const kind = KNOWN[error.status] ?? (error.status >= 500 ? '500' : null);
  const own = error.detail ? pick(error.detail, locale) : null;
  const title = kind === null ? pick(error.title, locale) : translate(locale, `error.${kind}`);
  const text = kind === null ? (own ?? '') : kind === '403' && own ? own : translate(locale, `error.${kind}.text`);
  return renderTemplate('pages/text.njk', {
    locale,
    t: (key: string, values?: Readonly<Record<string, string | number>>) => translate(locale, key, values),
    path: (target: string) => inLanguage(target, locale),
    account: null,
    otherLanguage: otherLanguage(ctx.url),
    here: ctx.path,
    returnTo: encodeURIComponent(ctx.url),
    title,
    sections: [{ text }],
    link: { href: inLanguage('/', locale), text: translate(locale, 'error.home') },
    ...kioskFrame(locale, ctx.path),
  });
}
