import fc from 'fast-check';
import { audienceOf, digestsOf, leadersOf, type Organisation, type Staff } from './escalation';
import { WATCH_KINDS, WATCH_RULES, type WatchFinding } from './finding';

const NOW = new Date('2026-11-26T03:00:00Z');
const person = (id: number, agencyId: number, roles: Staff['roles'], absent = false): Staff => ({
  id,
  agencyId,
  roles,
  absent,
});

/** Unit 2 stands under 1. */
const organisation = (...staff: readonly Staff[]): Organisation => ({
  staff,
  parentOf: (id) => (id === 2 ? 1 : null),
});

const finding = (change: Partial<WatchFinding> = {}): WatchFinding => ({
  kind: 'overdue',
  dossierId: 7,
  code: 'H44.101-261126-0001',
  procedureName: 'Đăng ký khai sinh',
  agencyId: 2,
  role: 'processing_officer',
  assigneeId: null,
  since: NOW,
  dueAt: NOW,
  detail: null,
  ...change,
});
const minutes = (value: number) => () => value;

describe('who hears of it', () => {
  const office = organisation(
    person(10, 2, ['processing_officer']),
    person(11, 2, ['processing_officer']),
    person(12, 2, ['approver']),
    person(20, 1, ['leader']),
  );
  it('is who has taken the step, else all who may take it', () => {
    expect([...audienceOf(office, finding(), minutes(0))]).toEqual([10, 11]);
    expect([...audienceOf(office, finding({ assigneeId: 11 }), minutes(0))]).toEqual([11]);
  });
  it('is the leader too when it stands for long', () => {
    expect([...audienceOf(office, finding(), minutes(239))]).not.toContain(12);
    expect([...audienceOf(office, finding(), minutes(240))]).toContain(12);
    expect([...audienceOf(office, finding({ kind: 'due_soon' }), minutes(99_999))]).not.toContain(12);
  });
  it('is the leader at once for what nobody holds, or whose holder is away', () => {
    expect([...audienceOf(office, finding({ kind: 'no_owner', role: null }), minutes(0))]).toEqual([12]);
    const away = organisation(person(10, 2, ['processing_officer'], true), person(20, 1, ['leader']));
    expect([...audienceOf(away, finding({ assigneeId: 10 }), minutes(0))]).toEqual([20]);
  });
  it('goes up until somebody leads, and ends where nobody does', () => {
    expect(leadersOf(organisation(person(20, 1, ['leader'])), 2).map(({ id }) => id)).toEqual([20]);
    expect(leadersOf(organisation(person(12, 2, ['approver'], true)), 2)).toEqual([]);
    expect(leadersOf({ staff: [], parentOf: (id) => id }, 2)).toEqual([]);
  });
});

describe('the next message', () => {
  const office = organisation(person(10, 2, ['processing_officer']));
  it('holds all that stands, the gravest first, and comes only when something is new', () => {
    const findings = [finding({ kind: 'due_soon', dossierId: 1 }), finding({ dossierId: 2 })];
    const told = digestsOf(office, findings, minutes(0), () => false);
    expect(told.get(10)?.map(({ dossierId }) => dossierId)).toEqual([2, 1]);
    expect(digestsOf(office, findings, minutes(0), (_, { dossierId }) => dossierId === 1).get(10)).toHaveLength(2);
    expect(digestsOf(office, findings, minutes(0), () => true).size).toBe(0);
  });
  it('waits for what does not stand long enough', () => {
    const young = digestsOf(office, [finding({ kind: 'untouched' })], minutes(479), () => false);
    expect(young.size).toBe(0);
  });
  it('reaches somebody for every finding that stands, as long as one person is there to lead', () => {
    const kinds = fc.constantFrom(...WATCH_KINDS);
    fc.assert(
      fc.property(
        kinds,
        fc.option(fc.integer({ min: 10, max: 13 })),
        fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
        (kind, assigneeId, away) => {
          const people = away.map((absent, index) => person(10 + index, 2, ['processing_officer'], absent));
          const told = digestsOf(
            organisation(...people, person(20, 1, ['leader'])),
            [finding({ kind, assigneeId })],
            minutes(WATCH_RULES[kind].after),
            () => false,
          );
          expect(told.size).toBeGreaterThan(0);
          for (const id of told.keys()) expect(people.find((one) => one.id === id)?.absent ?? false).toBe(false);
        },
      ),
    );
  });
});
