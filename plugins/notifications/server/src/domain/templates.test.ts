import { BROUGHT, checkTemplate, KINDS, sampleOf } from './templates';

const both = (text: string) => ({ vi: text, en: text });

describe('a sentence in which citizens are told', () => {
  it('has only placeholders that are filled, and those without which nobody understands it', () => {
    expect(checkTemplate('notice', both('{code}: {message} ({unit})'))).toEqual([]);
    expect(checkTemplate('notice', both('{code}: {message} {họ}')).length).toBe(2);
    expect(checkTemplate('notice', both('{code}: {message} {salary}')).map(({ language }) => language)).toEqual([
      'vi',
      'en',
    ]);
    expect(checkTemplate('notice', { vi: '{code} {message}', en: '{code}' })).toHaveLength(1);
    expect(checkTemplate('message', both('{author} {message}')).length).toBe(2);
  });

  it('as it comes with the software is a good one, and reads as a sentence', () => {
    for (const [code, text] of Object.entries(BROUGHT)) {
      expect(checkTemplate(code, text)).toEqual([]);
      expect(sampleOf(text).vi).not.toMatch(/[{}]/);
    }
    expect(KINDS.length).toBeGreaterThan(Object.keys(BROUGHT).length);
  });
});
