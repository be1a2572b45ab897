import type { ManyActs } from '../data/listDoors';
import type { PossibleAct } from '../data/types';
import { actBody, type ActDraft, type Ask } from '../dossiers/actForm';

/** An act that some of the selected dossiers allow and that one form answers for all of them. */
export interface SharedAct {
  readonly act: PossibleAct;
  readonly dossiers: readonly ManyActs[];
}

/** What one answer can stand for in many dossiers; a receiver, a component, another person belong to one. */
const SHARED: ReadonlySet<Ask> = new Set(['result', 'reason', 'checks', 'officer', 'text', 'days', 'date']);
/** Acts beside the drawing that are done to many: giving work out and back, a note, an instruction, an apology with a new date. */
const BESIDE: ReadonlySet<string> = new Set(['ASSIGN_OFFICER', 'REASSIGN', 'RELEASE', 'NOTE', 'INSTRUCT', 'EXTEND']);

/** What the form for many asks; reception asks for the word that every paper was looked at. */
export const asksOfMany = (act: PossibleAct, dossiers: readonly ManyActs[]): readonly Ask[] => [
  ...(act.type === 'RECEIVE' && dossiers.some(({ papers }) => papers.length > 0) ? (['checks'] as const) : []),
  ...act.asks.filter((ask) => !(act.type === 'RECEIVE' && ask === 'components')),
];

const isShared = (act: PossibleAct): boolean =>
  (act.law === undefined || BESIDE.has(act.type)) && asksOfMany(act, []).every((ask) => SHARED.has(ask));

/** Those that the most dossiers allow come first; within that the act that the step is for. */
export const sharedActs = (dossiers: readonly ManyActs[]): readonly SharedAct[] => {
  const byType = new Map<string, { act: PossibleAct; dossiers: ManyActs[] }>();
  for (const dossier of dossiers)
    for (const act of dossier.acts.filter(isShared)) {
      const known = byType.get(act.type) ?? { act, dossiers: [] };
      known.dossiers.push(dossier);
      byType.set(act.type, known);
    }
  return [...byType.values()].sort(
    (a, b) =>
      Number(a.act.law !== undefined) - Number(b.act.law !== undefined) ||
      Number(b.act.primary) - Number(a.act.primary) ||
      b.dossiers.length - a.dossiers.length,
  );
};

/** The request for one of the dossiers. */
export const requestFor = (act: PossibleAct, dossier: ManyActs, draft: ActDraft) => {
  const asks = asksOfMany(act, [dossier]);
  const checks = Object.fromEntries(
    dossier.papers.map(({ id, checked }) => [id, checked === 'rejected' ? checked : ('accepted' as const)]),
  );
  return { type: act.type, version: dossier.version, ...actBody({ ...draft, checks }, asks) };
};
