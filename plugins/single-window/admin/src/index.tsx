/** What the single window adds to the editors' panel: the workflow designer, and the versions of a procedure. */
import type { StrapiApp } from '@strapi/strapi/admin';
import { ManyWays } from '@strapi/icons';
import { PublicationPanel } from './publication/PublicationPanel';
import { VersionsPanel } from './versions/VersionsPanel';
import { ExportPanel } from './moving/ExportPanel';
import { ImportButton } from './moving/ImportButton';
import { DesignerPanel } from './workflows/DesignerPanel';
import en from './translations/en.json';
import vi from './translations/vi.json';
import { messageId, prefixed } from './words';

/** What is used here of the content manager's own door, which the panel does not type. */
interface ContentManager {
  readonly addEditViewSidePanel: (panels: readonly unknown[]) => void;
}

/** A plugin that shows components of others at named places. */
interface Host {
  readonly apis: ContentManager;
  readonly injectComponent: (container: string, block: string, component: object) => void;
}

export default {
  register(app: StrapiApp): void {
    app.addMenuLink({
      to: 'plugins/single-window',
      icon: ManyWays,
      intlLabel: { id: messageId('menu'), defaultMessage: vi.menu },
      permissions: [],
      Component: () => import('./workflows/WorkflowPages').then(({ WorkflowPages }) => ({ default: WorkflowPages })),
    });
  },
  bootstrap(app: StrapiApp): void {
    const host = app.getPlugin('content-manager') as unknown as Host;
    host.apis.addEditViewSidePanel([DesignerPanel, PublicationPanel, VersionsPanel, ExportPanel]);
    host.injectComponent('listView', 'actions', { name: 'single-window-import', Component: ImportButton });
  },
  registerTrads: ({ locales }: { readonly locales: readonly string[] }) =>
    Promise.resolve(locales.map((locale) => ({ locale, data: prefixed(locale === 'vi' ? vi : en) }))),
};
