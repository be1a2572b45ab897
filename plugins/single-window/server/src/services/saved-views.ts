/** Lists that an officer keeps for himself or shares with his unit. */
import { Problem, type OfficerActor } from '@motcua/plugin-identity';
import {
  addView,
  changeView,
  countOwned,
  removeView,
  savedView,
  savedViewsOf,
  type SavedViewRow,
} from '../repositories/saved-views';
import type { Core } from './core';

const MOST_OF_ONE = 50;

class ViewNotFound extends Problem {
  constructor() {
    super('SavedViewNotFound', 404, { vi: 'Không có danh sách này', en: 'There is no such list' });
  }
}
class ViewNotYours extends Problem {
  constructor(owner: string) {
    super(
      'SavedViewNotYours',
      403,
      { vi: 'Bạn không sửa được danh sách này', en: 'You may not change this list' },
      {
        vi: `Danh sách của ${owner}. Chỉ người đó hoặc lãnh đạo, quản trị của đơn vị sửa được; bạn có thể lưu một danh sách khác.`,
        en: `It is ${owner}’s. Only they or a leader or administrator of the unit may change it; you may keep another list.`,
      },
    );
  }
}
class ViewNameTaken extends Problem {
  constructor(name: string) {
    const detail = {
      vi: `Đã có danh sách tên “${name}”. Hãy chọn tên khác.`,
      en: `There is a list called “${name}”. Choose another name.`,
    };
    super('SavedViewNameTaken', 409, { vi: 'Tên đã dùng', en: 'The name is taken' }, detail, [
      { pointer: '/name', detail },
    ]);
  }
}
class ViewChanged extends Problem {
  constructor() {
    super(
      'SavedViewChanged',
      409,
      { vi: 'Danh sách vừa được sửa', en: 'The list has just been changed' },
      { vi: 'Hãy xem lại rồi sửa.', en: 'Look at it again, then change it.' },
    );
  }
}
class TooManyViews extends Problem {
  constructor() {
    super(
      'TooManySavedViews',
      409,
      { vi: 'Đã lưu quá nhiều danh sách', en: 'Too many lists are kept' },
      { vi: 'Mỗi người lưu tối đa 50 danh sách. Hãy xóa bớt.', en: 'A person keeps at most 50. Delete some.' },
    );
  }
}

export interface SavedView {
  readonly id: number;
  readonly name: string;
  readonly filter: unknown;
  readonly shared: boolean;
  readonly owner: string;
  readonly mayChange: boolean;
  readonly version: number;
}

export interface ViewContent {
  readonly name: string;
  readonly filter: object;
  readonly shared: boolean;
}

/** A shared list outlives who made it: the unit's leader or administrator looks after it. */
const mayChange = (row: SavedViewRow, actor: OfficerActor): boolean =>
  row.owner_id === actor.officerId ||
  (row.shared && actor.roles.some((role) => role === 'leader' || role === 'administrator'));

const shown = (row: SavedViewRow, actor: OfficerActor): SavedView => ({
  id: row.id,
  name: row.name,
  filter: row.filter,
  shared: row.shared,
  owner: row.owner_name,
  mayChange: mayChange(row, actor),
  version: row.version,
});

const UNIQUE_VIOLATION = '23505';

async function withFreeName<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION) throw new ViewNameTaken(name);
    throw error;
  }
}

export const viewsOf = async (core: Core, actor: OfficerActor): Promise<readonly SavedView[]> =>
  (await savedViewsOf(core.db(), actor)).map((row) => shown(row, actor));

export async function keepView(core: Core, content: ViewContent, actor: OfficerActor): Promise<SavedView> {
  if ((await countOwned(core.db(), actor.officerId)) >= MOST_OF_ONE) throw new TooManyViews();
  const owner = { owner_id: actor.officerId, owner_name: actor.fullName, agency_id: actor.agencyId };
  return shown(await withFreeName(content.name, () => addView(core.db(), { ...content, ...owner })), actor);
}

/** The list, if one may change it; whose list is not seen is not there. */
async function changeable(core: Core, id: number, actor: OfficerActor): Promise<SavedViewRow> {
  const row = await savedView(core.db(), id, actor);
  if (!row) throw new ViewNotFound();
  if (!mayChange(row, actor)) throw new ViewNotYours(row.owner_name);
  return row;
}

export async function reviseView(
  core: Core,
  id: number,
  change: Partial<ViewContent> & { readonly version: number },
  actor: OfficerActor,
): Promise<SavedView> {
  const row = await changeable(core, id, actor);
  const content: ViewContent = {
    name: change.name ?? row.name,
    // Written by this service.
    filter: change.filter ?? (row.filter as object),
    shared: change.shared ?? row.shared,
  };
  const changed = await withFreeName(content.name, () => changeView(core.db(), id, change.version, content));
  if (!changed) throw new ViewChanged();
  return shown(changed, actor);
}

export async function dropView(core: Core, id: number, version: number, actor: OfficerActor): Promise<void> {
  await changeable(core, id, actor);
  if (!(await removeView(core.db(), id, version))) throw new ViewChanged();
}
