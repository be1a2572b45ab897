import fc from 'fast-check';
import type { FeeExemption, FeeLine } from '@motcua/cms';
import { computeFee, type FeeFacts } from './compute-fee';

const text = (vi: string) => ({ vi, en: vi });
const line = (more: Partial<FeeLine> = {}): FeeLine => ({
  code: 'LP',
  name: text('Lệ phí'),
  amount: 10_000,
  kind: 'fee',
  channel: 'any',
  ...more,
});
const facts = (more: Partial<FeeFacts> = {}): FeeFacts => ({
  channel: 'online',
  applicant: 'citizen',
  answers: {},
  papers: [],
  date: '2026-11-26',
  ...more,
});
const poor: FeeExemption = {
  key: 'LP.1',
  name: text('Hộ nghèo'),
  legalBasis: text('Nghị quyết của Hội đồng nhân dân tỉnh'),
  percent: 100,
  condition: { '==': [{ var: 'household' }, 'poor'] },
};

test('a line is due by channel, kind of applicant, days and answers', () => {
  const total = (more: Partial<FeeLine>, of: Partial<FeeFacts> = {}): number =>
    computeFee([line(more)], facts(of)).total;
  expect(total({ channel: 'counter' })).toBe(0);
  expect(total({ applicant: 'business' })).toBe(0);
  expect(total({ applicant: 'business' }, { applicant: 'business' })).toBe(10_000);
  expect([total({ from: '2026-11-26', to: '2026-11-26' }), total({ from: '2026-11-27' })]).toEqual([10_000, 0]);
  expect(total({ to: '2026-11-25' })).toBe(0);
  const condition = { '>': [{ var: 'floors' }, 3] };
  expect([total({ condition }), total({ condition }, { answers: { floors: 4 } })]).toEqual([0, 10_000]);
});

test('a quantity is a number or the rows of a list, the first ones free where the law says so', () => {
  const total = (copies: unknown, free = 0): number =>
    computeFee([line({ quantity: { field: 'copies', free } })], facts({ answers: { copies } as FeeFacts['answers'] }))
      .total;
  expect([total(3), total(3, 1), total(1, 2), total(undefined), total([{}, {}])]).toEqual([
    30_000, 20_000, 0, 0, 20_000,
  ]);
});

test('an exemption is told by the answers or declared with a paper, and says by which law', () => {
  const exempt = line({ exemptions: [poor] });
  const computed = computeFee([exempt], facts({ answers: { household: 'poor' } }));
  expect(computed.total).toBe(0);
  expect(computed.lines[0]?.reductions).toEqual([
    { kind: 'exemption', name: poor.name, legalBasis: poor.legalBasis, amount: 10_000 },
  ]);
  expect(computeFee([exempt], facts()).total).toBe(10_000);
  const { condition, ...merit } = { ...poor, component: 'merit' };
  expect(condition).toBeDefined();
  const declared = line({ exemptions: [merit] });
  expect(computeFee([declared], facts({ papers: ['merit'] })).total).toBe(0);
  expect(computeFee([declared], facts({ channel: 'counter', declared: ['LP.1'] })).total).toBe(0);
  expect(computeFee([declared], facts({ papers: ['other'] })).total).toBe(10_000);
});

test('filing online costs a share less or an amount of its own, and only online', () => {
  const half = line({ online: { percent: 50, legalBasis: text('Nghị quyết') } });
  const own = line({ online: { amount: 4_000, legalBasis: text('Nghị quyết') } });
  expect([half, own].map((one) => computeFee([one], facts()).total)).toEqual([5_000, 4_000]);
  expect(computeFee([half], facts({ channel: 'counter' })).total).toBe(10_000);
  const both = line({ online: { percent: 50, legalBasis: text('x') }, exemptions: [{ ...poor, percent: 50 }] });
  expect(computeFee([both], facts({ answers: { household: 'poor' } })).total).toBe(2_500);
});

const percent = fc.integer({ min: 0, max: 100 });
const exemptions = fc.array(
  fc.record({ percent, household: fc.constantFrom('poor', 'other') }).map((one): FeeExemption => ({
    ...poor,
    percent: one.percent,
    condition: { '==': [{ var: 'household' }, one.household] },
  })),
  { maxLength: 3 },
);
const lines = fc.array(
  fc
    .record({
      amount: fc.integer({ min: 0, max: 50_000_000 }),
      channel: fc.constantFrom('any', 'online', 'counter', 'post'),
      quantity: fc.option(fc.record({ field: fc.constant('copies'), free: fc.nat(5) }), { nil: null }),
      online: fc.option(fc.oneof(fc.record({ percent }), fc.record({ amount: fc.nat(60_000_000) })), { nil: null }),
      exemptions,
    })
    .map(({ quantity, online, ...rest }) =>
      line({
        ...rest,
        ...(quantity && { quantity }),
        ...(online && { online: { ...online, legalBasis: text('x') } }),
      }),
    ),
  { maxLength: 5 },
);
const anyFacts = fc
  .record({
    channel: fc.constantFrom('online', 'counter', 'post'),
    copies: fc.oneof(fc.integer({ min: -5, max: 200 }), fc.double({ noNaN: true, min: -3, max: 9 })),
    household: fc.constantFrom('poor', 'other', null),
  })
  .map(({ channel, copies, household }) => facts({ channel, answers: { copies, household } }));

test('whatever the lines: never below nothing, whole đồng, and the total is the sum of what is left of each line', () => {
  fc.assert(
    fc.property(lines, anyFacts, (given, about) => {
      const computed = computeFee(given, about);
      let sum = 0;
      for (const one of computed.lines) {
        expect(one.amount).toBeGreaterThanOrEqual(0);
        expect(Number.isInteger(one.amount)).toBe(true);
        expect(one.full - one.reductions.reduce((off, { amount }) => off + amount, 0)).toBe(one.amount);
        sum += one.amount;
      }
      expect(computed.total).toBe(sum);
    }),
  );
});

test('whatever the lines: without its exemptions and reductions nobody pays less', () => {
  fc.assert(
    fc.property(lines, anyFacts, (given, about) => {
      const noExemption = given.map((one): FeeLine => ({ ...one, exemptions: [] }));
      const bare = noExemption.map(({ code, name, amount, kind, channel, quantity }): FeeLine => ({
        ...{ code, name, amount, kind, channel },
        ...(quantity && { quantity }),
      }));
      const total = computeFee(given, about).total;
      expect(total).toBeLessThanOrEqual(computeFee(noExemption, about).total);
      expect(computeFee(noExemption, about).total).toBeLessThanOrEqual(computeFee(bare, about).total);
    }),
  );
});
