import type { FormDefinition, FormField } from '@motcua/cms';
import { openFields, Sealing, sensitiveKeys, type Opener, type Sealer } from './sealing';

const text = (vi: string) => ({ vi, en: vi });
const field = (key: string, type: FormField['type'], more: Partial<FormField> = {}): FormField => ({
  key,
  type,
  label: text(key),
  ...more,
});
const form: FormDefinition = {
  key: 'f',
  title: text('f'),
  steps: [
    {
      key: 's',
      title: text('s'),
      fields: [
        field('name', 'full_name'),
        field('ethnicGroup', 'ethnic_group'),
        field('illness', 'long_text', { sensitive: true }),
        field('about', 'section', { fields: [field('account', 'bank_account'), field('place', 'short_text')] }),
        field('children', 'table', { fields: [field('childName', 'full_name'), field('childGroup', 'ethnic_group')] }),
      ],
    },
  ],
};
/** Seals by turning the value round, so that the test sees what was sealed under which name. */
const sealer: Sealer & Opener = {
  seal: (value, label, owner) => ({ $sealed: JSON.stringify([label, owner, value]) }),
  opened: (value, label) => {
    const [under, , told] = JSON.parse((value as { $sealed: string }).$sealed) as [string, string, unknown];
    if (under !== label) throw new Error('another label');
    return told;
  },
};
const answers = {
  name: 'NGUYỄN THỊ HOA',
  ethnicGroup: 'Kinh',
  illness: '',
  account: { bank: 'VCB', number: '0071000123456', holder: 'NGUYEN THI HOA' },
  place: 'Việt Trì',
  children: [{ childName: 'TRẦN VĂN AN', childGroup: 'Kinh' }],
};
const provenance = {
  name: { source: 'population', at: '2026-11-26', value: 'NGUYỄN THỊ HOA' },
  ethnicGroup: { source: 'population', at: '2026-11-26', value: 'Kinh' },
};
const sealing = new Sealing(() => sealer, form, 'dossier:1');

test('sensitive is what the law says by type, what the editor marks, and rows that hold such a field', () => {
  expect([...sensitiveKeys(form)]).toEqual(['ethnicGroup', 'illness', 'account', 'children']);
});

test('only sensitive answers are sealed, nothing is sealed as nothing, and all of it opens again', () => {
  const sealed = sealing.fields({ answers, provenance, version: 3 });
  expect(sealed.answers.name).toBe('NGUYỄN THỊ HOA');
  expect(sealed.answers.place).toBe('Việt Trì');
  expect(sealed.answers.illness).toBe('');
  for (const key of ['ethnicGroup', 'account', 'children'] as const)
    expect(sealed.answers[key]).toHaveProperty('$sealed');
  expect(sealed.provenance.ethnicGroup.value).toHaveProperty('$sealed');
  expect(sealed.provenance.name.value).toBe('NGUYỄN THỊ HOA');
  expect(openFields(() => sealer, sealed)).toEqual({ answers, provenance, version: 3 });
});

test('what an event keeps is sealed on both sides, and what is sealed already stays as it is', () => {
  const change = { before: { dossier: { answers, version: 1 } }, after: { dossier: { version: 2 } } };
  const kept = sealing.change(change);
  expect(JSON.stringify(kept.before)).not.toContain('"ethnicGroup":"Kinh"');
  expect(kept.after).toEqual({ dossier: { version: 2 } });
  expect(sealing.change(kept)).toEqual(kept);
});

test('a row without anything sealed is not copied', () => {
  const row = { answers: { name: 'A' }, provenance: {} };
  expect(openFields(() => sealer, row)).toBe(row);
});
