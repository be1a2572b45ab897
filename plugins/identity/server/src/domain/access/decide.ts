/** Evaluates the policy: pure, deny first, and able to say why. */
import type { Text } from '@motcua/cms';
import type { Actor } from '../../api';
import { RULES, type Action, type Grant, type Relation, type Subject } from './policy';

export type Decision =
  | { readonly allowed: true; readonly purpose: Text }
  | {
      readonly allowed: false;
      /** `who`: the role may not; `dossier`: the role may, but not with this dossier, which must then seem not to exist. */
      readonly because: 'who' | 'dossier';
      readonly reason: Text;
    };

/** As whom somebody asks: everybody may also do what a visitor may. */
export function subjectsOf(actor: Actor): readonly Subject[] {
  switch (actor.kind) {
    case 'officer':
      return ['visitor', ...actor.roles];
    case 'citizen':
      return ['visitor', 'citizen'];
    case 'machine':
      return ['visitor', actor.as ?? 'machine'];
    default:
      return ['visitor'];
  }
}

const speaksOf = (grant: Grant, subjects: readonly Subject[]): boolean =>
  grant.to.some((subject) => subjects.includes(subject));

/** Whether an action concerns one dossier, so that the relation to it decides. */
export const asksRelation = (action: Action): boolean => RULES[action].grants.some(({ when }) => when !== undefined);

/**
 * @param relation what the person is to the dossier; `any` while that is not known yet: then whoever might do it with some dossier is let in, and the
 *   room that knows the dossier asks again.
 */
export function decide(action: Action, subjects: readonly Subject[], relation: Relation | 'any' = 'any'): Decision {
  const { purpose, grants } = RULES[action];
  const mine = grants.filter((grant) => speaksOf(grant, subjects));
  if (mine.length === 0)
    return {
      allowed: false,
      because: 'who',
      reason: {
        vi: `Việc “${purpose.vi}” không thuộc vai trò của bạn.`,
        en: `“${purpose.en}” does not belong to your role.`,
      },
    };
  if (relation === 'any' || mine.some(({ when }) => when === undefined || when.includes(relation)))
    return { allowed: true, purpose };
  return {
    allowed: false,
    because: 'dossier',
    reason: {
      vi: 'Hồ sơ không thuộc đơn vị hoặc công việc của bạn.',
      en: 'The dossier does not belong to your unit or your work.',
    },
  };
}

/** Short for the rooms: may this person do it with a dossier that stands so to him. */
export const permits = (action: Action, actor: Actor, relation: Relation | 'any' = 'any'): boolean =>
  actor.kind === 'system' || decide(action, subjectsOf(actor), relation).allowed;
