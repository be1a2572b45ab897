import { dataKey, keyIdOf, open, seal } from './sealed';

const key = dataKey(3, Buffer.alloc(32, 1));
const other = dataKey(3, Buffer.alloc(32, 2));

describe('a sealed value', () => {
  test.each(['Kinh', 'Khơ-mú', 12, true, ['a', 'b'], { bank: 'VCB', number: '0071000123456' }])(
    'opens again: %j',
    (value) => {
      expect(open(key, seal(key, value, 'answer:x', 'dossier:1'), 'answer:x')).toEqual(value);
    },
  );

  test('tells which key opens it, and nothing of what it is', () => {
    const sealed = seal(key, 'Kinh', 'answer:ethnicGroup', 'dossier:1');
    expect(keyIdOf(sealed)).toBe(3);
    expect(JSON.stringify(sealed)).not.toContain(Buffer.from('Kinh').toString('base64url'));
  });

  test('is the same text for the same owner, and another for another', () => {
    const text = (owner: string, value = 'Kinh'): string => seal(key, value, 'answer:x', owner).$sealed;
    expect(text('dossier:1')).toBe(text('dossier:1'));
    expect(text('dossier:1')).not.toBe(text('dossier:2'));
    expect(text('dossier:1')).not.toBe(text('dossier:1', 'Tày'));
  });

  test('does not open under another label, with another key, or when it was changed', () => {
    const sealed = seal(key, 'Kinh', 'answer:x', 'dossier:1');
    expect(() => open(key, sealed, 'answer:y')).toThrow();
    expect(() => open(other, sealed, 'answer:x')).toThrow();
    const at = sealed.$sealed.length - 3;
    const changed = sealed.$sealed[at] === 'A' ? 'B' : 'A';
    const touched = { $sealed: sealed.$sealed.slice(0, at) + changed + sealed.$sealed.slice(at + 1) };
    expect(() => open(key, touched, 'answer:x')).toThrow();
  });
});
