import type { FormDefinition, FormField, FormStep, Logic, Text } from '@motcua/cms';
import { fieldType, isFieldType, isRecord } from './field-types';
import { hasRows, isSection, MOST_ROWS } from './field-types/structure';
import { readsOf, unknownOperators } from './logic';

type FindingCode =
  | 'malformed'
  | 'empty'
  | 'bad_key'
  | 'duplicate_key'
  | 'missing_translation'
  | 'missing_options'
  | 'duplicate_option'
  | 'unknown_type'
  | 'unknown_field'
  | 'unknown_operator'
  | 'unknown_section'
  | 'unknown_component'
  | 'missing_formula'
  | 'not_here'
  | 'cycle'
  | 'bad_bounds';

/** What is wrong with a definition, for the editor, at a path such as `steps.mother.fields.motherName.shownIf`. */
export interface DefinitionFinding {
  readonly path: string;
  readonly code: FindingCode;
  /** An error stands against saving and publishing; a warning is told before publishing. */
  readonly severity: 'error' | 'warning';
  /** Keys of the step and the field, when the finding is at one. */
  readonly step?: string;
  readonly field?: string;
  readonly message: Text;
}

/** What the form belongs to: with it, bindings to dossier components are looked at too. */
export interface DefinitionContext {
  readonly components?: readonly string[];
}

const KEY = /^[a-z][A-Za-z0-9]*$/;
/** Names that would reach into JavaScript's own objects. */
const RESERVED = new Set(['constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty']);

/** Where the looking is: findings made here carry its step and field. */
interface Spot {
  readonly path: string;
  readonly step?: string;
  readonly field?: string;
}
const under = (spot: Spot, part: string): Spot => ({ ...spot, path: spot.path === '' ? part : `${spot.path}.${part}` });

type Add = (spot: Spot, code: FindingCode, vi: string, en: string) => void;

function checkVietnamese(spot: Spot, text: Text | undefined, add: Add): void {
  // Definitions come as JSON: a text may be missing whatever the types say.
  const words: unknown = text?.vi;
  if (typeof words !== 'string' || words.trim() === '')
    add(under(spot, 'vi'), 'missing_translation', 'Thiếu lời tiếng Việt', 'The Vietnamese text is missing');
}

function checkKey(spot: Spot, key: string, seen: Set<string>, add: Add): void {
  if (!KEY.test(key) || RESERVED.has(key))
    add(
      spot,
      'bad_key',
      `Khóa “${key}” phải bắt đầu bằng chữ thường, chỉ gồm chữ và số`,
      `Key “${key}” must start with a small letter and have letters and digits only`,
    );
  if (seen.has(key)) add(spot, 'duplicate_key', `Khóa “${key}” bị trùng`, `Key “${key}” is used twice`);
  seen.add(key);
}

/** Keys that a condition may read from where it stands: outside of rows all but what is in rows; in a row its own columns too. */
type Readable = ReadonlySet<string>;

function checkLogic(spot: Spot, logic: Logic | undefined, readable: Readable, add: Add): void {
  for (const key of readsOf(logic).filter((candidate) => !readable.has(candidate)))
    add(spot, 'unknown_field', `Ở đây không đọc được trường “${key}”`, `The field “${key}” cannot be read here`);
  for (const operator of unknownOperators(logic))
    add(spot, 'unknown_operator', `Không dùng được phép “${operator}”`, `The operator “${operator}” cannot be used`);
}

function checkOptions(spot: Spot, field: FormField, readable: Readable, add: Add): void {
  const mustHave = ['radio', 'select', 'checkboxes'].includes(field.type);
  const options = field.options ?? [];
  if (mustHave && options.length === 0)
    add(under(spot, 'options'), 'missing_options', 'Thêm ít nhất một lựa chọn', 'Add at least one option');
  const values = options.map((option) => option.value);
  if (new Set(values).size !== values.length)
    add(under(spot, 'options'), 'duplicate_option', 'Có hai lựa chọn cùng giá trị', 'Two options have the same value');
  options.forEach((option, index) => {
    checkVietnamese(under(spot, `options.${String(index)}.label`), option.label, add);
    checkLogic(under(spot, `options.${String(index)}.shownIf`), option.shownIf, readable, add);
  });
}

function checkBounds(spot: Spot, field: FormField, add: Add): void {
  const { min, max, repeat } = field;
  if (min !== undefined && max !== undefined && min > max)
    add(spot, 'bad_bounds', 'Giá trị nhỏ nhất lớn hơn giá trị lớn nhất', 'The minimum is above the maximum');
  const least = repeat?.min ?? 0;
  const most = repeat?.max ?? MOST_ROWS;
  if (least > most || least < 0 || most > MOST_ROWS || most < 1)
    add(
      under(spot, 'repeat'),
      'bad_bounds',
      `Số dòng phải từ 0 đến ${String(MOST_ROWS)}, tối thiểu không lớn hơn tối đa`,
      `Rows go from 0 to ${String(MOST_ROWS)}, the minimum not above the maximum`,
    );
}

/** Where a field may stand: in the step, in a section, in rows, in a table. */
type Room = 'step' | 'section' | 'rows' | 'table';

function checkRoom(spot: Spot, field: FormField, room: Room, add: Add): void {
  const nested = field.type === 'section' && room !== 'step';
  const rowsInRows = hasRows(field) && (room === 'rows' || room === 'table');
  const fileInRows = field.type === 'file' && (room === 'rows' || room === 'table');
  if (nested || rowsInRows || fileInRows)
    add(
      spot,
      'not_here',
      'Loại trường này không đặt được trong nhóm hoặc bảng',
      'This type cannot stand in a group or a table',
    );
  if (room !== 'table') return;
  if (fieldType(field.type).cell !== true)
    add(spot, 'not_here', 'Loại trường này không đặt được trong bảng', 'This type cannot stand in a table');
  if (field.shownIf !== undefined)
    add(under(spot, 'shownIf'), 'not_here', 'Cột của bảng luôn hiện', 'A column of a table is always shown');
}

function checkType(spot: Spot, field: FormField, context: DefinitionContext, add: Add): void {
  if (field.type === 'calculated' && field.formula === undefined)
    add(under(spot, 'formula'), 'missing_formula', 'Thêm công thức tính', 'Add what it is calculated from');
  if (
    field.type === 'file' &&
    (field.component === undefined || context.components?.includes(field.component) === false)
  )
    add(
      under(spot, 'component'),
      'unknown_component',
      'Chọn thành phần hồ sơ mà tệp này là',
      'Choose the dossier component that this file is',
    );
  if (field.use !== undefined)
    add(
      under(spot, 'use'),
      'unknown_section',
      `Không có nhóm câu hỏi dùng chung “${field.use}”`,
      `There is no shared section “${field.use}”`,
    );
}

const innerOf = (field: FormField): readonly FormField[] => field.fields ?? [];
const holdsFields = (field: FormField): boolean => field.type === 'section' || field.type === 'table';

/** Fields with an answer that conditions outside of rows can read. */
const readableFields = (definition: FormDefinition): readonly FormField[] =>
  definition.steps.flatMap((step) => step.fields.flatMap((field) => (isSection(field) ? innerOf(field) : [field])));

/** Keys whose showing or value depends, directly or by others, on itself. */
function cyclesOf(definition: FormDefinition): readonly string[] {
  const needs = new Map<string, readonly string[]>();
  const note = (fields: readonly FormField[], around: readonly (Logic | undefined)[]): void => {
    for (const field of fields) {
      const own = [...around, field.shownIf, field.formula, ...(field.options ?? []).map((option) => option.shownIf)];
      if (isSection(field)) note(innerOf(field), [...around, field.shownIf]);
      else needs.set(field.key, own.flatMap(readsOf));
      if (hasRows(field)) note(innerOf(field), []);
    }
  };
  for (const step of definition.steps) note(step.fields, [step.shownIf]);
  const reaches = (from: string, goal: string, visited: Set<string>): boolean =>
    (needs.get(from) ?? []).some(
      (next) => next === goal || (!visited.has(next) && reaches(next, goal, visited.add(next))),
    );
  return [...needs.keys()].filter((key) => reaches(key, key, new Set()));
}

const isFieldShaped = (field: unknown): boolean =>
  isRecord(field) &&
  typeof field['key'] === 'string' &&
  typeof field['type'] === 'string' &&
  (field['fields'] === undefined || (Array.isArray(field['fields']) && field['fields'].every(isFieldShaped)));

function isShaped(given: unknown): boolean {
  if (!isRecord(given) || !Array.isArray(given['steps'])) return false;
  return given['steps'].every(
    (step: unknown) =>
      isRecord(step) &&
      typeof step['key'] === 'string' &&
      Array.isArray(step['fields']) &&
      step['fields'].every(isFieldShaped),
  );
}

/**
 * All that would make a definition fail in front of a citizen; empty when it may be published. Shared sections are resolved before
 * (`resolveSections`): one that is still named only is not there.
 */
export function checkDefinition(
  definition: FormDefinition,
  context: DefinitionContext = {},
): readonly DefinitionFinding[] {
  const findings: DefinitionFinding[] = [];
  const add: Add = (spot, code, vi, en) => findings.push({ ...spot, code, severity: 'error', message: { vi, en } });
  if (!isShaped(definition)) {
    add(
      { path: '' },
      'malformed',
      'Biểu mẫu không đúng cấu trúc: cần steps, mỗi bước có fields, mỗi trường có key và type',
      'The form is not well formed: it needs steps, each with fields, each field with key and type',
    );
    return findings;
  }
  const outside: Readable = new Set(readableFields(definition).map((field) => field.key));
  const all = new Map<string, Readable>();
  const stepKeys = new Set<string>();
  const fieldKeys = new Set<string>();

  const checkField = (field: FormField, around: Spot, room: Room, readable: Readable): void => {
    const spot: Spot = { ...under(around, `fields.${field.key}`), field: field.key };
    checkKey(spot, field.key, fieldKeys, add);
    checkVietnamese(under(spot, 'label'), field.label, add);
    if (field.hint !== undefined) checkVietnamese(under(spot, 'hint'), field.hint, add);
    const type: string = field.type;
    if (!isFieldType(type)) {
      add(spot, 'unknown_type', `Không có loại trường “${type}”`, `There is no field type “${type}”`);
      return;
    }
    checkRoom(spot, field, room, add);
    checkType(spot, field, context, add);
    checkOptions(spot, field, readable, add);
    checkBounds(spot, field, add);
    checkLogic(under(spot, 'shownIf'), field.shownIf, readable, add);
    checkLogic(under(spot, 'requiredIf'), field.requiredIf, readable, add);
    checkLogic(under(spot, 'formula'), field.formula, readable, add);
    all.set(field.key, readable);
    if (!holdsFields(field)) return;
    const inner = innerOf(field);
    if (inner.length === 0 && field.use === undefined)
      add(spot, 'empty', 'Thêm ít nhất một câu hỏi', 'Add at least one question');
    const reads = hasRows(field) ? new Set([...outside, ...inner.map(({ key }) => key)]) : readable;
    const within: Room = field.type === 'table' ? 'table' : hasRows(field) ? 'rows' : 'section';
    for (const each of inner) checkField(each, spot, within, reads);
  };

  const checkStep = (step: FormStep): void => {
    const spot: Spot = { path: `steps.${step.key}`, step: step.key };
    checkKey(spot, step.key, stepKeys, add);
    checkVietnamese(under(spot, 'title'), step.title, add);
    if (step.hint !== undefined) checkVietnamese(under(spot, 'hint'), step.hint, add);
    checkLogic(under(spot, 'shownIf'), step.shownIf, outside, add);
    if (step.fields.length === 0) add(spot, 'empty', 'Thêm ít nhất một câu hỏi', 'Add at least one question');
    for (const field of step.fields) checkField(field, spot, 'step', outside);
  };

  checkVietnamese({ path: 'title' }, definition.title, add);
  if (definition.steps.length === 0) add({ path: 'steps' }, 'empty', 'Thêm ít nhất một bước', 'Add at least one step');
  definition.steps.forEach(checkStep);
  (definition.rules ?? []).forEach((rule, index) => {
    const spot: Spot = { path: `rules.${String(index)}` };
    checkLogic(under(spot, 'valid'), rule.valid, all.get(rule.field) ?? outside, add);
    checkVietnamese(under(spot, 'message'), rule.message, add);
    if (!all.has(rule.field))
      add(
        under(spot, 'field'),
        'unknown_field',
        `Biểu mẫu không có trường “${rule.field}”`,
        `The form has no field “${rule.field}”`,
      );
  });
  for (const key of cyclesOf(definition))
    add(
      { path: `fields.${key}`, field: key },
      'cycle',
      `Trường “${key}” phụ thuộc vào chính nó`,
      `“${key}” depends on itself`,
    );
  return findings;
}
