import { procedureEntry } from './procedure-entry';
import { previewToken, sameToken } from './preview-token';
import { contest, unexplained } from './provenance';

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

  test('links lead to codes, and a link without a kind is one to read too', () => {
    const relatedProcedures = [
      { code: ' 1.004222 ', link: 'interlinked' },
      { code: '2.000635', link: null },
      { code: '' },
    ];
    expect(
      procedureEntry({ code: '1', name: 'a', related_procedures: JSON.stringify(relatedProcedures) }).links,
    ).toEqual([
      { code: '1.004222', kind: 'interlinked' },
      { code: '2.000635', kind: 'related' },
    ]);
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

test('a value that the applicant changed is contested with the reason told, and no longer when it is put back', () => {
  const given = {
    name: { source: 'population' as const, at: '2026-11-24T07:30:00Z', value: 'NGUYỄN THỊ HOA' },
    phone: { source: 'account' as const, at: '2026-11-24T07:30:00Z', value: '+84912345678' },
  };
  const changed = contest(given, { name: 'NGUYỄN THỊ HOÀ', phone: null });
  expect(unexplained(changed)).toEqual(['name']);
  const told = contest(changed, { name: 'NGUYỄN THỊ HOÀ', phone: null }, { name: ' Đã cải chính ' });
  expect(told['name']?.contested).toEqual({ reason: 'Đã cải chính' });
  expect(unexplained(told)).toEqual([]);
  expect(contest(told, { name: 'NGUYỄN THỊ HOA', phone: '+84912345678' })).toEqual(given);
});
