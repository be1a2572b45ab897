/** What eform adds to the editors' panel: the form builder. */
import type { StrapiApp } from '@strapi/strapi/admin';
import { Layout } from '@strapi/icons';
import { OpenLink } from './pages/open-link';

const LANGUAGES: Readonly<Record<string, () => Promise<{ readonly default: Readonly<Record<string, string>> }>>> = {
  vi: () => import('./translations/vi.json'),
  en: () => import('./translations/en.json'),
};

export default {
  register(app: StrapiApp): void {
    // The panel as a whole: Vietnamese among its languages, none of Strapi's own news.
    app.createCustomConfigurations({ locales: ['vi'], tutorials: false, notifications: { releases: false } });
    app.addMenuLink({
      to: 'plugins/eform',
      icon: Layout,
      intlLabel: { id: 'eform.forms', defaultMessage: 'Forms' },
      permissions: [
        { action: 'plugin::content-manager.explorer.update', subject: 'api::form-definition.form-definition' },
      ],
      Component: () => import('./pages/app').then(({ App }) => ({ default: App })),
    });
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin'>): void {
    app.getPlugin('content-manager').injectComponent('editView', 'right-links', { name: 'eform', Component: OpenLink });
  },

  async registerTrads({ locales }: { readonly locales: readonly string[] }) {
    return Promise.all(
      locales.map(async (locale) => {
        const texts = (await LANGUAGES[locale]?.())?.default ?? {};
        const data = Object.fromEntries(Object.entries(texts).map(([key, text]) => [`eform.${key}`, text]));
        return { locale, data };
      }),
    );
  },
};
