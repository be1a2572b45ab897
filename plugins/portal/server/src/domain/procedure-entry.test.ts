import { procedureEntry } from './procedure-entry';
import { previewToken, sameToken } from './preview-token';
import { contest } from './provenance';

describe('a procedure as editors left it', () => {
  test('an empty row has a page all the same', () => {
    const entry = procedureEntry({ code: '1.000001', name: 'Thủ tục', components: null, questions: 'x' });
    expect(entry).toMatchObject({
      plainName: { vi: 'Thủ tục', en: '' },
      level: 'province',
      onlineLevel: 'none',
      components: [],
      questions: [],
    });
  });

  test('columns of the table and attributes of Strapi are the same thing', () => {
    expect(procedureEntry({ code: '1', name: 'a', field_name: 'Hộ tịch' })).toEqual(
      procedureEntry({ code: '1', name: 'a', fieldName: 'Hộ tịch' }),
    );
  });
});

test('a preview opens only with its own token', () => {
  expect(sameToken(previewToken('doc', 'secret'), previewToken('doc', 'secret'))).toBe(true);
  expect(sameToken(previewToken('other', 'secret'), previewToken('doc', 'secret'))).toBe(false);
  expect(sameToken('', previewToken('doc', 'secret'))).toBe(false);
});

test('a value that the applicant changed is contested, and no longer when it is put back', () => {
  const given = { name: { source: 'population' as const, at: '2026-11-24T07:30:00Z', value: 'NGUYỄN THỊ HOA' } };
  const changed = contest(given, { name: 'NGUYỄN THỊ HOÀ' });
  expect(changed['name']?.contested).toBe(true);
  expect(contest(changed, { name: 'NGUYỄN THỊ HOA' })).toEqual(given);
});
