import { useEffect, useState } from 'react';
import type { ActReceipt, DossierRecord, PossibleAct } from '../../data/types';
import { useWords } from '../../i18n/useWords';
import { emptyDraft, type ActDraft, type Ask } from '../actForm';
import { useAct, type Acting } from '../useAct';
import { isTyped, type SavedDraft } from './savedDraft';
import type { Swift } from './swift';
import { useActDraft } from './useActDraft';

interface Done {
  readonly act: PossibleAct;
  readonly receipt: ActReceipt;
}

export interface Desk {
  readonly acting: Acting;
  /** The act whose form is open, as the dossier allows it now. */
  readonly current: PossibleAct | undefined;
  readonly done: Done | null;
  /** Takes the last act back, where that is possible. */
  readonly undo: (() => void) | null;
  /** What was typed before. */
  readonly kept: SavedDraft | null;
  /** What was typed for an act that is no longer possible. */
  readonly leftOver: SavedDraft | null;
  readonly dropped: boolean;
  readonly choose: (act: PossibleAct) => void;
  readonly keep: (draft: SavedDraft) => void;
  /** Closes the form; with what stood in it, so that it can come back. */
  readonly close: (left: ActDraft | null) => void;
  readonly bringBack: () => void;
  readonly forget: () => void;
  readonly send: (act: PossibleAct, draft: ActDraft, asks: readonly Ask[]) => Promise<void>;
}

/** Acts that only say who works on it are taken back by another such act. */
const UNDONE_BY: Readonly<Record<string, string>> = { CLAIM: 'RELEASE' };

/** One officer's work on one dossier: which form is open, what is typed in it, what was done. Nothing typed is lost. */
export const useDesk = (dossier: DossierRecord, onDone?: Swift['onDone']): Desk => {
  const { t } = useWords();
  const acting = useAct(dossier);
  const drafts = useActDraft(dossier.id);
  const [open, setOpen] = useState<string | null>(null);
  const [kept, setKept] = useState<SavedDraft | null>(null);
  const [dropped, setDropped] = useState<SavedDraft | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const allowed = (type: string | null): PossibleAct | undefined =>
    dossier.acts.find((act) => act.type === type && act.allowed);
  const current = allowed(open);

  useEffect(() => {
    const { found } = drafts;
    if (!found || !isTyped(found.form)) return;
    setKept((before) => before ?? found);
    setOpen((before) => before ?? found.act);
  }, [drafts.found]);

  const send: Desk['send'] = async (act, draft, asks) => {
    const receipt = await acting.send(act, draft, asks);
    if (!receipt) return;
    drafts.drop();
    setKept(null);
    setOpen(null);
    setDone({ act, receipt });
    onDone?.(act, receipt);
  };
  const back = done ? allowed(UNDONE_BY[done.act.type] ?? null) : undefined;
  return {
    acting,
    current,
    done,
    undo: back ? () => void send(back, { ...emptyDraft([]), reason: t('act.undone') }, ['reason']) : null,
    kept,
    leftOver:
      current === undefined && kept !== null && isTyped(kept.form) && allowed(kept.act) === undefined ? kept : null,
    dropped: dropped !== null && current === undefined,
    choose: (act) => {
      setDone(null);
      setDropped(null);
      setOpen(act.type);
    },
    keep: (draft) => {
      setKept(draft);
      drafts.keep(draft);
    },
    close: (left) => {
      setDropped(left === null ? null : kept);
      setKept(null);
      setOpen(null);
      drafts.drop();
    },
    bringBack: () => {
      if (!dropped) return;
      setKept(dropped);
      drafts.keep(dropped);
      setOpen(dropped.act);
      setDropped(null);
    },
    forget: () => {
      setKept(null);
      setOpen(null);
      drafts.drop();
    },
    send,
  };
};
