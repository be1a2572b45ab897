import type { DocumentTemplate } from '@motcua/cms';
import fc from 'fast-check';
import { addBlock, BLOCK_TYPES, changeBlock, moveBlock, newBlock, removeBlock, shifted } from './blocks';
import { edit, isDirty, start, type History } from './history';

const empty: DocumentTemplate = { code: 'a', name: { vi: 'A', en: 'A' }, kind: 'result', title: 'A', blocks: [] };

const step = fc.oneof(
  fc.record({ do: fc.constant('add' as const), type: fc.constantFrom(...BLOCK_TYPES), at: fc.nat(8) }),
  fc.record({ do: fc.constant('remove' as const), at: fc.nat(8) }),
  fc.record({ do: fc.constant('move' as const), at: fc.nat(8), to: fc.integer({ min: -2, max: 9 }) }),
  fc.record({ do: fc.constant('condition' as const), at: fc.nat(8) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function next({ template }: History, made: Step): DocumentTemplate {
  const ids = template.blocks.map(({ id }) => id);
  const at = template.blocks[made.at];
  switch (made.do) {
    case 'add':
      return addBlock(template, newBlock(made.type, ids), at?.id ?? null);
    case 'remove':
      return removeBlock(template, at?.id ?? '');
    case 'move':
      return moveBlock(template, at?.id ?? '', made.to);
    case 'condition':
      return at ? changeBlock(template, { ...at, shownIf: { '!=': [{ var: 'a' }, null] } }) : template;
  }
}

test('any edits can be undone to the start and done again, and ids stay apart', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const states = steps.reduce<readonly History[]>(
        (before, made) => {
          const last = before.at(-1) ?? start(empty);
          return [...before, edit(last, { type: 'change', template: next(last, made) })];
        },
        [start(empty)],
      );
      const end = states.at(-1) ?? start(empty);
      const ids = end.template.blocks.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      let back = end;
      while (back.past.length > 0) back = edit(back, { type: 'undo' });
      expect(back.template).toBe(empty);
      expect(isDirty(back)).toBe(false);
      while (back.future.length > 0) back = edit(back, { type: 'redo' });
      expect(back.template).toBe(end.template);
    }),
  );
});

test('words typed in one place are one step back', () => {
  const titled = (title: string): DocumentTemplate => ({ ...empty, title });
  const typed = ['B', 'Bi', 'Bie'].reduce(
    (history, title) => edit(history, { type: 'change', template: titled(title), about: 'title' }),
    start(empty),
  );
  expect(edit(typed, { type: 'undo' }).template).toBe(empty);
});

test('a line moves one place and stops at the ends', () => {
  expect(shifted(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  expect(shifted(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
});
