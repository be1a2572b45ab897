/** The editors' workflow page: templates, the publication check, and a sample dossier that walks through. Changes nothing. */
import type { UnitRef } from '@motcua/cms';
import type {
  PanelStep,
  WorkflowCheckAnswer,
  WorkflowCheckRequest,
  WorkflowSimulateAnswer,
  WorkflowSimulateRequest,
  WorkflowTemplatesAnswer,
} from '../api';
import { knownActs } from '../domain/workflow/acts';
import { templateCodes } from '../domain/documents/templates-named';
import { checkWorkflow } from '../domain/workflow/check-workflow';
import { isoDay, localDay } from '../domain/working-time/calendar';
import { countedLimit, legalLimit } from '../domain/limits';
import { actionParts, guardParts } from '../domain/workflow/registry';
import { simulate, type SimulatedStep } from '../domain/workflow/simulate';
import { workflowTemplates } from '../domain/workflow/templates';
import { procedureList, unitList, workflowDirectory } from '../repositories/roles';
import type { Core } from './core';
import { partProcedures } from './interlinked/procedures';
import { listTemplates, templatesByCode } from './document-templates';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** Findings that keep a definition from running at all; a limit that is too long does not. */
const BROKEN = new Set([
  'meta-missing',
  'initial-missing',
  'after-refused',
  'target-unknown',
  'guard-unknown',
  'automatic-ring',
  'does-not-run',
]);

export async function templatesFor(core: Core, days: number): Promise<WorkflowTemplatesAnswer> {
  return {
    templates: workflowTemplates({ days }),
    guards: guardParts(),
    actions: actionParts(),
    acts: knownActs().map(([type, { label, by }]) => ({ type, label, by })),
    units: await unitList(core.db()),
    procedures: await procedureList(core.db()),
    documents: (await listTemplates(core.strapi)).map(({ code, name, kind }) => ({ code, name, kind })),
  };
}

export async function checkForPanel(core: Core, request: WorkflowCheckRequest): Promise<WorkflowCheckAnswer> {
  const { definition, timeLimits = [], deciding, ...content } = request;
  const directory = deciding ? await workflowDirectory(core.db(), deciding) : null;
  const templates = await templatesByCode(core.strapi, templateCodes(definition));
  const procedures = await partProcedures(core, definition);
  const findings = checkWorkflow(
    definition,
    { timeLimits, templates, procedures, ...(deciding ? { deciding } : {}), ...content },
    directory,
  );
  return { publishable: findings.every(({ severity }) => severity === 'warning'), findings };
}

/** Names and calendars of the units that a step may go to. */
function placesOf(core: Core, agencyCode: string | undefined) {
  const agency = agencyCode === undefined ? undefined : core.directory.byCode(agencyCode);
  const unitOf = (unit: UnitRef | undefined) => {
    if (typeof unit === 'object') return core.directory.inForce(unit.agency);
    return unit === 'one_stop' && agency ? core.directory.oneStopOf(agency) : agency;
  };
  const named: Readonly<Record<string, string>> = { one_stop: 'Bộ phận Một cửa', competent: 'Cơ quan giải quyết' };
  return {
    calendarOf: (unit: UnitRef | undefined) => core.directory.calendar(unitOf(unit)?.code ?? ''),
    nameOf: (unit: UnitRef): string =>
      unitOf(unit)?.name ?? (typeof unit === 'object' ? (unit.words ?? unit.agency) : (named[unit] ?? unit)),
  };
}

const panelStep = (step: SimulatedStep, nameOf: (unit: UnitRef) => string): PanelStep => ({
  ...step,
  at: step.at.toISOString(),
  promisedAt: iso(step.promisedAt),
  timerAt: iso(step.timerAt),
  states: step.states.map((state) => ({
    ...state,
    since: state.since.toISOString(),
    dueAt: iso(state.dueAt),
    holder: state.holder ? { ...state.holder, unitName: nameOf(state.holder.unit) } : null,
  })),
});

export async function simulateForPanel(core: Core, request: WorkflowSimulateRequest): Promise<WorkflowSimulateAnswer> {
  await core.directory.ready();
  const { definition, answers = {}, channel = 'online', feeDue = false, timeLimits = [], events = [] } = request;
  const broken = checkWorkflow(definition, { timeLimits: [] }).filter(({ code }) => BROKEN.has(code));
  if (broken.length > 0) return { steps: [], refused: null, findings: broken };
  const { calendarOf, nameOf } = placesOf(core, request.agencyCode);
  const start = request.start === undefined ? core.clock() : new Date(request.start);
  const { steps, refused } = simulate(
    {
      definition,
      answers,
      channel,
      feeDue,
      calendarOf,
      limit: countedLimit(legalLimit(timeLimits, channel, answers, isoDay(localDay(start)))),
      start,
      ...(request.clock ? { clock: request.clock } : {}),
    },
    events.map(({ type, at, paid }) => ({
      type,
      ...(at === undefined ? {} : { at: new Date(at) }),
      ...(paid === undefined ? {} : { paid }),
    })),
    request.until === undefined ? undefined : new Date(request.until),
  );
  return {
    steps: steps.map((step) => panelStep(step, nameOf)),
    refused: refused && { ...refused, at: refused.at.toISOString() },
    findings: [],
  };
}
