import type { Answers } from '@motcua/cms';
import { compileForm } from './compile';
import { sampleAnswers } from './sample-answers';
import { everyType, field, form, rows, text, TODAY } from './samples';

describe('sample answers', () => {
  test('fill every kind of field with what its own check lets pass; only files are left to the editor', () => {
    const required = everyType.map((each) => ({ ...each, required: true }));
    const compiled = compileForm(form(required), () => TODAY);
    const wrong = compiled.validate(sampleAnswers(compiled, {}, TODAY)).map(({ key }) => key.split('.')[0]);
    expect(wrong).toEqual(everyType.filter(({ type }) => type === 'file').map(({ key }) => key));
  });

  test('follow conditions to their end, and keep what was typed', () => {
    const chain = form([
      field('a', 'yes_no'),
      field('b', 'short_text', { shownIf: { '==': [{ var: 'a' }, true] } }),
      field('group', 'section', {
        shownIf: { '!=': [{ var: 'b' }, null] },
        fields: [field('c', 'number', { min: 3 })],
      }),
    ]);
    const compiled = compileForm(chain, () => TODAY);
    expect(sampleAnswers(compiled, { b: 'của tôi' }, TODAY)).toEqual({ a: true, b: 'của tôi', c: 3 });
    expect(sampleAnswers(compiled, { a: false }, TODAY)).toEqual({ a: false });
  });

  test('make as many rows as the form asks for', () => {
    const compiled = compileForm(
      form([rows([field('name', 'full_name', { required: true })], { min: 2 })]),
      () => TODAY,
    );
    const answers = sampleAnswers(compiled, {}, TODAY);
    expect(answers['members']).toHaveLength(2);
    expect(compiled.validate(answers)).toEqual([]);
  });

  test('fill what is missing in rows that are there, and keep what was typed in them', () => {
    const compiled = compileForm(
      form([rows([field('name', 'full_name', { required: true }), field('born', 'date')], { min: 1 })]),
      () => TODAY,
    );
    const before: Answers = { members: [{ name: 'TRẦN THỊ TÔI' }, {}] };
    expect(sampleAnswers(compiled, before, TODAY)).toEqual({
      members: [
        { name: 'TRẦN THỊ TÔI', born: '1992-03-27' },
        { name: 'NGUYỄN VĂN MẪU', born: '1992-03-27' },
      ],
    });
  });

  test('stay within the longest answer', () => {
    const compiled = compileForm(form([field('a', 'short_text', { maxLength: 4, label: text('a') })]), () => TODAY);
    expect(compiled.validate(sampleAnswers(compiled, {}, TODAY))).toEqual([]);
  });
});
