/** Pages as tests render them. */
import { writeFileSync } from 'node:fs';
import { inLanguage, translate } from '../domain/locale';
import { renderTemplate } from './templates';

const shared = (locale: 'vi' | 'en') => ({
  locale,
  t: (key: string, values?: Record<string, string | number>) => translate(locale, key, values),
  path: (path: string) => inLanguage(path, locale),
  account: null,
  csrf: 'token',
  otherLanguage: '/en',
  here: '/',
  returnTo: '%2F',
});

/** Kept for a look in the browser when MOTCUA_PAGES names a folder. */
export function page(name: string, template: string, data: object, locale: 'vi' | 'en' = 'vi'): string {
  const html = renderTemplate(template, { ...shared(locale), ...data });
  const folder = process.env['MOTCUA_PAGES'];
  if (folder) writeFileSync(`${folder}/${name}.html`, html);
  return html;
}
