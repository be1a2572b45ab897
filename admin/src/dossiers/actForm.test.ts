import type { Paper, PossibleAct } from '../data/types';
import { actBody, asksOf, emptyDraft, maskNumber, missingComponents, missingIn } from './actForm';

const act = (type: string, asks: PossibleAct['asks']): PossibleAct => ({
  type,
  asks,
  label: { vi: type, en: type },
  allowed: true,
  why: null,
  preview: null,
  primary: true,
});
const paper = (id: number, checked: Paper['checked'] = 'unchecked'): Paper => ({
  id,
  componentKey: `k${id}`,
  name: `Giấy ${id}`,
  fileKey: `f${id}`,
  mime: 'application/pdf',
  size: 1000,
  originals: 1,
  copies: 0,
  source: 'upload',
  checked,
  checkNote: null,
  addedAt: '2026-11-24T02:00:00Z',
});

describe('the form of an act', () => {
  it('lets the reception officer receive only when each paper was checked', () => {
    const papers = [paper(1, 'accepted'), paper(2)];
    const asks = asksOf(act('RECEIVE', ['components']), papers);
    const draft = emptyDraft(papers);
    expect(asks).toEqual(['checks']);
    expect(missingIn(draft, asks, papers)).toEqual(['act.missing_checks']);
    const checked = { ...draft, checks: { ...draft.checks, 2: 'rejected' as const } };
    expect(missingIn(checked, asks, papers)).toEqual([]);
    expect(actBody(checked, asks)).toEqual({ data: { checks: { 1: 'accepted', 2: 'rejected' } } });
  });

  it('lets the officer name the case of the time limit where no answer tells it', () => {
    const asks = asksOf(act('RECEIVE', []), [], ['Phải xác minh']);
    expect(asks).toEqual(['limitCase']);
    expect(actBody(emptyDraft([]), asks)).toEqual({});
    expect(actBody({ ...emptyDraft([]), limitCase: 'Phải xác minh' }, asks)).toEqual({
      data: { limitCase: 'Phải xác minh' },
    });
    expect(asksOf(act('PROPOSE', []), [], ['Phải xác minh'])).toEqual([]);
  });

  it('asks for a note on each paper to supplement, and for the reason', () => {
    const asks = asksOf(act('REQUEST_SUPPLEMENT', ['components', 'reason']), []);
    const empty = emptyDraft([]);
    expect(missingIn(empty, asks, [])).toEqual(['act.missing_components', 'act.missing_reason']);
    const draft = { ...empty, reason: ' Ảnh mờ ', notes: { k1: ' chụp lại ' } };
    expect(missingIn(draft, asks, [])).toEqual([]);
    expect(actBody(draft, asks)).toEqual({ reason: 'Ảnh mờ', data: { components: [{ key: 'k1', note: 'chụp lại' }] } });
  });

  it('sends nothing that was not asked', () => {
    expect(actBody({ ...emptyDraft([]), reason: 'x' }, [])).toEqual({});
    expect(actBody({ ...emptyDraft([]), conclusion: 'Đủ điều kiện' }, ['result'])).toEqual({
      data: { conclusion: 'Đủ điều kiện' },
    });
  });

  it('names required components without a paper', () => {
    const component = (key: string, required: boolean) => ({
      key,
      required,
      name: { vi: key, en: key },
      originals: 1,
      copies: 0,
    });
    expect(
      missingComponents([component('k1', true), component('k2', true), component('k3', false)], [paper(1)]).map(
        ({ key }) => key,
      ),
    ).toEqual(['k2']);
  });

  it('shows enough of a personal number to recognise it', () => {
    expect(maskNumber('025192000145')).toBe('0251••••0145');
    expect(maskNumber('12345678')).toBe('12345678');
  });
});
