import { eventHash, GENESIS } from '../hash-chain';
import { examineChain, type StoredEvent, type StoredHead } from './examine-chain';
import { examinePresent } from './examine-present';

function chain(length: number): StoredEvent[] {
  const events: StoredEvent[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const content = {
      dossierId: 5,
      seq,
      type: `ACT_${seq}`,
      actor: {},
      reason: null,
      at: new Date(seq * 1000),
      data: {},
      after: { dossier: { version: seq } },
      message: null,
      visible: true,
    };
    const previousHash = events.at(-1)?.hash ?? GENESIS;
    events.push({ ...content, id: 100 + seq, previousHash, hash: eventHash(previousHash, content) });
  }
  return events;
}

const headOf = (events: readonly StoredEvent[]): StoredHead => ({
  seq: events.at(-1)?.seq ?? 0,
  hash: events.at(-1)?.hash ?? null,
});

/** As SQL answers: in the order of their numbers. */
const bySeq = (events: readonly StoredEvent[]): StoredEvent[] => [...events].sort((a, b) => a.seq - b.seq);

const found = (events: readonly StoredEvent[], head: StoredHead, roots: Parameters<typeof examineChain>[3] = []) =>
  examineChain(5, bySeq(events), head, roots).map(({ fault, rowId, seq }) => [fault, rowId, seq]);

const sound = chain(5);
const head = headOf(sound);
const without = (seq: number): StoredEvent[] => sound.filter((event) => event.seq !== seq);
const at = (seq: number): StoredEvent => {
  const event = sound[seq - 1];
  if (!event) throw new Error('no such event');
  return event;
};
const anew = (event: StoredEvent): StoredEvent => ({ ...event, hash: eventHash(event.previousHash, event) });

test('a sound chain has no findings, with and without roots', () => {
  expect(found(sound, head)).toEqual([]);
  expect(found(sound, head, [{ day: '2026-11-26', seq: 3, hash: at(3).hash }])).toEqual([]);
});

test.each([1, 3, 5])('event %i changed is named', (seq) => {
  expect(found([...without(seq), { ...at(seq), type: 'OTHER' }], head)).toEqual([['changed', 100 + seq, seq]]);
  expect(found([...without(seq), { ...at(seq), after: null }], head)).toEqual([['changed', 100 + seq, seq]]);
});

test.each([2, 5])('event %i changed and hashed anew is named', (seq) => {
  expect(found([...without(seq), anew({ ...at(seq), type: 'OTHER' })], head)).toEqual([['changed', 100 + seq, seq]]);
});

test.each([1, 3])('event %i removed is named by its number', (seq) => {
  expect(found(without(seq), head)).toEqual([['removed', null, seq]]);
});

test('events cut off at the end are missed by the dossier, and by a root when the dossier was cut too', () => {
  expect(found(sound.slice(0, 4), head)).toEqual([['cut off', null, 5]]);
  const cut = sound.slice(0, 4);
  expect(found(cut, headOf(cut), [{ day: '2026-11-26', seq: 5, hash: at(5).hash }])).toEqual([['cut off', null, 5]]);
});

test('two events that changed places are both named', () => {
  const swapped = [at(1), { ...at(2), seq: 3 }, { ...at(3), seq: 2 }, at(4), at(5)];
  expect(found(swapped, head)).toEqual([
    ['reordered', 103, 2],
    ['reordered', 102, 3],
  ]);
});

test('an inserted event is named, at the end and in the middle', () => {
  const extra = (seq: number): StoredEvent =>
    anew({ ...at(1), id: 999, seq, type: 'FORGED', previousHash: at(seq - 1).hash });
  expect(found([...sound, extra(6)], head)).toEqual([['inserted', 999, 6]]);
  const shifted = sound.map((event) => (event.seq >= 3 ? { ...event, seq: event.seq + 1 } : event));
  const [first, ...others] = found([...shifted, extra(3)], { ...head, seq: 6 });
  expect(first).toEqual(['inserted', 999, 3]);
  expect(others.slice(0, 3)).toEqual([
    ['reordered', 103, 4],
    ['reordered', 104, 5],
    ['reordered', 105, 6],
  ]);
});

test('a chain rewritten as a whole, the dossier too, is found by the signed root', () => {
  const rewritten: StoredEvent[] = [];
  for (const event of sound) {
    const previousHash = rewritten.at(-1)?.hash ?? GENESIS;
    rewritten.push(anew({ ...event, previousHash, ...(event.seq === 2 && { reason: 'another' }) }));
  }
  expect(found(rewritten, headOf(rewritten))).toEqual([]);
  const root = { day: '2026-11-26', seq: 4, hash: at(4).hash };
  expect(found(rewritten, headOf(rewritten), [root])).toEqual([['rewritten', 104, 4]]);
});

test('a dossier whose own head was changed is named', () => {
  expect(examineChain(5, sound, { ...head, hash: 'x' }, []).map(({ table, fault }) => [table, fault])).toEqual([
    ['dossier_events', 'changed'],
  ]);
});

test('a row of today that its events did not make is named, with its columns', () => {
  const past = { dossier: { id: 5, stateKey: 'done' }, papers: [], tasks: [{ id: 7, status: 'open' }] };
  const task = { id: 7, status: 'open' };
  const dossier = { id: 5, stateKey: 'done' };
  expect(examinePresent(past, { dossier, papers: [], tasks: [task] })).toEqual([]);
  const changed = { id: 5, stateKey: 'refused' };
  const other = { id: 8, status: 'open' };
  expect(
    examinePresent(past, { dossier: changed, papers: [], tasks: [other] }).map(({ table, rowId }) => [table, rowId]),
  ).toEqual([
    ['dossiers', 5],
    ['dossier_tasks', 8],
    ['dossier_tasks', 7],
  ]);
});
