import type { FormDefinition } from '@motcua/cms';
import * as fc from 'fast-check';
import type { Change } from './changes';
import { edit, isDirty, startEditing, type EditAction, type EditState } from './edit';
import { newField } from './field-types';
import { dropPlace, endId, fieldId, oneFurther, stepId } from './moves';
import { findField, keysOf, placed, type Node } from './tree';

const text = (vi: string): { vi: string; en: string } => ({ vi, en: vi });
const field = (key: string, more: Partial<Node> = {}): Node => ({ key, type: 'short_text', label: text(key), ...more });
const section = (key: string, fields: readonly Node[]): Node => ({ ...field(key), fields });

const form: FormDefinition = {
  key: 'trial',
  title: text('Thử'),
  steps: [
    { key: 'one', title: text('Một'), fields: [field('a'), section('s', [field('s1'), field('s2')]), field('b')] },
    {
      key: 'two',
      title: text('Hai'),
      fields: [
        field('c', { shownIf: { '==': [{ var: 'a' }, 'x'] } }),
        field('d', { shownIf: { '!=': [{ var: 'c.part' }, null] } }),
      ],
    },
  ],
  rules: [{ field: 'a', valid: { '<': [{ var: 'a' }, { var: 'b' }] }, message: text('sai') }],
};

const run = (state: EditState, ...changes: readonly Change[]): EditState =>
  changes.reduce<EditState>((now, change) => edit(now, { type: 'change', change }), state);
const start = (): EditState => startEditing(form, form);
const orderOf = ({ definition }: EditState): readonly string[] => placed(definition).map((each) => each.field.key);

describe('the editor’s changes', () => {
  test('a new key is told to every condition and rule that reads the field', () => {
    const { definition } = run(start(), { do: 'field', key: 'a', patch: { key: 'applicant' } });
    expect(findField(definition, 'c')?.field.shownIf).toEqual({ '==': [{ var: 'applicant' }, 'x'] });
    expect(definition.rules?.[0]).toMatchObject({
      field: 'applicant',
      valid: { '<': [{ var: 'applicant' }, { var: 'b' }] },
    });
    const again = run(start(), { do: 'field', key: 'c', patch: { key: 'c9' } }).definition;
    expect(findField(again, 'd')?.field.shownIf).toEqual({ '!=': [{ var: 'c9.part' }, null] });
  });

  test('an attribute that is emptied is not stored', () => {
    const set = run(start(), { do: 'field', key: 'a', patch: { maxLength: 10 } });
    expect(findField(set.definition, 'a')?.field.maxLength).toBe(10);
    const emptied = run(set, { do: 'field', key: 'a', patch: { maxLength: undefined } });
    expect(emptied.definition).toEqual(form);
  });

  test('a copied step gets free keys, and its conditions read the copies', () => {
    const step = form.steps[1];
    if (!step) throw new Error('no step');
    const { definition } = run(start(), { do: 'addStep', step, index: 2 });
    expect(definition.steps[2]?.key).toBe('two2');
    expect(definition.steps[2]?.fields[1]).toMatchObject({ key: 'd2', shownIf: { '!=': [{ var: 'c2.part' }, null] } });
    expect(keysOf(definition).size).toBe(keysOf(form).size + 3);
  });

  test('typing in one place is one step back; another place is another', () => {
    const type = (state: EditState, vi: string, about: string): EditState =>
      edit(state, { type: 'change', about, change: { do: 'field', key: 'a', patch: { label: text(vi) } } });
    const typed = type(type(type(start(), 'H', 'a.label'), 'Họ', 'a.label'), 'Họ tên', 'a.hint');
    expect(typed.past).toHaveLength(2);
    expect(edit(edit(typed, { type: 'undo' }), { type: 'undo' }).definition).toEqual(form);
  });

  test('a new key leaves whoever types in the same inputs; another choice does not', () => {
    const chosen = edit(start(), { type: 'select', selection: { kind: 'field', key: 'a' } });
    const rename = { do: 'field', key: 'a', patch: { key: 'applicant' } } as const;
    const renamed = edit(chosen, { type: 'change', change: rename, selection: { kind: 'field', key: 'applicant' } });
    expect(renamed.sitting).toBe(chosen.sitting);
    expect(edit(renamed, { type: 'select', selection: { kind: 'field', key: 'b' } }).sitting).not.toBe(chosen.sitting);
  });

  test('undoing back to what is stored leaves nothing to save', () => {
    const changed = run(start(), { do: 'removeField', key: 'b' });
    expect(isDirty(changed)).toBe(true);
    expect(isDirty(edit(changed, { type: 'undo' }))).toBe(false);
  });
});

describe('moving', () => {
  const further = (state: EditState, key: string, by: 1 | -1): EditState => {
    const place = oneFurther(state.definition, key, by);
    return place ? run(state, { do: 'moveField', key, place }) : state;
  };

  test('a field walks by keyboard through a section and into the next step, and back the same way', () => {
    let state = start();
    const seen = [orderOf(state).join()];
    for (let n = 0; n < 6; n += 1) {
      state = further(state, 'a', 1);
      seen.push(orderOf(state).join());
    }
    expect(seen).toEqual([
      'a,s,s1,s2,b,c,d',
      's,a,s1,s2,b,c,d',
      's,s1,a,s2,b,c,d',
      's,s1,s2,a,b,c,d',
      's,s1,s2,a,b,c,d',
      's,s1,s2,b,a,c,d',
      's,s1,s2,b,a,c,d',
    ]);
    expect(findField(state.definition, 'a')?.place).toEqual({ step: 'two', section: null, index: 0 });
    for (let n = 0; n < 6; n += 1) state = further(state, 'a', -1);
    expect(state.definition).toEqual(form);
  });

  test('a section goes around another, never into it', () => {
    const two = run(start(), {
      do: 'addField',
      field: section('t', []),
      place: { step: 'one', section: null, index: 1 },
    });
    const moved = further(two, 't', 1);
    expect(findField(moved.definition, 't')?.place).toEqual({ step: 'one', section: null, index: 2 });
    expect(run(moved, { do: 'moveField', key: 't', place: { step: 'one', section: 's', index: 0 } })).toBe(moved);
  });

  test('a field dropped over a row lands there', () => {
    const drop = (key: string, over: string): string => {
      const place = dropPlace(form, key, over);
      return place ? orderOf(run(start(), { do: 'moveField', key, place })).join() : 'stays';
    };
    expect(drop('a', fieldId('b'))).toBe('s,s1,s2,b,a,c,d');
    expect(drop('b', fieldId('a'))).toBe('b,a,s,s1,s2,c,d');
    expect(drop('a', fieldId('s1'))).toBe('s,s1,a,s2,b,c,d');
    expect(drop('a', fieldId('d'))).toBe('s,s1,s2,b,c,d,a');
    expect(drop('d', stepId('one'))).toBe('d,a,s,s1,s2,b,c');
    expect(drop('a', endId('two'))).toBe('s,s1,s2,b,c,d,a');
    expect(drop('a', endId('one'))).toBe('s,s1,s2,b,a,c,d');
    expect(drop('a', endId('one', 's'))).toBe('s,s1,s2,a,b,c,d');
    expect(drop('a', fieldId('a'))).toBe('stays');
  });
});

/** Any edit of the builder, aimed at whatever stands in the form at that moment. */
type Draw = (definition: FormDefinition) => EditAction;

const anyEdit: fc.Arbitrary<Draw> = fc
  .record({ kind: fc.nat({ max: 10 }), which: fc.nat(), where: fc.nat(), words: fc.string({ maxLength: 8 }) })
  .map(({ kind, which, where, words }) => (definition) => {
    const all = placed(definition);
    const key = all[which % Math.max(1, all.length)]?.field.key ?? 'none';
    const step = definition.steps[which % Math.max(1, definition.steps.length)];
    const stepKey = step?.key ?? 'none';
    const section = all.filter((each) => each.field.fields !== undefined)[0]?.field.key ?? null;
    const place = { step: stepKey, section: where % 3 === 0 ? section : null, index: where % 5 };
    const changes: readonly Change[] = [
      { do: 'form', patch: { title: text(words) } },
      { do: 'addStep', step: step ?? { key: 'step', title: text(words), fields: [] }, index: where % 4 },
      { do: 'step', key: stepKey, patch: { title: text(words) } },
      { do: 'moveStep', key: stepKey, index: where % 4 },
      { do: 'removeStep', key: stepKey },
      { do: 'addField', field: newField('radio', text(words)), place },
      { do: 'field', key, patch: { key: `k${where}`, label: text(words) } },
      { do: 'moveField', key, place },
      { do: 'removeField', key },
      {
        do: 'rules',
        rules: where % 2 === 0 ? [] : [{ field: key, valid: { '==': [{ var: key }, words] }, message: text(words) }],
      },
      { do: 'replace', definition: { ...definition, title: text(words) } },
    ];
    const change = changes[kind] ?? { do: 'form', patch: {} };
    return { type: 'change', change, ...(which % 4 === 0 ? { about: `${kind}` } : {}) };
  });

describe('undo and redo', () => {
  test('any sequence of edits can be undone to the start and redone to the end', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 40 }), (edits) => {
        const end = edits.reduce((state, draw) => edit(state, draw(state.definition)), start());
        let back = end;
        while (back.past.length > 0) back = edit(back, { type: 'undo' });
        expect(back.definition).toBe(form);
        expect(isDirty(back)).toBe(false);
        while (back.future.length > 0) back = edit(back, { type: 'redo' });
        expect(back.definition).toBe(end.definition);
      }),
      { numRuns: 300 },
    );
  });

  test('no edit makes a key twice or loses a field that was not removed', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 40 }), (edits) => {
        let state = start();
        for (const draw of edits) {
          const action = draw(state.definition);
          if (action.type === 'change' && action.change.do === 'field') continue; // a person may choose a key that is taken: a finding, not a crash
          const before = orderOf(state);
          state = edit(state, action);
          const after = orderOf(state);
          expect(new Set(after).size).toBe(after.length);
          if (action.type === 'change' && action.change.do === 'moveField')
            expect([...after].sort()).toEqual([...before].sort());
        }
      }),
      { numRuns: 300 },
    );
  });
});
