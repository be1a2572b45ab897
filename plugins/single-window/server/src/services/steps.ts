/** What every step writes: position, deadlines, tasks, event; then who listens. */
import type { Knex } from 'knex';
import type { CutOff, NpspStatus, Text, UnitRef } from '@motcua/cms';
import type { Actor } from '@motcua/plugin-identity';
import type { DossierEvent, DossierFile, NewRows } from '../api';
import type { NamedPart } from '../domain/workflow/definition';
import { dueOf } from '../domain/workflow/due';
import type { WorkflowPosition } from '../domain/workflow/machine';
import { actionOf, type IssuedPaper } from '../domain/workflow/registry';
import type { Agency } from '../repositories/directory';
import type { NewTask } from '../repositories/dossiers';
import type { Core } from './core';

interface Units {
  readonly agencyId: number;
  readonly oneStopUnitId: number;
}

export function unitId(core: Core, unit: UnitRef | undefined, units: Units): number {
  if (typeof unit === 'object') return core.directory.inForce(unit.agency)?.id ?? units.agencyId;
  return unit === 'one_stop' ? units.oneStopUnitId : units.agencyId;
}

/** The tasks that a position asks for, not yet with ids of their own. */
export const neededTasks = (
  core: Core,
  position: WorkflowPosition,
  units: Units,
  at: Date,
  promisedAt: Date | null,
  cutOff?: CutOff,
): readonly Omit<NewTask, 'id'>[] =>
  position.tasks.flatMap(({ stateKey, meta }) => {
    if (!meta.role) return [];
    const agency = core.directory.byId(unitId(core, meta.unit, units));
    return [
      {
        stateKey,
        role: meta.role,
        agencyId: agency.id,
        agencyCode: agency.code,
        agencyName: agency.name,
        assigneeId: null,
        assigneeName: null,
        status: 'open',
        dueAt: dueOf(meta, core.directory.calendar(agency.code), at, promisedAt, cutOff),
        openedAt: at,
      },
    ];
  });

/** What a file says of a unit. */
export const unitOf = ({ code, name, phone, address }: Agency): DossierFile['agency'] => ({
  code,
  name,
  phone,
  address,
});

export function eventActor(actor: Actor, role: string): DossierEvent['actor'] {
  switch (actor.kind) {
    case 'citizen':
      return { kind: 'citizen', id: String(actor.userId), name: actor.fullName, role: 'citizen', unit: '' };
    case 'officer':
      return { kind: 'officer', id: String(actor.officerId), name: actor.fullName, role, unit: actor.agencyName };
    case 'machine':
      return { kind: 'machine', id: actor.clientId, name: actor.clientId, role: 'machine', unit: '' };
    case 'system':
      return { kind: 'system', id: actor.name, name: actor.name, role: 'system', unit: '' };
    case 'anonymous':
      return { kind: 'anonymous', id: '', name: '', role: '', unit: '' };
  }
}

export const isEnd = (status: NpspStatus): boolean => status === 3 || status >= 7;

/** What the rooms write about an event. */
export const rowsAbout = (core: Core, event: DossierEvent, file: DossierFile): readonly NewRows[] =>
  core.rowSubscribers.flatMap((subscriber) => subscriber(event, file));

interface Acted {
  readonly documents: readonly IssuedPaper[];
  /** To be written with the event. */
  readonly rows: readonly NewRows[];
}

/** Runs the workflow's actions, inside the transaction and before anything of the step is written. */
export async function runActions(
  core: Core,
  trx: Knex.Transaction,
  input: {
    readonly actions: readonly NamedPart[];
    readonly file: DossierFile;
    readonly event: DossierEvent;
    readonly actor: Actor;
  },
): Promise<Acted> {
  const { file, event, actor } = input;
  const documents: IssuedPaper[] = [];
  const rows: NewRows[] = [];
  // `standing` names the act that a woven transition belongs to: its effect is written with the act.
  for (const { type, params } of input.actions.filter((action) => action.type !== 'standing')) {
    const run = actionOf(type);
    if (!run) throw new Error(`Unknown action ${type}`);
    const issuePaper = async (form: string, code?: string): Promise<IssuedPaper> => {
      if (!core.paperIssuer) throw new Error('Nobody issues papers');
      const template = code === undefined ? null : file.version.templates?.find((one) => one.code === code);
      if (template === undefined) throw new Error(`The version has no document template ${String(code)}`);
      const issued = await core.paperIssuer(trx, {
        form,
        file,
        event,
        actor,
        data: event.data,
        ...(template === null ? {} : { template }),
      });
      rows.push(...issued.rows);
      return issued.paper;
    };
    if (type === 'issuePaper' && !core.paperIssuer) {
      core.strapi.log.warn(`single-window: no paper issuer, ${String(params['form'])} was not issued`);
      continue;
    }
    documents.push(...(await run({ trx, params, file, event, actor, issuePaper })));
  }
  return { documents, rows };
}

/** Tells the rooms that have more to do than to add rows, inside the transaction. */
export async function tellInside(
  core: Core,
  trx: Knex.Transaction,
  event: DossierEvent,
  file: DossierFile,
): Promise<void> {
  for (const subscriber of core.subscribers) await subscriber(trx, event, file);
}

export const searchText = (parts: readonly (string | null)[], folded: (text: string) => string): string =>
  folded(parts.filter((part) => part).join(' ')).slice(0, 2000);

export const text = (vi: string, en: string): Text => ({ vi, en });
