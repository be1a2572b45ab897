/** What a comparison answers. The panel reads it too: nothing here needs the server. */
import type { Text } from '@motcua/cms';
import type { DifferenceKind } from './differences';

/** The chapters of a comparison, in the order in which a reader asks. */
export const PARTS = [
  'fees',
  'limits',
  'components',
  'form',
  'result',
  'texts',
  'workflow',
  'templates',
  'other',
] as const;
export type VersionPart = (typeof PARTS)[number];

export interface VersionChange {
  readonly part: VersionPart;
  readonly kind: DifferenceKind;
  /** Keys on the way down to what differs. */
  readonly place: readonly string[];
  /** Null where there is nothing on that side. */
  readonly before: Text | null;
  readonly after: Text | null;
  readonly sentence: Text;
}
