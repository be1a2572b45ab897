/** What this room adds to the editors' panel: the proposals that imports of the national catalogue make. */
import type { StrapiApp } from '@strapi/strapi/admin';
import { Download } from '@strapi/icons';
import { ProposalsPanel } from './proposals/ProposalsPanel';
import en from './translations/en.json';
import vi from './translations/vi.json';
import { messageId, prefixed } from './words';

/** What is used here of the content manager's own door, which the panel does not type. */
interface ContentManager {
  readonly addEditViewSidePanel: (panels: readonly unknown[]) => void;
}

export default {
  register(app: StrapiApp): void {
    app.addMenuLink({
      to: 'plugins/national-data',
      icon: Download,
      intlLabel: { id: messageId('menu'), defaultMessage: vi.menu },
      permissions: [{ action: 'plugin::content-manager.explorer.update', subject: 'api::procedure.procedure' }],
      Component: () => import('./proposals/ProposalPages').then(({ ProposalPages }) => ({ default: ProposalPages })),
    });
  },
  bootstrap(app: StrapiApp): void {
    const { apis } = app.getPlugin('content-manager') as unknown as { readonly apis: ContentManager };
    apis.addEditViewSidePanel([ProposalsPanel]);
  },
  registerTrads: ({ locales }: { readonly locales: readonly string[] }) =>
    Promise.resolve(locales.map((locale) => ({ locale, data: prefixed(locale === 'vi' ? vi : en) }))),
};
