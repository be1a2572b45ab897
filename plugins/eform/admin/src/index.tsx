/** What eform adds to the editors' panel: its words, lists and choices, and the form builder. */
import type { StrapiApp } from '@strapi/strapi/admin';
import { Layout } from '@strapi/icons';
import { OpenLink } from './pages/open-link';
import { closeNews, registerPanel } from './panel/register';

type Texts = Readonly<Record<string, string>>;
type Loaded = Promise<{ readonly default: Texts }>;

/** `strapi.vi` fills what Strapi’s own Vietnamese leaves in English. */
const PANEL: Readonly<Record<string, readonly (() => Loaded)[]>> = {
  vi: [() => import('./translations/strapi.vi.json'), () => import('./translations/vi.json')],
  en: [() => import('./translations/en.json')],
};
const BUILDER: Readonly<Record<string, () => Loaded>> = {
  vi: () => import('./translations/builder.vi.json'),
  en: () => import('./translations/builder.en.json'),
};

async function textsOf(locale: string): Promise<Record<string, string>> {
  const panel = await Promise.all((PANEL[locale] ?? []).map(async (load) => (await load()).default));
  const builder = (await BUILDER[locale]?.())?.default ?? {};
  const named = Object.fromEntries(Object.entries(builder).map(([key, text]) => [`eform.${key}`, text]));
  return Object.assign({}, ...panel, named) as Record<string, string>;
}

export default {
  register(app: StrapiApp): void {
    registerPanel(app);
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

  async bootstrap(app: Pick<StrapiApp, 'getPlugin'>): Promise<void> {
    app.getPlugin('content-manager').injectComponent('editView', 'right-links', { name: 'eform', Component: OpenLink });
    await closeNews();
  },

  registerTrads({ locales }: { readonly locales: readonly string[] }) {
    return Promise.all(locales.map(async (locale) => ({ locale, data: await textsOf(locale) })));
  },
};
