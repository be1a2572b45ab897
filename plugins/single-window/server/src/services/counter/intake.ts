/** The procedure's own form at the counter: the same definition, the same checks and words as on the portal. */
import type { Answers, Locale, ProcedureVersionContent, Provenance } from '@motcua/cms';
import { compileForm, prefillAnswers, type CompiledForm, type FieldError, type Raw } from '@motcua/plugin-eform';
import type { OfficerActor } from '@motcua/plugin-identity';
import type { PublishedVersion } from '../../api';
import { intakeStep, type Intake } from '../../domain/counter/intake-field';
import { asPresented } from '../../domain/counter/presented';
import { FiledElsewhere, ProcedureNotOnline } from '../../domain/errors';
import { handsOver } from '../../domain/fees/check-content';
import { computeFee } from '../../domain/fees/compute-fee';
import { countedLimit, legalLimit, limitsFor } from '../../domain/limits';
import { promiseRules } from '../../domain/workflow/due';
import type { Workflow } from '../../domain/workflow/machine';
import { isoDay, localDay } from '../../domain/working-time/calendar';
import { promiseDate } from '../../domain/working-time/promise-date';
import { limitWords } from '../../domain/working-time/words';
import type { Core } from '../core';
import { decidingUnit } from './procedures';
import type { PostedPage, Visit, VisitFiling } from './visits';

/** What the counter takes in with a form that is open. */
export interface Opened {
  readonly version: PublishedVersion;
  readonly form: CompiledForm;
  readonly workflow: Workflow;
}

export interface Reading {
  readonly answers: Answers;
  readonly errors: readonly FieldError[];
  readonly raw: Raw;
  readonly provenance: Readonly<Record<string, Provenance>>;
}

export async function openProcedure(core: Core, code: string): Promise<Opened> {
  await core.directory.ready();
  const version = await core.versions.current(code);
  if (!version) throw new ProcedureNotOnline();
  const { form, route } = version.content;
  if (route?.kind === 'ministry_system' && !handsOver(version.content)) throw new FiledElsewhere(route);
  const workflow = core.versions.workflow(version);
  if (!form || !workflow) throw new ProcedureNotOnline();
  return { version, form: compileForm(form), workflow };
}

/** A filing begins with what the register said of who stands there. */
export function beginFiling(core: Core, opened: Opened, visit: Visit, officer: OfficerActor): VisitFiling {
  const { content, id } = opened.version;
  const record = visit.person?.record ?? null;
  const declared = visit.person && { ...visit.person, residence: null };
  const at = visit.person?.at ?? core.clock().toISOString();
  const known = content.form
    ? prefillAnswers(content.form, { population: record, at })
    : { answers: {}, provenance: {} };
  // Typed or read off the card: an answer, but no register stands behind it.
  const typed =
    record === null && declared && content.form
      ? prefillAnswers(content.form, { population: declared, at }).answers
      : {};
  return {
    procedureCode: content.code,
    versionId: id,
    agencyCode: decidingUnit(core, officer, content.deciding)?.code ?? null,
    known: { answers: { ...typed, ...known.answers }, provenance: known.provenance },
    posted: null,
  };
}

const wasPosted = (posted: PostedPage, key: string): boolean =>
  Object.keys(posted).some((name) => name === key || name.startsWith(`${key}[`));

/** All pages of the form at once. */
export function readForm(form: CompiledForm, filing: VisitFiling, row: RowChange | null = null): Reading {
  const { posted, known } = filing;
  if (posted === null) return { answers: known.answers, errors: [], raw: {}, provenance: known.provenance };
  let answers = known.answers;
  let raw: Raw = {};
  const errors: FieldError[] = [];
  const seen = new Set<string>();
  // A page may open or close by what another says: those that are there in the end are read.
  for (let step = nextStep(form, answers, seen); step !== undefined; step = nextStep(form, answers, seen)) {
    seen.add(step);
    let read = form.readStep(step, posted, answers, true);
    if (row !== null && form.stepOf(row.key) === step)
      read = row.remove === null ? form.addRow(read, row.key) : form.removeRow(read, row.key, row.remove);
    // What a register gave for a question that has only now appeared.
    const fresh = Object.entries(known.answers).filter(
      ([key]) => read.answers[key] === null && !wasPosted(posted, key),
    );
    answers = { ...read.answers, ...Object.fromEntries(fresh) };
    raw = { ...raw, ...read.raw };
    errors.push(...read.errors);
  }
  const steps = new Set(form.steps(answers));
  return {
    answers,
    // The papers lie on the desk: a file that is asked for may be scanned later.
    errors: errors.filter(
      ({ key }) => steps.has(form.stepOf(key) ?? '') && form.fields.get(key.split('.')[0] ?? '')?.type !== 'file',
    ),
    raw,
    provenance: asPresented(known.provenance, answers),
  };
}

export interface RowChange {
  readonly key: string;
  /** The row to take away; null: one more. */
  readonly remove: number | null;
}

const nextStep = (form: CompiledForm, answers: Answers, seen: ReadonlySet<string>): string | undefined =>
  form.steps(answers).find((step) => !seen.has(step));

export interface Look {
  readonly locale: Locale;
  /** Tell what is wrong. */
  readonly check: boolean;
  /** Keys of the components that are there. */
  readonly papers: readonly string[];
  readonly limitCase: string | null;
}

function promised(
  core: Core,
  { version, workflow }: Opened,
  agencyCode: string | null,
  answers: Answers,
  limitCase: string | null,
): Pick<Intake, 'limit' | 'promisedAt' | 'explanation'> {
  const { content } = version;
  const now = core.clock();
  const limit = legalLimit(content.timeLimits, 'counter', answers, isoDay(localDay(now)), limitCase);
  const rules = promiseRules(content, workflow.definition, countedLimit(limit));
  const date =
    rules && agencyCode !== null
      ? promiseDate(rules, core.directory.calendar(agencyCode), [{ kind: 'received', at: now }])
      : null;
  return {
    limit: limit ? (limit.notFixed?.vi ?? limitWords(limit).vi) : null,
    promisedAt: date?.promisedAt.toISOString() ?? null,
    explanation: date?.explanation.map(({ vi, en }) => ({ vi, en })) ?? [],
  };
}

export const feeAt = (
  core: Core,
  content: ProcedureVersionContent,
  applicant: string,
  answers: Answers,
  papers: readonly string[],
) =>
  computeFee(content.fees, {
    channel: 'counter',
    applicant: applicant.length === 12 ? 'citizen' : 'business',
    answers,
    papers: [...papers],
    declared: [],
    date: isoDay(localDay(core.clock())),
  });

/** What the page shows of a filing under way. */
export function intakeOf(
  core: Core,
  officer: OfficerActor,
  opened: Opened,
  visit: { readonly number: string; readonly filing: VisitFiling },
  reading: Reading,
  look: Look,
): Intake {
  const { version, form } = opened;
  const { content } = version;
  const { filing } = visit;
  const options = {
    locale: look.locale,
    errors: look.check ? reading.errors : [],
    raw: reading.raw,
    provenance: reading.provenance,
  };
  const views = form.steps(reading.answers).map((step) => form.view(step, reading.answers, options));
  const answers = form.visible(reading.answers);
  const agency = filing.agencyCode === null ? undefined : core.directory.byCode(filing.agencyCode);
  const own = agency && core.directory.oneStopOf(agency)?.code === officer.agencyCode;
  return {
    procedure: { code: content.code, name: content.name, plainName: content.plainName, version: version.number },
    agency: agency ? { code: agency.code, name: agency.name } : null,
    elsewhere: agency !== undefined && !own,
    communes:
      content.deciding.kind === 'commune'
        ? core.directory
            .all()
            .filter(({ kind, active }) => kind === 'commune' && active !== false)
            .map(({ code, name }) => ({ code, name }))
        : [],
    steps: views.map((view) => intakeStep(view, look.locale)),
    errors: views.flatMap((view) => view.errors),
    components: content.components,
    fee: feeAt(core, content, visit.number, answers, look.papers),
    limitCases: limitsFor(content.timeLimits, 'counter').flatMap((limit) =>
      limit.case && limit.condition === undefined ? [limit.case.vi] : [],
    ),
    ...promised(core, opened, filing.agencyCode, answers, look.limitCase),
  };
}
