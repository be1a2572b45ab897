/** Reads the procedures that an interlinked workflow names, and those that they name in turn. */
import type { WorkflowDefinition } from '@motcua/cms';
import { partCodes, partProcedure, type PartProcedure } from '../../domain/interlinked/procedures';
import type { Core } from '../core';

/** No filing has more; what is beyond is not looked at. */
const MOST = 60;

/** By code; null: there is no such procedure in force. Empty for a workflow without parts. */
export async function partProcedures(
  core: Core,
  definition: WorkflowDefinition,
): Promise<ReadonlyMap<string, PartProcedure | null>> {
  const found = new Map<string, PartProcedure | null>();
  const queue = [...partCodes(definition)];
  for (let code = queue.shift(); code !== undefined && found.size < MOST; code = queue.shift()) {
    if (found.has(code)) continue;
    const version = await core.versions.current(code);
    const procedure = version && partProcedure(version.content);
    found.set(code, procedure);
    queue.push(...(procedure?.parts ?? []));
  }
  return found;
}
