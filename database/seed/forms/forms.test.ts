import { checkDefinition, compileForm, missingTranslations, resolveSections } from '@motcua/plugin-eform';
import { birthRegistration, formsByProcedure } from '.';
import { sharedSections } from './shared-sections';

test.each(Object.entries(formsByProcedure))('the form of %s may be published', (_, form) => {
  expect(checkDefinition(form)).toEqual([]);
  expect(form.steps.length).toBeGreaterThanOrEqual(3);
  expect(form.steps.length).toBeLessThanOrEqual(5);
});

test('the shared sections stand together in one form, with every text in both languages', () => {
  const words = { vi: 'Thử', en: 'Trial' };
  const uses = sharedSections.map(({ key }) => ({
    key: `${key}Part`,
    type: 'section' as const,
    label: words,
    use: key,
  }));
  const form = { key: 'trial', title: words, steps: [{ key: 'one', title: words, fields: uses }] };
  const whole = resolveSections(form, new Map(sharedSections.map((section) => [section.key, section])));
  expect(checkDefinition(form).map(({ code }) => code)).toEqual(sharedSections.map(() => 'unknown_section'));
  expect(checkDefinition(whole)).toEqual([]);
  expect(missingTranslations(whole)).toEqual([]);
  expect(compileForm(whole).fields.has('agentName')).toBe(true);
});

test('without a father the birth form is one step shorter, and nothing of him is asked', () => {
  const form = compileForm(birthRegistration, () => '2026-11-25');
  expect(form.steps({ fatherKnown: true })).toEqual(['applicant', 'child', 'mother', 'father', 'result']);
  expect(form.steps({ fatherKnown: false })).toEqual(['applicant', 'child', 'mother', 'result']);
  expect(form.validate({ fatherKnown: false }).filter((error) => error.key.startsWith('father'))).toEqual([]);
});

test('a mother is at least twelve years older than her child', () => {
  const form = compileForm(birthRegistration, () => '2026-11-25');
  const errors = form.validate({ childBirthDate: '2026-11-05', motherBirthDate: '2016-01-01' });
  expect(errors.find((error) => error.key === 'motherBirthDate')?.message.vi).toContain('12 tuổi');
});
