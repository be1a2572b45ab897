/**
 * Keeps an interlinked filing and its parts in step: opens the parts whose turn it is, passes results on, tells the whole what befell a part, and the parts
 * what befell the whole. Each step is a transaction of its own with one dossier locked, so that none waits for another in a ring; each is found again
 * from what stands in the database, so that a crash loses nothing and a repeat does nothing.
 */
import { compileForm } from '@motcua/plugin-eform';
import type { InterlinkedPart } from '@motcua/cms';
import type { CitizenActor, SystemActor } from '@motcua/plugin-identity';
import type { LifePart, PassedResult, PublishedVersion, ResultSource } from '../../api';
import type { PartData } from '../../domain/acts/interlinked';
import { ProcedureNotOnline } from '../../domain/errors';
import { daysAfter, wholeSteps, type PartDossier, type WholeStep } from '../../domain/interlinked/parts';
import { legalLimit } from '../../domain/limits';
import { workingDays } from '../../domain/workflow/check/lengths';
import { isoDay, localDay } from '../../domain/working-time/calendar';
import { addLimit } from '../../domain/working-time/limits';
import { findDossier } from '../../repositories/dossiers';
import { partDossiers, wholesAfter } from '../../repositories/interlinked';
import { toDossier, type DossierRow } from '../../repositories/rows';
import { actOn } from '../acting';
import type { Core } from '../core';
import { fileDossier } from '../filing';

const SYSTEM: SystemActor = { kind: 'system', name: 'Hệ thống' };
/** More rounds than any line of parts has steps: what still moves then is left for the next sweep. */
const MOST_ROUNDS = 60;

interface Scene {
  readonly core: Core;
  readonly whole: DossierRow;
  readonly parts: readonly LifePart[];
  readonly dossiers: readonly PartDossier[];
}

const applicantOf = (row: DossierRow): CitizenActor => ({
  kind: 'citizen',
  userId: row.applicant_user_id,
  fullName: row.applicant_name,
  personalNumber: row.applicant_number,
  level: 2,
  phone: row.applicant_phone,
  email: row.applicant_email,
});

/** The part as the workflow of the whole's own version draws it. */
async function drawnPart({ core, whole }: Scene, key: string): Promise<InterlinkedPart | undefined> {
  const version = await core.versions.byId(whole.procedure_version_id);
  return core.versions
    .workflow(version)
    ?.leaves(whole.workflow_state.value)
    .flatMap(({ meta }) => meta.interlinked ?? [])
    .find((part) => part.key === key);
}

type Results = Awaited<ReturnType<ResultSource>>;

const resultsOf = async ({ core }: Scene, dossierId: number | undefined): Promise<Results> =>
  dossierId === undefined || !core.resultSource ? [] : core.resultSource(dossierId);

const passed = ({ title, number, verifyCode }: PassedResult): PassedResult => ({ title, number, verifyCode });

/** What the parts before have given: named, and as papers where the drawing says which. */
async function handedOn(scene: Scene, drawn: InterlinkedPart, version: PublishedVersion) {
  const given: PassedResult[] = [];
  const papers: { componentKey: string; fileKey: string; name: string }[] = [];
  const known = new Set(version.content.components.map(({ key }) => key));
  for (const { part, component } of drawn.after ?? []) {
    const results = await resultsOf(scene, scene.parts.find(({ key }) => key === part)?.dossierId);
    given.push(...results.map(passed));
    if (component === undefined || !known.has(component)) continue;
    for (const result of results) {
      const { key, name } = await result.keep();
      papers.push({ componentKey: component, fileKey: key, name });
    }
  }
  return { given, papers };
}

async function filePart(scene: Scene, part: LifePart): Promise<void> {
  const { core, whole } = scene;
  const drawn = await drawnPart(scene, part.key);
  const version = await core.versions.current(part.procedure);
  if (!drawn || !version?.content.form) throw new ProcedureNotOnline();
  const { fields } = compileForm(version.content.form);
  const components = new Set(version.content.components.map(({ key }) => key));
  const { given, papers } = await handedOn(scene, drawn, version);
  const { rows } = await core.db().raw<{ rows: { componentKey: string; fileKey: string; name: string }[] }>(
    `SELECT p.component_key AS "componentKey", f.key AS "fileKey", p.name FROM dossier_papers p JOIN stored_files f ON f.id = p.file_id
     WHERE p.dossier_id = ? ORDER BY p.id`,
    [whole.id],
  );
  await fileDossier(core, {
    idempotencyKey: `whole:${whole.id}:${part.key}`,
    procedureCode: part.procedure,
    versionId: version.id,
    applicant: applicantOf(whole),
    channel: whole.channel,
    agencyCode: drawn.agency ?? core.directory.byId(whole.agency_id).code,
    receivingUnit: core.directory.byId(whole.one_stop_unit_id).code,
    answers: Object.fromEntries(
      [...fields.keys()].flatMap((key) => {
        const answer = whole.answers[drawn.answers?.[key] ?? key];
        return answer === undefined ? [] : [[key, answer]];
      }),
    ),
    provenance: Object.fromEntries(Object.entries(whole.provenance).filter(([key]) => fields.has(key))),
    papers: [...rows.filter(({ componentKey }) => components.has(componentKey)), ...papers],
    language: whole.language,
    life: {
      ...(whole.life?.representative ? { representative: whole.life.representative } : {}),
      whole: { dossierId: whole.id, number: whole.number, key: part.key, given },
    },
    filedBy: SYSTEM,
    onBehalf: {
      kind: whole.applicant_kind,
      name: whole.applicant_name,
      number: whole.applicant_number,
    },
    contact: {
      ...(whole.applicant_phone === null ? {} : { phone: whole.applicant_phone }),
      ...(whole.applicant_email === null ? {} : { email: whole.applicant_email }),
      ...(whole.applicant_address === null ? {} : { address: whole.applicant_address }),
    },
  });
}

/** When the whole is done if this part keeps its own date and the parts after it take their whole limits. */
async function promiseOf(scene: Scene, { key, promisedAt }: PartDossier): Promise<Date | null> {
  const { core, whole, parts } = scene;
  if (!promisedAt) return null;
  const days = new Map<string, number>();
  for (const part of parts) {
    const version = await core.versions.current(part.procedure);
    const limit =
      version && legalLimit(version.content.timeLimits, whole.channel, whole.answers, isoDay(localDay(core.clock())));
    days.set(part.key, limit && !limit.notFixed ? workingDays(limit) : 0);
  }
  const after = daysAfter(parts, key, (one) => days.get(one) ?? 0);
  if (after === 0) return promisedAt;
  const calendar = core.directory.calendar(core.directory.byId(whole.agency_id).code);
  return addLimit(calendar, promisedAt, { amount: Math.ceil(after), unit: 'working_day' });
}

async function actOnWhole({ core, whole }: Scene, type: string, reason: string, part?: PartData): Promise<void> {
  await actOn(core, {
    idempotencyKey: `whole:${whole.id}:${type}:${part?.key ?? ''}:${whole.version}`,
    dossierId: whole.id,
    version: whole.version,
    type,
    actor: SYSTEM,
    reason,
    ...(part ? { data: { part } } : {}),
  });
}

async function actOnPart({ core }: Scene, { id, version }: PartDossier, type: string, reason: string): Promise<void> {
  await actOn(core, {
    idempotencyKey: `part:${id}:${type}:${version}`,
    dossierId: id,
    version,
    type,
    actor: SYSTEM,
    reason,
  });
}

const FAILED: Readonly<Record<string, string>> = {
  refused: 'không được tiếp nhận',
  withdrawn: 'đã rút',
  stopped: 'dừng xử lý',
  blocked: 'không mở được vì phần trước không thành',
};

/** What people call a part: the procedure's own name. */
const nameOf = async ({ core }: Scene, { procedure }: LifePart): Promise<string> =>
  (await core.versions.current(procedure))?.content.name.vi ?? procedure;

async function tell(scene: Scene, step: Extract<WholeStep, { do: 'tell' }>): Promise<void> {
  const { part, dossier, type } = step;
  const name = await nameOf(scene, part);
  const { id: dossierId, number, supplements } = dossier;
  switch (type) {
    case 'PART_OPENED':
      return actOnWhole(scene, type, name, { key: part.key, status: 'open', dossierId, number });
    case 'PART_RESUMED':
      return actOnWhole(scene, type, name, { key: part.key, status: 'open' });
    case 'PART_SETTLED': {
      const results = (await resultsOf(scene, dossierId)).map(passed);
      return actOnWhole(scene, type, name, { key: part.key, status: 'settled', results });
    }
    case 'PART_SUPPLEMENTED': {
      const at = await promiseOf(scene, dossier);
      return actOnWhole(scene, type, name, {
        key: part.key,
        status: 'open',
        supplements,
        ...(at ? { promisedAt: at.toISOString() } : {}),
      });
    }
  }
}

async function take(scene: Scene, step: WholeStep): Promise<void> {
  switch (step.do) {
    case 'file':
      return filePart(scene, step.part);
    case 'receive':
      return actOnPart(scene, step.dossier, 'RECEIVE', 'Đã tiếp nhận cùng hồ sơ liên thông.');
    case 'tell':
      return tell(scene, step);
    case 'fail': {
      // The whole knows only statuses that a part can fail with.
      const status = step.status as PartData['status'];
      const reason = `${await nameOf(scene, step.part)}: ${FAILED[status] ?? status}.`;
      return actOnWhole(scene, 'PART_FAILED', reason, { key: step.part.key, status });
    }
    case 'finish':
      return actOnWhole(scene, 'PARTS_DONE', 'Mọi phần đã có kết luận.');
    case 'stop':
      return actOnPart(scene, step.dossier, 'STOP_WITH_WHOLE', 'Hồ sơ liên thông đã dừng.');
    case 'hand_over':
      return actOnPart(scene, step.dossier, 'HAND_OVER_WITH_WHOLE', 'Trả cùng hồ sơ liên thông.');
  }
}

const keyOf = (step: WholeStep): string =>
  [
    step.do,
    'type' in step ? step.type : '',
    'part' in step ? step.part.key : '',
    'dossier' in step ? step.dossier.id : '',
  ].join(':');

async function sceneOf(core: Core, wholeId: number): Promise<Scene | null> {
  const whole = await findDossier(core.db(), { id: wholeId });
  const parts = whole && toDossier(whole).life.parts;
  if (!whole || !parts) return null;
  return { core, whole, parts, dossiers: await partDossiers(core.db(), wholeId) };
}

/** Steps until nothing is left to do; one that fails is left for the next sweep and stops no other. */
async function carryOut(core: Core, wholeId: number): Promise<void> {
  const failed = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const scene = await sceneOf(core, wholeId);
    if (!scene) return;
    const { npsp_status: status, ended_at: ended } = scene.whole;
    const steps = wholeSteps({ status, ended: ended !== null, parts: scene.parts }, scene.dossiers);
    const step = steps.find((one) => !failed.has(keyOf(one)));
    if (!step) return;
    try {
      await take(scene, step);
    } catch (error) {
      failed.add(keyOf(step));
      core.strapi.log.warn(
        `single-window: ${step.do} of the interlinked dossier ${wholeId}: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
}

/** Wholes that this process is at; asked for again meanwhile, they are looked at once more. */
const underWay = new Map<number, { again: boolean }>();

/** Brings a whole and its parts in step. Acts of its own ask for it again: those are answered by the round that is under way. */
export async function syncWhole(core: Core, wholeId: number): Promise<void> {
  const busy = underWay.get(wholeId);
  if (busy) {
    busy.again = true;
    return;
  }
  const mine = { again: true };
  underWay.set(wholeId, mine);
  try {
    while (mine.again) {
      mine.again = false;
      await carryOut(core, wholeId);
    }
  } finally {
    underWay.delete(wholeId);
  }
}

const BATCH = 100;
let reached = 0;

/** A batch of the wholes under way, the next ones at the next sweep: what a crash or an outage left undone is done here. */
export async function sweepWholes(core: Core): Promise<void> {
  await core.directory.ready();
  const ids = await wholesAfter(core.db(), reached, BATCH);
  reached = ids.length < BATCH ? 0 : (ids.at(-1) ?? 0);
  for (const id of ids) await syncWhole(core, id);
}
