import type { Answer, Answers, FormDefinition, FormStep } from '@motcua/cms';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { checkSlots, passesBeyond, warningsOf } from './check';
import { knownCodes, optionValues, type CodeList } from './code-lists';
import { todayInVietnam } from './dates';
import { logicCompiler, type LogicCompiler } from './logic';
import { message } from './messages';
import { readBody } from './posted';
import { prepare, type Rows, type Slot } from './prepare';
import { addRow, readSlots, removeRow } from './read-step';
import { answersSchema, CONDITIONS, conditionsKeyword, RULES, rulesKeyword } from './schema';
import { CODE_OF } from './schema-words';
import { summaryOf } from './summary';
import type { CompiledForm } from './types';
import { inPageOrder, viewStep } from './view';
import { lookAt, stepsSeen } from './visible';

/** An Ajv that knows what conditions and rules mean. Schemas are made here, never taken from outside: nobody needs to check them again. */
export function formAjv(compiler: LogicCompiler): Ajv2020 {
  const ajv = new Ajv2020({
    ...{ strict: true, strictRequired: false, validateSchema: false, meta: false, addUsedSchema: false },
    // One function for each kind of field, used by all of them, and no second pass over code that runs a thousand times at most.
    ...{ inlineRefs: false, messages: false, code: { optimize: false } },
  });
  addFormats(ajv, ['date']);
  ajv.addKeyword({ keyword: CONDITIONS, type: 'object', schemaType: 'array', compile: conditionsKeyword(compiler) });
  ajv.addKeyword({
    keyword: CODE_OF,
    type: 'string',
    schemaType: 'string',
    validate: (list: CodeList, answer: string) => optionValues(knownCodes(list)).has(answer),
    errors: false,
  });
  ajv.addKeyword({ keyword: RULES, type: 'object', schemaType: 'array', compile: rulesKeyword(compiler) });
  return ajv;
}

/** Compiling is dear and every page of a dossier asks for it: once for each definition object. */
const compiled = new WeakMap<FormDefinition, CompiledForm>();

/**
 * Makes a definition ready; its shared sections are resolved before. `today` (`YYYY-MM-DD` in Việt Nam) is an argument so that rules on
 * dates can be tried.
 * @throws RangeError when a field's type is registered by nobody.
 */
export function compileForm(definition: FormDefinition, today?: () => string): CompiledForm {
  if (today) return build(definition, today);
  const known = compiled.get(definition) ?? build(definition, todayInVietnam);
  compiled.set(definition, known);
  return known;
}

function build(definition: FormDefinition, today: () => string): CompiledForm {
  const compiler = logicCompiler(today);
  const plan = prepare(definition, compiler);
  const schema = answersSchema(definition, plan);
  let fits: ((answers: Answers) => boolean) | undefined;
  /** The schema decides; words are looked for only when it refuses. */
  const fitsSchema = (answers: Answers): boolean => (fits ??= formAjv(compiler).compile(schema))(answers);

  const stepOf = (key: string): FormStep => {
    const step = definition.steps.find((candidate) => candidate.key === key);
    if (step === undefined) throw new RangeError(`Form ${definition.key} has no step ${key}`);
    return step;
  };
  const slotsOf = (step: FormStep): readonly Slot[] => plan.slots.filter((slot) => slot.step === step);
  const rowsOf = (key: string): Rows => {
    const rows = plan.byKey.get(key)?.rows;
    if (!rows) throw new RangeError(`Form ${definition.key} has no rows ${key}`);
    return rows;
  };

  return {
    definition,
    schema,
    fields: new Map(plan.slots.filter((slot) => slot.type.control !== 'notice').map(({ field }) => [field.key, field])),
    steps: (answers) => stepsSeen(definition, plan, lookAt(plan, answers)).map((step) => step.key),
    stepOf: (errorKey) => plan.byKey.get(errorKey.split('.')[0] ?? '')?.step.key ?? null,
    visible: (answers) => lookAt(plan, answers).answers,

    readStep(stepKey, body, before, staying = false) {
      const slots = slotsOf(stepOf(stepKey));
      const read = readSlots(slots, readBody(body), staying);
      const answers: Record<string, Answer> = { ...before, ...read.answers };
      const seen = lookAt(plan, answers);
      const isShown = (path: string): boolean => {
        const slot = plan.byKey.get(path.split('.')[0] ?? '');
        return slot !== undefined && seen.shown(slot);
      };
      // A field that the page did not show keeps the answer it had: going back must not lose it.
      for (const slot of slots) {
        const { key } = slot.field;
        if (!seen.shown(slot) && before[key] !== undefined) answers[key] = before[key] ?? null;
      }
      const unread = read.errors.filter(({ key }) => isShown(key));
      const told = new Set(unread.map((error) => error.key));
      const wrong = checkSlots(plan, slots, seen, today()).filter((error) => !told.has(error.key));
      return {
        answers,
        errors: inPageOrder([...unread, ...wrong], slots),
        raw: Object.fromEntries(Object.entries(read.raw).filter(([path]) => isShown(path))),
      };
    },
    addRow: (reading, key) => addRow(reading, key, rowsOf(key)),
    removeRow,

    validate(answers) {
      const seen = lookAt(plan, answers);
      const unknown = Object.keys(answers).filter((key) => !plan.byKey.has(key));
      const now = today();
      if (unknown.length === 0 && fitsSchema(seen.answers) && passesBeyond(plan, seen, now)) return [];
      const errors = [
        ...unknown.map((key) => ({ key, message: message('answer.unknown', { key }) })),
        ...checkSlots(plan, plan.slots, seen, now),
      ];
      // The schema and the words say the same (form.property.test.ts); should they ever differ, nothing passes.
      const label = definition.title;
      return errors.length > 0 ? errors : [{ key: '', message: message('answer.kind', { label }) }];
    },

    warnings: (answers) => warningsOf(plan, lookAt(plan, answers)),

    view(stepKey, answers, options) {
      const seen = lookAt(plan, answers);
      return viewStep(stepOf(stepKey), plan, seen, answers, stepsSeen(definition, plan, seen), options);
    },

    summary: (answers, locale, provenance) => summaryOf(definition, plan, lookAt(plan, answers), locale, provenance),
  };
}
