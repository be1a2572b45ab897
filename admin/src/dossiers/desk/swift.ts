import type { ActReceipt, PossibleAct } from '../../data/types';

/** How a card behaves in a row of decisions: its forms are filled in, its button has the focus, and the next dossier comes after it. */
export interface Swift {
  readonly conclusion: string;
  readonly onDone: (act: PossibleAct, receipt: ActReceipt) => void;
}
