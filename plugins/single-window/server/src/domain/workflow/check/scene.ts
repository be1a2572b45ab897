/** What every check looks at: the definition, its states by path, and what the procedure around it says. */
import type {
  DecidingAgency,
  DocumentTemplate,
  FeeLine,
  FormDefinition,
  Role,
  TimeLimit,
  WorkflowDefinition,
} from '@motcua/cms';
import type { PartProcedure } from '../../interlinked/procedures';
import { nodesOf, parentOf, resolveTarget, type StateNode, type TransitionPart } from '../definition';

/** What of a procedure's version the checks read; a form that is left out is not looked at, `null` means that there is none. */
export interface CheckedContent {
  readonly timeLimits: readonly TimeLimit[];
  readonly fees?: readonly FeeLine[];
  readonly form?: FormDefinition | null;
  /** Those that there are; left out, they are not looked at. */
  readonly templates?: readonly DocumentTemplate[];
  /** Its own code, and who decides: asked where parts are opened. */
  readonly code?: string;
  readonly deciding?: DecidingAgency;
  /** The procedures that interlinked states name, by code; null: none in force. Left out, they are not looked at. */
  readonly procedures?: ReadonlyMap<string, PartProcedure | null>;
}

/** The units that the workflow would run in, with the roles that their officers have. */
export interface WorkflowDirectory {
  /** Codes of the agencies that may be the competent one. */
  readonly competent: readonly string[];
  /** Codes of the one-stop units that receive for them. */
  readonly oneStop: readonly string[];
  /** By agency code; a code that is missing here does not exist. */
  readonly rolesByUnit: Readonly<Record<string, readonly Role[]>>;
  readonly names: Readonly<Record<string, string>>;
}

export interface Scene {
  readonly definition: WorkflowDefinition;
  readonly nodes: ReadonlyMap<string, StateNode>;
  readonly content: CheckedContent;
  readonly directory: WorkflowDirectory | null;
  /** Paths that a transition leads to; unknown ones are left out. */
  readonly targets: (from: StateNode, part: TransitionPart) => readonly string[];
}

export function sceneOf(
  definition: WorkflowDefinition,
  content: CheckedContent,
  directory: WorkflowDirectory | null,
): Scene {
  const nodes = nodesOf(definition);
  return {
    definition,
    nodes,
    content,
    directory,
    targets: (from, part) =>
      part.targets.map((target) => resolveTarget(definition, from.path, target)).filter((path) => nodes.has(path)),
  };
}

/** A state and the states around it, innermost first, without the root. */
export function withAncestors(nodes: Scene['nodes'], path: string): readonly StateNode[] {
  const found: StateNode[] = [];
  for (let at = path; at !== ''; at = parentOf(at)) {
    const node = nodes.get(at);
    if (node) found.push(node);
  }
  return found;
}

/** States that a dossier rests in. */
export const resting = (nodes: Scene['nodes']): readonly StateNode[] =>
  [...nodes.values()].filter((node) => node.path !== '' && node.type === 'atomic');

/** In a state of status 3, 5 or 6, and where another system is awaited, nobody in the office can go on (domain.md §3). */
export const isWait = (node: StateNode): boolean =>
  node.type !== 'final' && node.meta !== null && ([3, 5, 6].includes(node.meta.npspStatus) || !!node.meta.waitsFor);

/** The state's words with its path, as a finding names it. */
export const nameOf = (node: StateNode): string => (node.meta ? `“${node.meta.label.vi}”` : `“${node.path}”`);
