/** Gives the panel our views once for each release: what a province's administrator rearranges afterwards stays. */
import type { Core } from '@strapi/strapi';
import { createHash } from 'node:crypto';
import { panelViews, type PanelView } from './views';

/** Raise it when the views stay and what is made of them changes. */
const ARRANGEMENT = 2;

interface FieldWords {
  readonly edit: Readonly<Record<string, unknown>>;
}

interface Schema {
  readonly attributes: Readonly<Record<string, { readonly target?: string }>>;
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

/** What names an entry of the type that a relation leads to. */
function namesTarget(schema: Schema, attribute: string): Readonly<Record<string, string>> {
  const view = panelViews[schema.attributes[attribute]?.target ?? ''];
  return view ? { mainField: view.main } : {};
}

function arranged(view: PanelView, schema: Schema, now: Configuration): unknown {
  const cells = view.rows.flat();
  const metadatas = Object.fromEntries(
    Object.entries(now.metadatas).map(([name, words]) => {
      const hint = cells.find(([attribute]) => attribute === name)?.[2] ?? '';
      return [name, { ...words, edit: { ...words.edit, ...namesTarget(schema, name), description: hint } }];
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
  const release = createHash('sha256')
    .update(JSON.stringify([ARRANGEMENT, panelViews]))
    .digest('hex');
  if ((await store.get({ key: 'views' })) === release) return;
  const manager = strapi.plugin('content-manager');
  for (const [uid, view] of Object.entries(panelViews)) {
    // Strapi types every service as a bag of unknown members.
    const views = manager.service(view.kind === 'component' ? 'components' : 'content-types') as unknown as Views;
    const schema = strapi.getModel(uid as never) as unknown as Schema; // one of ours, named in views.ts
    await views.updateConfiguration({ uid }, arranged(view, schema, await views.findConfiguration({ uid })));
  }
  await store.set({ key: 'views', value: release });
}
