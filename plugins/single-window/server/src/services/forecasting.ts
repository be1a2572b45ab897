/** The forecast of open dossiers, beside what was promised. */
import type { OfficerActor } from '@motcua/plugin-identity';
import type { Text } from '@motcua/cms';
import type { DossierFile } from '../api';
import { forecast, forecastModel, type Forecast, type ForecastModel } from '../domain/forecast/forecast';
import { addWorkingDays, addWorkingTime, workingMinutesBetween } from '../domain/working-time/working-time';
import { finishedSteps, openAhead } from '../repositories/forecast';
import type { Core } from './core';
import { positionOf } from './reading';
import { seesProvince } from './relations';

export interface DossierForecast {
  /** Half of such dossiers are done by then. */
  readonly median: string;
  /** Nine of ten are. */
  readonly bound: string;
  readonly lateChance: number;
  /** Earlier dossiers of the unit and of the procedure that it is made of. */
  readonly own: number;
  readonly procedure: number;
}

export interface LikelyLate extends DossierForecast {
  readonly id: number;
  readonly code: string;
  readonly procedureName: string;
  readonly agencyName: string;
  readonly step: Text;
  readonly promisedAt: string;
}

/** The past changes slowly: a model of a quarter of an hour ago is as good. */
const KEPT = 15 * 60_000;
/** How far ahead of the promised date a dossier is looked at, in working days, and how many are listed. */
const AHEAD_DAYS = 20;
const MOST_LISTED = 200;

interface Kept {
  readonly at: number;
  readonly model: Promise<ForecastModel>;
}
const models = new WeakMap<Core, Kept>();

async function readModel(core: Core): Promise<ForecastModel> {
  const steps = await finishedSteps(core.db());
  return forecastModel(
    steps.map(({ procedure_code, agency_id, state, entered_at, done_at }) => {
      const { code } = core.directory.byId(agency_id);
      return {
        procedure: procedure_code,
        unit: code,
        state,
        remaining: workingMinutesBetween(core.directory.calendar(code), entered_at, done_at),
      };
    }),
  );
}

function modelOf(core: Core): Promise<ForecastModel> {
  const now = core.clock().getTime();
  const known = models.get(core);
  if (known && Math.abs(now - known.at) < KEPT) return known.model;
  const model = readModel(core);
  models.set(core, { at: now, model });
  // A read that failed is not kept.
  model.catch(() => models.delete(core));
  return model;
}

interface Asked {
  readonly procedure: string;
  readonly agencyCode: string;
  readonly state: string;
  readonly enteredAt: Date;
  readonly promisedAt: Date;
}

function ahead(core: Core, model: ForecastModel, asked: Asked): DossierForecast | null {
  const calendar = core.directory.calendar(asked.agencyCode);
  const now = core.clock();
  const found: Forecast | null = forecast(
    model,
    {
      procedure: asked.procedure,
      unit: asked.agencyCode,
      state: asked.state,
      age: Math.max(0, workingMinutesBetween(calendar, asked.enteredAt, now)),
    },
    workingMinutesBetween(calendar, now, asked.promisedAt),
  );
  if (!found) return null;
  const { median, bound, lateChance, own, procedure } = found;
  return {
    median: addWorkingTime(calendar, now, median).toISOString(),
    bound: addWorkingTime(calendar, now, bound).toISOString(),
    lateChance,
    own,
    procedure,
  };
}

/** Null before reception, when it is over, while the applicant is waited for, and where too little is known. */
export async function forecastOf(core: Core, file: DossierFile): Promise<DossierForecast | null> {
  const { dossier, events, agency } = file;
  if (!dossier.promisedAt || dossier.endedAt || dossier.settledAt || dossier.npspStatus === 5) return null;
  const entered = events.findLast(({ data }) => typeof data['state'] === 'string' && data['from'] !== data['state']);
  return ahead(core, await modelOf(core), {
    procedure: dossier.procedureCode,
    agencyCode: agency.code,
    state: dossier.stateKey,
    enteredAt: entered?.at ?? dossier.filedAt,
    promisedAt: dossier.promisedAt,
  });
}

/** Dossiers of the officer's unit (a leader's of the province: of all) that will sooner be late than not, the likeliest first. */
export async function likelyLate(core: Core, actor: OfficerActor): Promise<readonly LikelyLate[]> {
  await core.directory.ready();
  const model = await modelOf(core);
  const now = core.clock();
  const until = addWorkingDays(core.directory.calendar(actor.agencyCode), now, AHEAD_DAYS);
  const rows = await openAhead(core.db(), seesProvince(core, actor) ? null : actor.agencyId, now, until);
  const late = rows.flatMap((row) => {
    const agency = core.directory.byId(row.agency_id);
    const found = ahead(core, model, {
      procedure: row.procedure_code,
      agencyCode: agency.code,
      state: row.state_key,
      enteredAt: row.entered_at,
      promisedAt: row.promised_at,
    });
    return found && found.lateChance > 0.5 ? [{ row, agency, found }] : [];
  });
  const listed = late.sort((a, b) => b.found.lateChance - a.found.lateChance).slice(0, MOST_LISTED);
  await core.versions.load(listed.map(({ row }) => row.procedure_version_id));
  return listed.map(({ row, agency, found }) => ({
    id: row.id,
    code: row.code ?? row.number,
    procedureName: row.procedure_name,
    agencyName: agency.name,
    step: positionOf(core, row).meta.label,
    promisedAt: row.promised_at.toISOString(),
    ...found,
  }));
}
