/** What eform adds to the editors' panel. */
import type { StrapiApp } from '@strapi/strapi/admin';
import { closeNews, registerPanel } from './panel/register';
import en from './translations/en.json';
import strapiVi from './translations/strapi.vi.json';
import vi from './translations/vi.json';

/** `strapiVi` fills what Strapi’s own Vietnamese leaves in English. */
const words: Readonly<Record<string, Record<string, string>>> = { en, vi: { ...strapiVi, ...vi } };

export default {
  register(app: StrapiApp): void {
    registerPanel(app);
  },

  bootstrap: closeNews,

  registerTrads({ locales }: { readonly locales: readonly string[] }) {
    return locales.map((locale) => ({ locale, data: words[locale] ?? {} }));
  },
};
