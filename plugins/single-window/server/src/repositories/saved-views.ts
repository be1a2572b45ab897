/** Lists that officers keep. */
import type { Knex } from 'knex';

export interface SavedViewRow {
  readonly id: number;
  readonly name: string;
  readonly filter: unknown;
  readonly owner_id: number;
  readonly owner_name: string;
  readonly agency_id: number;
  readonly shared: boolean;
  readonly version: number;
}

const COLUMNS = ['id', 'name', 'filter', 'owner_id', 'owner_name', 'agency_id', 'shared', 'version'] as const;

interface Person {
  readonly officerId: number;
  readonly agencyId: number;
}

const table = (db: Knex) => db<SavedViewRow>('saved_views');

/** Of one's unit, whoever made them, and one's own. */
const visible = (db: Knex, { officerId, agencyId }: Person) =>
  table(db).where(
    (row) => void row.where({ shared: true, agency_id: agencyId }).orWhere({ shared: false, owner_id: officerId }),
  );

export const savedViewsOf = (db: Knex, person: Person): Promise<SavedViewRow[]> =>
  visible(db, person)
    .orderByRaw('motcua_fold(name), id')
    .limit(200)
    .select(...COLUMNS);

export const savedView = (db: Knex, id: number, person: Person): Promise<SavedViewRow | undefined> =>
  visible(db, person)
    .where({ id })
    .first(...COLUMNS);

export const countOwned = async (db: Knex, ownerId: number): Promise<number> => {
  const [row] = await table(db).where({ owner_id: ownerId }).count<{ count: string }[]>('id as count');
  return Number(row?.count ?? 0);
};

type Content = Pick<SavedViewRow, 'name' | 'shared'> & { readonly filter: object };

const stored = ({ filter, ...rest }: Content) => ({ ...rest, filter: JSON.stringify(filter) });

export async function addView(
  db: Knex,
  content: Content & Pick<SavedViewRow, 'owner_id' | 'owner_name' | 'agency_id'>,
): Promise<SavedViewRow> {
  const [row] = await table(db).insert({ ...content, filter: JSON.stringify(content.filter) }, [...COLUMNS]);
  if (!row) throw new Error('saved_views gave no row');
  return row;
}

/** Undefined when somebody else was quicker. */
export async function changeView(
  db: Knex,
  id: number,
  version: number,
  content: Content,
): Promise<SavedViewRow | undefined> {
  const [row] = await table(db)
    .where({ id, version })
    .update({ ...stored(content), version: db.raw('version + 1'), updated_at: db.fn.now() } as never, [...COLUMNS]);
  return row;
}

/** False when somebody else was quicker. */
export const removeView = async (db: Knex, id: number, version: number): Promise<boolean> =>
  (await table(db).where({ id, version }).delete()) > 0;
