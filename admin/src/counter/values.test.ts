import { clockWords, countedPaper, emptyDesk, firstOpen, putPaper, shownValues } from './values';
import type { IntakeField, IntakeStep } from './types';

const field = (key: string, more: Partial<IntakeField> = {}): IntakeField => ({
  key,
  id: `f-${key}`,
  name: key,
  draw: 'parts',
  label: key,
  hint: null,
  required: true,
  error: null,
  text: '',
  parts: [
    { id: `f-${key}`, name: key, label: key, value: '', options: null, size: 'long', numeric: false, asks: false },
  ],
  options: [],
  source: null,
  fields: [],
  rows: [],
  addLabel: null,
  ...more,
});
const choice = field('purpose', {
  draw: 'radios',
  parts: [],
  options: [
    { value: 'loan', label: 'Vay vốn', selected: false },
    { value: 'other', label: 'Khác', selected: true },
  ],
});
const known = field('fullName', { source: { name: 'CSDL dân cư', at: '', changed: false } });
const step = (...fields: readonly IntakeField[]): IntakeStep => ({ key: 'one', title: 'Một', fields });

describe('the counter’s form', () => {
  it('sends what it shows; what was typed stands before what the server says', () => {
    expect(shownValues([step(field('phone'), choice)], { phone: '09', gone: 'x' })).toEqual({
      phone: '09',
      purpose: 'other',
    });
  });

  it('goes on at the first question without an answer, past what a register gave', () => {
    expect(firstOpen([step(known, field('phone'), choice)], {})).toBe('f-phone');
    expect(firstOpen([step(known, field('phone'), choice)], { phone: '09', purpose: '' })).toBe('f-purpose');
    expect(firstOpen([step(known, field('phone'))], { phone: '09' })).toBeNull();
  });

  it('counts a paper once, as the procedure asks for it', () => {
    const component = { key: 'k', name: { vi: '', en: '' }, originals: 0, copies: 0, required: true };
    const paper = countedPaper(component);
    expect([paper.originals, paper.copies]).toEqual([0, 1]);
    const desk = putPaper(putPaper(emptyDesk, 'k', paper), 'k', { ...paper, copies: 2 });
    expect(desk.papers).toEqual([{ key: 'k', originals: 0, copies: 2, files: [] }]);
    expect(putPaper(desk, 'k', null).papers).toEqual([]);
  });

  it('says how long a visit has taken', () => {
    expect([clockWords(84_000), clockWords(-5), clockWords(600_000)]).toEqual(['1:24', '0:00', '10:00']);
  });
});
