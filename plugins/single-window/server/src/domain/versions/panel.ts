/** What the panel's page of versions asks and is answered. */
import type { PublicationDecision, Text } from '@motcua/cms';
import type { VersionChange } from './change';

/** `replaced`: planned for a day, and another was published before it came. */
export type VersionState = 'in_force' | 'past' | 'planned' | 'replaced';

export interface ListedVersion {
  readonly number: number;
  readonly state: VersionState;
  readonly effectiveFrom: string;
  readonly publishedAt: string;
  readonly publishedBy: string | null;
  readonly hash: string;
  readonly decision: PublicationDecision | null;
  readonly dossiers: number;
}

export interface VersionsAnswer {
  readonly documentId: string;
  readonly code: string;
  readonly name: Text;
  /** Newest first. */
  readonly versions: readonly ListedVersion[];
}

export interface ComparisonAnswer {
  readonly before: number;
  readonly after: number;
  readonly changes: readonly VersionChange[];
}

/** The state of each version at a moment; `standing` are those that no later publication has replaced, by number. */
export function versionState(
  version: { readonly number: number; readonly effectiveFrom: Date; readonly standing: boolean },
  inForce: number | null,
  now: Date,
): VersionState {
  if (!version.standing) return 'replaced';
  if (version.effectiveFrom > now) return 'planned';
  return version.number === inForce ? 'in_force' : 'past';
}
