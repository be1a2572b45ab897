import { contentQuery, contentWords, unsearchedKeys } from './content-words';

const field = (key: string, type: string, fields: readonly object[] = []) =>
  ({ key, type, label: { vi: key, en: key }, fields }) as never;

describe('the words of a dossier’s answers', () => {
  it('are found without diacritics, each once', () => {
    expect(contentWords([{ key: 'place', text: 'Số 12, đường Hùng Vương; đường Trần Phú' }], new Set())).toEqual([
      'so',
      '12',
      'duong',
      'hung',
      'vuong',
      'tran',
      'phu',
    ]);
  });

  it('leave out how to reach or to pay a person, in rows too', () => {
    const unsearched = unsearchedKeys([
      field('phone', 'phone'),
      field('members', 'table', [field('name', 'full_name'), field('account', 'bank_account')]),
    ]);
    const lines = [
      { key: 'phone', text: '0912345678' },
      { key: 'members.0.name', text: 'Trần Gia Hân' },
      { key: 'members.0.account', text: '10100200' },
    ];
    expect(contentWords(lines, unsearched)).toEqual(['tran', 'gia', 'han']);
  });

  it('are asked for by their beginnings, and nothing typed breaks the question', () => {
    expect(contentQuery('Hùng Vươ')).toBe("'hung':* & 'vuo':*");
    expect(contentQuery(`a' | b:* !& \\`)).toBe("'a':* & 'b':*");
    expect(contentQuery('…')).toBe('');
  });
});
