import type { DossierRecord, PossibleAct } from '../data/types';
import { asksOf } from '../dossiers/actForm';

/** Papers are looked at one by one, and a receiver belongs to one dossier: such acts are not done on many at once. */
const shared = (act: PossibleAct, dossier: DossierRecord): boolean =>
  asksOf(act, dossier.papers).every((ask) => ask === 'result' || (ask === 'reason' && act.law === undefined));

/** The acts that every one of these dossiers allows and that one form can answer for all. */
export const commonActs = (dossiers: readonly DossierRecord[]): readonly PossibleAct[] => {
  const [first, ...others] = dossiers;
  if (!first) return [];
  return first.acts.filter(
    (act) =>
      act.allowed &&
      shared(act, first) &&
      others.every((dossier) =>
        dossier.acts.some((own) => own.type === act.type && own.allowed && shared(own, dossier)),
      ),
  );
};
