/** Brings a realm to what is wanted, stage by stage, and tells each difference. */
import { unitsOf } from './groups.ts';
import { Admin, type AdminAccess } from './admin.ts';
import { Plan, type Change } from './plan.ts';
import type { Wanted } from './wanted.ts';

export interface ApplyOptions {
  readonly access: AdminAccess;
  readonly wanted: Wanted;
  /** Where the organisation tree is read; without it groups are left alone. */
  readonly databaseUrl?: string;
  readonly apply: boolean;
  readonly tell: (change: Change) => void;
}

/** The number of changes that were found, and made if `apply` says so. */
export async function applyRealm({ access, wanted, databaseUrl, apply, tell }: ApplyOptions): Promise<number> {
  const units = databaseUrl === undefined ? [] : await unitsOf(databaseUrl);
  let found = 0;
  for (const stage of new Plan(new Admin(access), wanted).stages(units)) {
    for (const change of await stage()) {
      found += 1;
      tell(change);
      if (apply) await change.apply();
    }
  }
  return found;
}
