/** A step table as a draft workflow: one state a step, in the order of the table, with the original words kept beside it. */
import type { StateMeta, StepSource, Text, TimeLimit, UnitRef, WorkflowDefinition } from '@motcua/cms';
import { workflowParts } from '@motcua/plugin-single-window';
import { cut } from '../catalogue/text';
import { agencyOf, givesOut, isConsulted, readActor, type ReadActor } from './actor';
import { branchesOf, sentencesOf, type StepPlace } from './branches';
import { readFindings, type ImportFinding } from './import-finding';
import type { WorkflowProposal } from './proposal';
import type { StepRow, WorkflowRecord } from './record';
import { readLegalTime, readStepTimes, type ReadTime } from './time';

export interface WorkflowDraft {
  readonly definition: WorkflowDefinition;
  readonly timeLimits: readonly TimeLimit[];
  readonly findings: readonly ImportFinding[];
  readonly proposals: readonly WorkflowProposal[];
}

export interface ReadStep {
  readonly row: StepRow;
  readonly actor: ReadActor;
  readonly agency: string | null;
  readonly time: ReadTime;
}

const { issuing, reception, settlement, state, withdraw } = workflowParts;

/** The same in both languages until somebody translates it. */
const same = (text: string): readonly [string, string] => [text, text];

/** The first clause of what is done. */
const labelOf = ({ does, actor, step }: StepRow): string =>
  cut(
    (sentencesOf(does)[0] ?? (actor === '' ? step : actor)).replace(/^\d+[.)]\s*/u, '').replace(/[.;:,\s]+$/u, ''),
    90,
  );

const sourceOf = (row: StepRow): StepSource => ({
  step: row.step,
  does: row.does,
  actor: row.actor,
  unit: row.unit,
  time: row.time.text,
  forms: row.forms,
  ...(row.section === '' ? {} : { section: row.section }),
});

/** Names of one agency: "Sở VHTTDL" is "Sở Văn hóa, Thể thao và Du lịch", and "Lãnh đạo Sở" is of the one that was named. */
function sameAgency(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  if (x === y || x.startsWith(`${y} `) || y.startsWith(`${x} `)) return true;
  const short = (text: string): boolean => /^sở \S{2,10}$/u.test(text);
  return x.startsWith('sở ') && y.startsWith('sở ') && (short(x) || short(y));
}

/** The agency of each step: what its words name, else that of the step before, or of the same division before. */
function agencies(steps: readonly ReadStep[]): readonly (string | null)[] {
  const divisions = new Map<string, string | null>();
  let current: string | null = null;
  return steps.map(({ row, actor, agency }) => {
    if (actor.kind === 'reception' || isApplicants({ actor })) return null;
    if (agency !== null && isConsulted(agency)) return agency;
    const known = row.unit === '' ? undefined : divisions.get(row.unit);
    current = agency ?? (known === undefined ? current : known);
    if (row.unit !== '' && known === undefined) divisions.set(row.unit, current);
    return current;
  });
}

const isApplicants = ({ actor }: Pick<ReadStep, 'actor'>): boolean =>
  actor.kind === 'applicant' || actor.kind === 'system';
const speaksOfMoney = (row: StepRow): boolean =>
  /nghĩa vụ tài chính|nộp tiền|nộp (thuế|phí|lệ phí)|thanh toán/iu.test(row.does);

/** Where the applicant is awaited, for his papers or his money. */
function waitState(step: ReadStep, to: string): unknown {
  const money = speaksOfMoney(step.row);
  const label = labelOf(step.row);
  const timer = step.time.limit ?? { amount: money ? 30 : 15, unit: 'calendar_day' as const };
  return withSource(
    state({
      status: money ? 6 : 5,
      label: same(label),
      next: same(label),
      timer: [timer.amount, timer.unit],
      ...(money ? { task: ['reception_officer', 'one_stop'] } : { owner: ['reception_officer', 'one_stop'] }),
      on: { [money ? 'DUTY_DONE' : 'SUPPLEMENT']: to, TIMER: 'closed', ...withdraw },
    }),
    step.row,
  );
}

function withSource(made: Readonly<Record<string, unknown>>, row: StepRow): Readonly<Record<string, unknown>> {
  // `state()` made the meta.
  const meta = made['meta'] as StateMeta;
  const tasks: readonly Text[] = sentencesOf(row.does)
    .slice(0, 20)
    .map((sentence) => ({ vi: sentence, en: sentence }));
  return { ...made, meta: { ...meta, tasks, source: sourceOf(row) } };
}

const ASSIGNS =
  /^[^.;]{0,30}phân công|phân công (cho )?(công chức|chuyên viên|cán bộ|viên chức|xử lý|thụ lý)|giao (cho )?(chuyên viên|công chức)/iu;

/** The event by which a step goes on to the next. */
function eventOf({ actor, row }: ReadStep, settles: boolean): string {
  if (settles) return actor.kind === 'leader' ? 'APPROVE' : 'ISSUE';
  if (actor.kind === 'specialist') return 'PROPOSE';
  if (actor.kind !== 'leader') return 'FORWARD';
  if (ASSIGNS.test(row.does)) return 'ASSIGN';
  return 'FORWARD';
}

const keyOf = (id: string): string => id.toLowerCase().replaceAll(/[^a-z0-9-]+/g, '-');

/** The first step is the reception; one that the applicant does himself is the filing before it. */
const fromLaw: WorkflowProposal = {
  kind: 'by-law',
  state: 'filed',
  sentence: '',
  reading: {
    vi: 'Từ chối, bổ sung trước khi tiếp nhận, rút hồ sơ và hết hạn bổ sung được thêm theo Nghị định 118/2025/NĐ-CP, Điều 17, 19, 21.',
    en: 'Refusal, supplement before reception, withdrawal and expiry are added by Decree 118/2025, Arts. 17, 19, 21.',
  },
  change: null,
};

const added = (state: 'filed' | 'settled', sentence: string): WorkflowProposal => ({
  kind: 'added',
  state,
  sentence,
  reading:
    state === 'filed'
      ? {
          vi: 'Bảng không có bước tiếp nhận của Bộ phận Một cửa; bước này được thêm trước bước đầu.',
          en: 'The table has no reception; it was added before the first step.',
        }
      : {
          vi: 'Bảng không có bước trả kết quả; bước này được thêm để hồ sơ kết thúc.',
          en: 'The table has no step that hands the result over; it was added so that the dossier ends.',
        },
  change: null,
});

const severalActors = (key: string, { row, actor }: ReadStep): readonly WorkflowProposal[] =>
  actor.actors.length < 2
    ? []
    : [
        {
          kind: 'several-actors',
          state: key,
          sentence: row.actor,
          reading: {
            vi: `Bước có nhiều người thực hiện; đề xuất giao cho người trực tiếp xử lý. Nếu mỗi người là một bước, hãy tách ra.`,
            en: 'Several act in this step; it is given to the one who does the work. Split it where each is a step.',
          },
          change: null,
        },
      ];

/** The result reaches the applicant in this step. */
const handsOver = ({ row, actor }: ReadStep): boolean =>
  actor.kind === 'reception' || (actor.kind !== 'clerk' && actor.kind !== 'leader' && givesOut(row));

export function draftOf(record: WorkflowRecord): WorkflowDraft {
  const legal = readLegalTime(record.legal_time);
  const times = readStepTimes(record.steps, record.legal_time.unit);
  const steps: readonly ReadStep[] = record.steps.map((row, index) => ({
    row,
    actor: readActor(row, index === 0 ? 'first' : index === record.steps.length - 1 ? 'last' : 'middle'),
    agency: agencyOf(row),
    time: times[index] ?? { limit: null, note: null },
  }));
  const named = agencies(steps);
  const main = named.find((agency) => agency !== null) ?? null;
  const unitAt = (index: number): UnitRef => {
    if (steps[index]?.actor.kind === 'reception') return 'one_stop';
    const agency = named[index] ?? null;
    return agency === null || main === null || sameAgency(agency, main) ? 'competent' : { agency: '', words: agency };
  };
  const last = steps.length - 1;
  const ending = steps[last];
  const endsHere = ending !== undefined && last > 0 && handsOver(ending) && !isApplicants(ending);
  // Where the table begins inside an office, reception stands before it.
  const desk = steps[0] !== undefined && (steps[0].actor.kind === 'reception' || isApplicants(steps[0]));
  const keys = steps.map((_, index) =>
    index === 0 && desk ? 'filed' : index === last && endsHere ? 'settled' : `step_${index + 1}`,
  );
  const after = (index: number): string => keys[index + 1] ?? 'settled';
  const places: readonly StepPlace[] = steps.map((step, index) => ({
    key: keys[index] ?? '',
    row: step.row,
    first: index === 0 && desk,
    wait: isApplicants(step),
  }));
  const { handed_over, withdrawn, closed, ...around } = settlement('filed');
  const frame = { ...reception(desk ? after(0) : (keys[0] ?? 'settled')), handed_over, withdrawn, closed };
  const firstDesk = steps.findIndex(({ actor }) => actor.kind !== 'reception' && actor.kind !== 'applicant');
  const middle = steps.flatMap((step, index): readonly (readonly [string, unknown])[] => {
    const key = keys[index] ?? '';
    if (key === 'filed' || key === 'settled') return [];
    if (isApplicants(step)) return [[key, waitState(step, after(index))]];
    const to = after(index);
    const settles = to === 'settled';
    const label = labelOf(step.row);
    const made = state({
      status: step.actor.kind === 'reception' && (firstDesk < 0 || index < firstDesk) ? 2 : 4,
      label: same(label),
      next: same(label),
      task: [step.actor.role, unitAt(index)],
      ...(step.time.limit ? { limit: [step.time.limit.amount, step.time.limit.unit] } : {}),
      on: { [eventOf(step, settles)]: settles ? issuing(to, 'result') : to, ...withdraw },
    });
    return [[key, withSource(made, step.row)]];
  });
  // `reception()` made it: the words of the table's first step stand beside it.
  const filed =
    desk && steps[0] ? withSource(frame.filed as Readonly<Record<string, unknown>>, steps[0].row) : frame.filed;
  const settled = endsHere ? settledState(around.settled, ending, unitAt(last)) : around.settled;
  const id = keyOf(record.id);
  const definition: WorkflowDefinition = {
    key: id,
    name: { vi: record.procedure_name, en: record.procedure_name },
    machine: { id, initial: 'filed', states: { ...frame, filed, ...Object.fromEntries(middle), settled } },
    supplement: { clock: 'restart', answerWithin: { amount: 15, unit: 'calendar_day' } },
  };
  return {
    definition,
    timeLimits: legal,
    findings: readFindings(record, steps, legal, keys),
    proposals: [
      fromLaw,
      ...steps.flatMap((step, index) => [...severalActors(keys[index] ?? '', step), ...branchesOf(index, places)]),
      ...(desk ? [] : [added('filed', steps[0]?.row.does ?? '')]),
      ...(endsHere ? [] : [added('settled', ending?.row.does ?? '')]),
    ],
  };
}

function settledState(made: unknown, step: ReadStep, unit: UnitRef): unknown {
  const settled = withSource(made as Readonly<Record<string, unknown>>, step.row);
  return { ...settled, meta: { ...(settled['meta'] as StateMeta), role: step.actor.role, unit } };
}
