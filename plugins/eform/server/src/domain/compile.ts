import type { Answer, Answers, FormDefinition, FormField, FormStep } from '@motcua/cms';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { checkAnswer, checkPerson, checkPlace, requiredMessage } from './check-answer';
import { todayInVietnam } from './dates';
import { formatAnswer } from './format';
import { enterpriseCheckDigitFits } from './identifiers';
import { evaluator, readsOf } from './logic';
import { message } from './messages';
import { readField } from './read-field';
import { answersSchema } from './schema';
import type { CompiledForm, FieldError } from './types';
import { emptyText, viewStep } from './view';
import { placesOf, visibilityOf, type Visibility } from './visibility';

const keyOf = (pointer: string): string =>
  pointer.split('/').slice(1, 3).join('.').replace(/~1/g, '/').replace(/~0/g, '~');

/** Two checks of one definition, one written as JSON Schema and one in words, so that neither can let through what the other refuses. */
function schemaCheck(schema: Readonly<Record<string, unknown>>): (answers: Answers) => readonly FieldError[] {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false });
  addFormats(ajv);
  const check = ajv.compile(schema);
  return (answers) => {
    if (check(answers)) return [];
    return (check.errors ?? []).map((error) => {
      const extra: unknown = error.params['additionalProperty'] ?? error.params['missingProperty'];
      const key = typeof extra === 'string' && error.instancePath === '' ? extra : keyOf(error.instancePath);
      return { key, message: message('answer.kind', { label: { vi: key, en: key } }) };
    });
  };
}

/** Compiling is dear and every page of a dossier asks for it: once for each definition object. */
const compiled = new WeakMap<FormDefinition, CompiledForm>();

/** Makes a definition ready. `today` (`YYYY-MM-DD` in Việt Nam) is an argument so that rules on dates can be tried. */
export function compileForm(definition: FormDefinition, today?: () => string): CompiledForm {
  if (today) return build(definition, today);
  const known = compiled.get(definition) ?? build(definition, todayInVietnam);
  compiled.set(definition, known);
  return known;
}

function build(definition: FormDefinition, today: () => string): CompiledForm {
  const schema = answersSchema(definition);
  const evaluate = evaluator(today);
  const places = placesOf(definition);
  let bySchema: ReturnType<typeof schemaCheck> | undefined;

  const lookAt = (answers: Answers): Visibility => visibilityOf(definition, places, answers, evaluate);
  const isRequired = (field: FormField, seen: Visibility): boolean =>
    field.type !== 'notice' &&
    (field.required === true || (field.requiredIf !== undefined && evaluate(field.requiredIf, seen.answers)));

  const checkField = (field: FormField, seen: Visibility): readonly FieldError[] => {
    const answer = seen.answers[field.key] ?? null;
    if (answer === null) return isRequired(field, seen) ? [{ key: field.key, message: requiredMessage(field) }] : [];
    const shape = checkAnswer(field, answer, today());
    return shape.length > 0 ? shape : [...checkPlace(field, answer), ...checkPerson(field, seen.answers)];
  };
  /** A rule speaks once all that it reads is answered; before that, the missing answer speaks for itself. */
  const checkRules = (
    fields: readonly FormField[],
    seen: Visibility,
    wrong: ReadonlySet<string>,
  ): readonly FieldError[] =>
    (definition.rules ?? [])
      .filter((rule) => fields.some((field) => field.key === rule.field && seen.shown(field)))
      .filter(
        (rule) => !wrong.has(rule.field) && readsOf(rule.valid).every((key) => (seen.answers[key] ?? null) !== null),
      )
      .filter((rule) => !evaluate(rule.valid, seen.answers))
      .map((rule) => ({ key: rule.field, message: rule.message }));
  const checkFields = (fields: readonly FormField[], seen: Visibility): readonly FieldError[] => {
    const errors = fields.filter((field) => seen.shown(field)).flatMap((field) => checkField(field, seen));
    return [...errors, ...checkRules(fields, seen, new Set(errors.map((error) => error.key)))];
  };
  const stepOf = (key: string): FormStep => {
    const step = definition.steps.find((candidate) => candidate.key === key);
    if (step === undefined) throw new RangeError(`Form ${definition.key} has no step ${key}`);
    return step;
  };

  return {
    definition,
    schema,
    steps: (answers) => lookAt(answers).steps.map((step) => step.key),
    visible: (answers) => lookAt(answers).answers,

    readStep(stepKey, body, before) {
      const { fields } = stepOf(stepKey);
      const readings = new Map(fields.map((field) => [field.key, readField(field, body)]));
      const answers: Record<string, Answer> = { ...before };
      for (const field of fields)
        if (field.type !== 'notice') answers[field.key] = readings.get(field.key)?.answer ?? null;
      const seen = lookAt(answers);
      const raw: Record<string, Readonly<Record<string, string>>> = {};
      const unread: FieldError[] = [];
      for (const field of fields.filter((candidate) => seen.shown(candidate))) {
        const reading = readings.get(field.key);
        if (reading?.raw) raw[field.key] = reading.raw;
        unread.push(...(reading?.errors ?? []));
      }
      // A field that the page did not show keeps the answer it had: going back must not lose it.
      for (const field of fields)
        if (!seen.shown(field) && before[field.key] !== undefined) answers[field.key] = before[field.key] ?? null;
      const told = new Set(unread.map((error) => error.key));
      const errors = [...unread, ...checkFields(fields, seen).filter((error) => !told.has(error.key))];
      const order = new Map(fields.map((field, index) => [field.key, index]));
      const place = (error: FieldError): number => order.get(error.key.split('.')[0] ?? '') ?? 0;
      return { answers, errors: errors.sort((a, b) => place(a) - place(b)), raw };
    },

    validate(answers) {
      const seen = lookAt(answers);
      const unknown = Object.keys(answers)
        .filter((key) => !places.has(key))
        .map((key) => ({ key, message: message('answer.unknown', { key }) }));
      const errors = [...unknown, ...definition.steps.flatMap((step) => checkFields(step.fields, seen))];
      if (errors.length > 0) return errors;
      bySchema ??= schemaCheck(schema);
      return bySchema(seen.answers);
    },

    warnings(answers) {
      const seen = lookAt(answers).answers;
      return [...places.values()].flatMap(({ field }) => {
        const answer = seen[field.key];
        const odd = field.type === 'enterprise_code' && typeof answer === 'string' && !enterpriseCheckDigitFits(answer);
        return odd ? [{ key: field.key, message: message('enterprise.check', { label: field.label }) }] : [];
      });
    },

    view(stepKey, answers, options) {
      const seen = lookAt(answers);
      const step = stepOf(stepKey);
      const fields = step.fields
        .filter((field) => seen.shown(field))
        .map((field) => ({ field, answer: answers[field.key] ?? null, required: isRequired(field, seen) }));
      return viewStep({ step, number: seen.steps.indexOf(step) + 1, total: seen.steps.length, fields }, options);
    },

    summary(answers, locale, provenance) {
      const seen = lookAt(answers);
      return seen.steps.map((step) => ({
        step: step.key,
        title: step.title[locale],
        lines: step.fields
          .filter((field) => field.type !== 'notice' && seen.shown(field))
          .map((field) => ({
            key: field.key,
            label: field.label[locale],
            text: formatAnswer(field, seen.answers[field.key], locale) || emptyText(locale),
            provenance: provenance?.[field.key] ?? null,
          })),
      }));
    },
  };
}
