import { emptyDraft } from '../actForm';
import { isTyped, readDraft, typedWords } from './savedDraft';

const draft = {
  act: 'PROPOSE',
  version: 3,
  key: 'key-12345678',
  form: { ...emptyDraft([]), conclusion: 'Đủ điều kiện' },
};

describe('what an officer had typed when the tab crashed', () => {
  it('comes back as it was', () => {
    expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });

  it('comes back with empty fields where an older page did not know them', () => {
    expect(readDraft({ ...draft, form: { conclusion: 'x', days: 5 } })?.form).toEqual({
      ...emptyDraft([]),
      conclusion: 'x',
    });
  });

  it('is nothing where the store holds something else', () => {
    expect([null, 'x', {}, { ...draft, form: null }, { ...draft, version: '3' }].map(readDraft)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('is worth keeping only when words or files are in it', () => {
    expect(isTyped(emptyDraft([]))).toBe(false);
    expect(isTyped({ ...emptyDraft([]), attached: [{ fileKey: 'k', name: 'a.pdf' }] })).toBe(true);
    expect(typedWords({ ...emptyDraft([]), reason: ' a ', notes: { k1: 'b', k2: ' ' } })).toEqual(['a', 'b']);
  });
});
