import { useEffect, useState, type JSX } from 'react';
import type { DossierRecord, PossibleAct } from '../data/types';
import { ActForm } from './ActForm';
import { asksOf, emptyDraft, type ActDraft, type Ask } from './actForm';
import { Restored, Waiting } from './desk/DraftNotices';
import { isTyped, type SavedDraft } from './desk/savedDraft';
import type { Acting } from './useAct';

interface Props {
  readonly act: PossibleAct;
  readonly dossier: DossierRecord;
  readonly acting: Acting;
  /** What was typed before, in this act's form. */
  readonly kept: SavedDraft | null;
  /** In a row of decisions: the conclusion to begin with; then the button has the focus. */
  readonly conclusion: string | undefined;
  readonly onKeep: (draft: SavedDraft) => void;
  readonly onClose: (left: ActDraft | null) => void;
  readonly onSend: (draft: ActDraft, asks: readonly Ask[]) => Promise<void>;
}

/** The form of the act that was chosen; what is typed into it is kept as it is typed. */
export const OpenAct = ({ act, dossier, acting, kept, conclusion, onKeep, onClose, onSend }: Props): JSX.Element => {
  const { papers } = dossier;
  const asks = asksOf(act, papers, dossier.limitCases);
  const [draft, setDraft] = useState<ActDraft>(() => {
    // Mostly it is the applicant who comes; who else does is written over it.
    const receiver = asks.includes('receiver') ? dossier.applicant.name : '';
    const empty = { ...emptyDraft(papers), conclusion: conclusion ?? '', receiver };
    return kept === null ? empty : { ...kept.form, checks: { ...empty.checks, ...kept.form.checks } };
  });
  const [restored, setRestored] = useState(kept !== null);
  useEffect(() => {
    if (kept) acting.takeUp(kept.key, act.type, kept.form, asks);
    // Once: the key belongs to what was typed then.
  }, []);
  const change = (next: ActDraft): void => {
    setDraft(next);
    onKeep({ act: act.type, version: dossier.version, key: acting.keyFor(act.type, next, asks), form: next });
  };
  return (
    <>
      {acting.waiting ? <Waiting onGiveUp={acting.giveUp} /> : null}
      {restored && !acting.waiting ? (
        <Restored
          onDrop={() => {
            setDraft(emptyDraft(papers));
            setRestored(false);
            onClose(null);
          }}
        />
      ) : null}
      <ActForm
        act={act}
        dossier={dossier}
        draft={draft}
        asks={asks}
        swift={conclusion !== undefined}
        busy={acting.busy}
        problem={acting.stale === null ? acting.problem : null}
        onDraft={change}
        onCancel={() => {
          onClose(kept !== null && isTyped(draft) ? draft : null);
        }}
        onSend={() => {
          onKeep({ act: act.type, version: dossier.version, key: acting.keyFor(act.type, draft, asks), form: draft });
          return onSend(draft, asks);
        }}
      />
    </>
  );
};
