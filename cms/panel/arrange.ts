/** Gives the panel our views once for each release: what a province's administrator rearranges afterwards stays. */
import type { Core } from '@strapi/strapi';
import { createHash } from 'node:crypto';
import { panelViews, type PanelView } from './views';

interface FieldWords {
  readonly edit: Readonly<Record<string, unknown>>;
}

interface Configuration {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly metadatas: Readonly<Record<string, FieldWords>>;
}

/** What is used here of the content manager's services, which Strapi does not type. */
interface Views {
  readonly findConfiguration: (model: { readonly uid: string }) => Promise<Configuration>;
  readonly updateConfiguration: (model: { readonly uid: string }, configuration: unknown) => Promise<unknown>;
}

function arranged(view: PanelView, now: Configuration): unknown {
  const cells = view.rows.flat();
  const metadatas = Object.fromEntries(
    Object.entries(now.metadatas).map(([name, words]) => {
      const hint = cells.find(([attribute]) => attribute === name)?.[2] ?? '';
      return [name, { ...words, edit: { ...words.edit, description: hint } }];
    }),
  );
  return {
    settings: { ...now.settings, mainField: view.main, pageSize: view.pageSize ?? 10 },
    metadatas,
    layouts: { list: view.list, edit: view.rows.map((row) => row.map(([name, size]) => ({ name, size }))) },
  };
}

export async function arrangePanel(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'motcua', name: 'panel' });
  const release = createHash('sha256').update(JSON.stringify(panelViews)).digest('hex');
  if ((await store.get({ key: 'views' })) === release) return;
  const manager = strapi.plugin('content-manager');
  for (const [uid, view] of Object.entries(panelViews)) {
    // Strapi types every service as a bag of unknown members.
    const views = manager.service(view.kind === 'component' ? 'components' : 'content-types') as unknown as Views;
    await views.updateConfiguration({ uid }, arranged(view, await views.findConfiguration({ uid })));
  }
  await store.set({ key: 'views', value: release });
}
