/** What records adds to the editors' panel: the templates of the papers that it prints. */
import type { StrapiApp } from '@strapi/strapi/admin';
import { File } from '@strapi/icons';
import en from './translations/en.json';
import vi from './translations/vi.json';
import { messageId, prefixed } from './words';

export default {
  register(app: StrapiApp): void {
    app.addMenuLink({
      to: 'plugins/records',
      icon: File,
      intlLabel: { id: messageId('menu'), defaultMessage: vi.menu },
      permissions: [
        { action: 'plugin::content-manager.explorer.update', subject: 'api::document-template.document-template' },
      ],
      Component: () => import('./templates/TemplatePages').then(({ TemplatePages }) => ({ default: TemplatePages })),
    });
  },
  registerTrads: ({ locales }: { readonly locales: readonly string[] }) =>
    Promise.resolve(locales.map((locale) => ({ locale, data: prefixed(locale === 'vi' ? vi : en) }))),
};
