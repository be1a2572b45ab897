import type { FormDefinition, FormField, Logic, Text } from '@motcua/cms';
import { readsOf, unknownOperators } from './logic';
import { placesOf } from './visibility';

/** What is wrong with a definition, for the editor, at a path such as `steps.mother.fields.motherName.shownIf`. */
export interface DefinitionFinding {
  readonly path: string;
  readonly code:
    | 'malformed'
    | 'empty'
    | 'bad_key'
    | 'duplicate_key'
    | 'missing_translation'
    | 'missing_options'
    | 'duplicate_option'
    | 'unknown_field'
    | 'unknown_operator'
    | 'cycle'
    | 'bad_bounds';
  readonly message: Text;
}

type Add = (path: string, code: DefinitionFinding['code'], vi: string, en: string) => void;

const KEY = /^[a-z][A-Za-z0-9]*$/;
/** Names that would reach into JavaScript's own objects. */
const RESERVED = new Set(['constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty']);

function checkText(path: string, text: Text | undefined, add: Add): void {
  for (const language of ['vi', 'en'] as const) {
    const missing = typeof text?.[language] !== 'string' || text[language].trim() === '';
    if (missing)
      add(
        `${path}.${language}`,
        'missing_translation',
        `Thiếu lời ${language === 'vi' ? 'tiếng Việt' : 'tiếng Anh'}`,
        `The ${language === 'vi' ? 'Vietnamese' : 'English'} text is missing`,
      );
  }
}

function checkKey(path: string, key: string, seen: Set<string>, add: Add): void {
  if (!KEY.test(key) || RESERVED.has(key)) {
    add(
      path,
      'bad_key',
      `Khóa “${key}” phải bắt đầu bằng chữ thường, chỉ gồm chữ và số`,
      `Key “${key}” must start with a small letter and have letters and digits only`,
    );
  }
  if (seen.has(key)) add(path, 'duplicate_key', `Khóa “${key}” bị trùng`, `Key “${key}” is used twice`);
  seen.add(key);
}

function checkOptions(path: string, field: FormField, add: Add): void {
  if (!['radio', 'select', 'checkboxes'].includes(field.type)) return;
  const options = field.options ?? [];
  if (options.length === 0)
    add(`${path}.options`, 'missing_options', 'Thêm ít nhất một lựa chọn', 'Add at least one option');
  const values = options.map((option) => option.value);
  if (new Set(values).size !== values.length)
    add(`${path}.options`, 'duplicate_option', 'Có hai lựa chọn cùng giá trị', 'Two options have the same value');
  options.forEach((option, index) => checkText(`${path}.options.${index}.label`, option.label, add));
}

function checkField(path: string, field: FormField, add: Add): void {
  checkText(`${path}.label`, field.label, add);
  if (field.hint !== undefined) checkText(`${path}.hint`, field.hint, add);
  checkOptions(path, field, add);
  if (field.min !== undefined && field.max !== undefined && field.min > field.max) {
    add(path, 'bad_bounds', 'Giá trị nhỏ nhất lớn hơn giá trị lớn nhất', 'The minimum is above the maximum');
  }
}

function checkLogic(path: string, logic: Logic | undefined, keys: ReadonlyMap<string, unknown>, add: Add): void {
  for (const key of readsOf(logic).filter((candidate) => !keys.has(candidate))) {
    add(path, 'unknown_field', `Biểu mẫu không có trường “${key}”`, `The form has no field “${key}”`);
  }
  for (const operator of unknownOperators(logic)) {
    add(path, 'unknown_operator', `Không dùng được phép “${operator}”`, `The operator “${operator}” cannot be used`);
  }
}

/** Keys whose showing depends, directly or by others, on itself. */
function cyclesOf(definition: FormDefinition): readonly string[] {
  const needs = new Map<string, readonly string[]>();
  for (const step of definition.steps) {
    for (const field of step.fields) needs.set(field.key, [...readsOf(step.shownIf), ...readsOf(field.shownIf)]);
  }
  const reaches = (from: string, goal: string, visited: Set<string>): boolean =>
    (needs.get(from) ?? []).some(
      (next) => next === goal || (!visited.has(next) && reaches(next, goal, visited.add(next))),
    );
  return [...needs.keys()].filter((key) => reaches(key, key, new Set()));
}

function isShaped(definition: FormDefinition): boolean {
  const given: unknown = definition;
  if (typeof given !== 'object' || given === null || !('steps' in given) || !Array.isArray(given.steps)) return false;
  return given.steps.every((step: unknown) => {
    if (typeof step !== 'object' || step === null || !('fields' in step) || !Array.isArray(step.fields)) return false;
    return step.fields.every(
      (field: unknown) => typeof field === 'object' && field !== null && 'key' in field && 'type' in field,
    );
  });
}

/** All that would make a definition fail in front of a citizen; empty when it may be published. */
export function checkDefinition(definition: FormDefinition): readonly DefinitionFinding[] {
  const findings: DefinitionFinding[] = [];
  const add: Add = (path, code, vi, en) => findings.push({ path, code, message: { vi, en } });
  if (!isShaped(definition)) {
    add(
      '',
      'malformed',
      'Biểu mẫu không đúng cấu trúc: cần steps, mỗi bước có fields',
      'The form is not well formed: it needs steps, each with fields',
    );
    return findings;
  }
  const keys = placesOf(definition);
  const stepKeys = new Set<string>();
  const fieldKeys = new Set<string>();
  checkText('title', definition.title, add);
  if (definition.steps.length === 0) add('steps', 'empty', 'Thêm ít nhất một bước', 'Add at least one step');
  for (const step of definition.steps) {
    const stepPath = `steps.${step.key}`;
    checkKey(stepPath, step.key, stepKeys, add);
    checkText(`${stepPath}.title`, step.title, add);
    if (step.hint !== undefined) checkText(`${stepPath}.hint`, step.hint, add);
    checkLogic(`${stepPath}.shownIf`, step.shownIf, keys, add);
    if (step.fields.length === 0) add(stepPath, 'empty', 'Thêm ít nhất một câu hỏi', 'Add at least one question');
    for (const field of step.fields) {
      const path = `${stepPath}.fields.${field.key}`;
      checkKey(path, field.key, fieldKeys, add);
      checkField(path, field, add);
      checkLogic(`${path}.shownIf`, field.shownIf, keys, add);
      checkLogic(`${path}.requiredIf`, field.requiredIf, keys, add);
    }
  }
  (definition.rules ?? []).forEach((rule, index) => {
    checkLogic(`rules.${index}.valid`, rule.valid, keys, add);
    checkText(`rules.${index}.message`, rule.message, add);
    if (!keys.has(rule.field))
      add(
        `rules.${index}.field`,
        'unknown_field',
        `Biểu mẫu không có trường “${rule.field}”`,
        `The form has no field “${rule.field}”`,
      );
  });
  for (const key of cyclesOf(definition)) {
    add(
      `fields.${key}`,
      'cycle',
      `Điều kiện hiện trường “${key}” phụ thuộc vào chính nó`,
      `Showing “${key}” depends on itself`,
    );
  }
  return findings;
}
