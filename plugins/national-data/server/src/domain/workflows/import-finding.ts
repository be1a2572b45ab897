/** What an editor should look at in an imported process; nothing of it refuses the import. */
import type { TimeLimit } from '@motcua/cms';
import { sayLength, workingDays } from '@motcua/plugin-single-window';
import type { ReadStep } from './draft';
import type { WorkflowRecord } from './record';
import { readLegalTime, type Length } from './time';

export interface ImportFinding {
  readonly code:
    | 'sum-differs'
    | 'section-sum-differs'
    | 'legal-time-missing'
    | 'two-legal-times'
    | 'time-not-counted'
    | 'time-without-number'
    | 'time-shared'
    | 'unit-of-law'
    | 'label-repeated'
    | 'section'
    | 'actor-guessed'
    | 'no-desk';
  readonly severity: 'warning';
  readonly state: string | null;
  readonly original: string;
  readonly message: string;
}

const GRACE = 0.01;

const finding = (
  code: ImportFinding['code'],
  state: string | null,
  original: string,
  message: string,
): ImportFinding => ({ code, severity: 'warning', state, original, message });

const daysOf = (lengths: readonly Length[]): number => lengths.reduce((sum, one) => sum + workingDays(one), 0);
const limitsOf = (steps: readonly ReadStep[]): readonly Length[] => steps.flatMap(({ time }) => time.limit ?? []);
const say = (days: number, unit: TimeLimit['unit']): string =>
  sayLength({ amount: days / workingDays({ amount: 1, unit }), unit })[0];

function sums(
  record: WorkflowRecord,
  steps: readonly ReadStep[],
  legal: readonly TimeLimit[],
): readonly ImportFinding[] {
  const [first] = legal;
  if (!first) return [finding('legal-time-missing', null, record.legal_time.text, 'Không có thời hạn giải quyết.')];
  const limits = limitsOf(steps);
  const several =
    legal.length > 1
      ? [finding('two-legal-times', null, record.legal_time.text, 'Có hai thời hạn giải quyết theo trường hợp.')]
      : [];
  const sum = daysOf(limits);
  if (limits.length === 0 || legal.some((limit) => Math.abs(sum - workingDays(limit)) <= GRACE)) return several;
  const off = sum - workingDays(first);
  return [
    ...several,
    finding(
      'sum-differs',
      null,
      record.legal_time.text,
      `Các bước cộng lại ${say(sum, first.unit)}, thời hạn giải quyết ${say(workingDays(first), first.unit)}: ${off > 0 ? 'thừa' : 'thiếu'} ${say(Math.abs(off), first.unit)}.`,
    ),
  ];
}

/** "Cấp xã (03 ngày làm việc)": the subtotal that a section's title gives. */
function sectionSums(record: WorkflowRecord, steps: readonly ReadStep[]): readonly ImportFinding[] {
  const names = [...new Set(record.steps.map(({ section }) => section))].filter((name) => name !== '');
  return names.flatMap((name) => {
    const [told] = readLegalTime({ amount: null, unit: record.legal_time.unit, text: name });
    const sum = daysOf(limitsOf(steps.filter(({ row }) => row.section === name)));
    const note = finding('section', null, name, 'Phần riêng của quy trình; các bước nối tiếp nhau.');
    if (!told || Math.abs(sum - workingDays(told)) <= GRACE) return [note];
    return [note, finding('section-sum-differs', null, name, `Các bước của phần này cộng lại ${say(sum, told.unit)}.`)];
  });
}

function ofStep({ row, actor, time }: ReadStep, key: string, repeated: boolean): readonly ImportFinding[] {
  const found: ImportFinding[] = [];
  const add = (code: ImportFinding['code'], original: string, message: string): void => {
    found.push(finding(code, key, original, message));
  };
  if (time.note === 'not-counted') add('time-not-counted', row.time.text, 'Thời gian không tính vào thời hạn.');
  if (time.note === 'no-number' || time.note === 'unit-unknown')
    add('time-without-number', row.time.text, 'Thời gian của bước không đọc được thành số.');
  if (time.note === 'unit-of-law')
    add('unit-of-law', row.time.text, 'Bảng ghi “ngày”; hiểu là ngày làm việc như thời hạn giải quyết.');
  if (time.note === 'shared') add('time-shared', row.time.text, 'Một thời gian chung cho nhiều bước; tính một lần.');
  if (repeated) add('label-repeated', row.step, 'Ký hiệu bước bị lặp lại.');
  if (actor.guessed) add('actor-guessed', row.actor, 'Không đọc được người thực hiện; suy từ nội dung công việc.');
  return found;
}

export function readFindings(
  record: WorkflowRecord,
  steps: readonly ReadStep[],
  legal: readonly TimeLimit[],
  keys: readonly string[],
): readonly ImportFinding[] {
  const seen = new Set<string>();
  const perStep = steps.flatMap((step, index) => {
    const label = `${step.row.section}|${step.row.step}`;
    const repeated = seen.has(label);
    seen.add(label);
    return ofStep(step, keys[index] ?? '', repeated);
  });
  const desk = steps.some(({ actor }) => actor.kind === 'reception');
  return [
    ...sums(record, steps, legal),
    ...sectionSums(record, steps),
    ...perStep,
    ...(desk ? [] : [finding('no-desk', null, '', 'Không bước nào thuộc Bộ phận Một cửa.')]),
  ];
}
