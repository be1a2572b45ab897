/** What one applicant pays: pure, the same for the portal's review page, for filing and for a sum shown in the panel. */
import { logicCompiler } from '@motcua/plugin-eform';
import type { Answers, ApplicantKind, Channel, ComputedFee, ComputedFeeLine, FeeLine, Logic } from '@motcua/cms';

export interface FeeFacts {
  readonly channel: Channel;
  readonly applicant: ApplicantKind;
  /** The answers that stand, without what the form does not show. */
  readonly answers: Answers;
  /** Keys of the dossier components that are handed in. */
  readonly papers: readonly string[];
  /** Keys of exemptions that are declared at the counter, where papers lie on the desk. */
  readonly declared?: readonly string[];
  /** The day of filing in Hà Nội, `YYYY-MM-DD`. */
  readonly date: string;
}

type Holds = (condition: Logic | undefined) => boolean;
type Reduction = ComputedFeeLine['reductions'][number];

/** Published versions never change, and a filing asks the same of them as the one before: each condition is compiled once. */
const tests = new WeakMap<object, ReturnType<typeof compiled>>();

function compiled(condition: Logic): (facts: FeeFacts) => boolean {
  let today = '';
  const test = logicCompiler(() => today).test(condition);
  return ({ answers, date }) => {
    today = date;
    return test(answers);
  };
}

function testOf(condition: Logic): (facts: FeeFacts) => boolean {
  if (typeof condition !== 'object' || condition === null) return compiled(condition);
  const test = tests.get(condition) ?? compiled(condition);
  tests.set(condition, test);
  return test;
}

const conditionsOf =
  (facts: FeeFacts): Holds =>
  (condition) =>
    condition === undefined || testOf(condition)(facts);

export const inForce = ({ from, to }: Pick<FeeLine, 'from' | 'to'>, date: string): boolean =>
  (from === undefined || from <= date) && (to === undefined || date <= to);

const isDue = (line: FeeLine, facts: FeeFacts, holds: Holds): boolean =>
  (line.channel === 'any' || line.channel === facts.channel) &&
  (line.applicant === undefined || line.applicant === facts.applicant) &&
  inForce(line, facts.date) &&
  holds(line.condition);

/** How many are paid for: a number that was given, or the rows of a list; what was not answered counts nothing. */
function quantityOf({ quantity }: FeeLine, answers: Answers): number {
  if (!quantity) return 1;
  const answer = answers[quantity.field];
  const count = Array.isArray(answer) ? answer.length : typeof answer === 'number' ? Math.floor(answer) : 0;
  return Math.max(0, count - quantity.free);
}

/** What is left after a share is taken off; parts of a đồng fall to the applicant. */
const less = (amount: number, percent: number): number => Math.floor((amount * (100 - percent)) / 100);

function online({ online: reduction }: FeeLine, full: number, quantity: number): Reduction | null {
  if (!reduction) return null;
  const left =
    reduction.amount === undefined ? less(full, reduction.percent ?? 0) : Math.min(full, reduction.amount * quantity);
  return left === full
    ? null
    : {
        kind: 'online',
        name: { vi: 'Nộp trực tuyến', en: 'Filed online' },
        legalBasis: reduction.legalBasis,
        amount: full - left,
      };
}

/** The exemption that helps most; they do not add up, for each is granted by its own law. */
function exempted(line: FeeLine, facts: FeeFacts, holds: Holds, due: number): Reduction | null {
  if (due === 0) return null;
  const granted = (line.exemptions ?? [])
    .filter(
      ({ key, condition, component }) =>
        (condition !== undefined || component !== undefined) &&
        holds(condition) &&
        (component === undefined || facts.papers.includes(component) || (facts.declared ?? []).includes(key)),
    )
    .sort((a, b) => b.percent - a.percent)[0];
  if (!granted) return null;
  const amount = due - less(due, granted.percent);
  return {
    kind: 'exemption',
    name: granted.name,
    legalBasis: granted.legalBasis,
    amount,
    ...(granted.component !== undefined && { component: granted.component }),
  };
}

function computeLine(line: FeeLine, facts: FeeFacts, holds: Holds): ComputedFeeLine {
  const quantity = quantityOf(line, facts.answers);
  const full = line.amount * quantity;
  const byChannel = facts.channel === 'online' ? online(line, full, quantity) : null;
  const due = full - (byChannel?.amount ?? 0);
  const exemption = exempted(line, facts, holds, due);
  return {
    code: line.code,
    name: line.name,
    kind: line.kind,
    unitAmount: line.amount,
    quantity,
    full,
    reductions: [byChannel, exemption].filter((reduction) => reduction !== null),
    amount: due - (exemption?.amount ?? 0),
  };
}

export function computeFee(lines: readonly FeeLine[], facts: FeeFacts): ComputedFee {
  const holds = conditionsOf(facts);
  const computed = lines
    .filter((line) => isDue(line, facts, holds))
    .map((line) => computeLine(line, facts, holds))
    // Of what nobody asked for there is nothing to tell.
    .filter(({ quantity }) => quantity > 0);
  return { lines: computed, total: computed.reduce((sum, line) => sum + line.amount, 0) };
}
