import type { Answer, FileRef, FormField } from '@motcua/cms';
import { message } from '../messages';
import * as patterns from '../patterns';
import type { FieldError } from '../types';
import { at, isRecord, missingText, nothing, pattern, registerFieldType, type Given } from './field-type';

const MOST_FILES = 20;
const NAME_LENGTH = 255;

const isFiles = (answer: Answer): answer is readonly FileRef[] =>
  Array.isArray(answer) && answer.every((item) => isRecord(item) && 'file' in item);

const fits = (value: unknown, expression: string, max: number): boolean =>
  typeof value === 'string' && patterns.lengthOf(value) <= max && patterns.matches(expression, value);

function check(field: FormField, answer: Given): readonly FieldError[] {
  const { key, label, max } = field;
  const files: readonly unknown[] = Array.isArray(answer) ? answer : [];
  const right = files.every(
    (item) =>
      isRecord(item) &&
      Object.keys(item).every((part) => part === 'file' || part === 'name') &&
      fits(item['file'], patterns.FILE_KEY, NAME_LENGTH) &&
      fits(item['name'], patterns.LINE, NAME_LENGTH),
  );
  if (files.length === 0 || !right) return [at(key, message('answer.kind', { label }))];
  const most = max ?? MOST_FILES;
  return files.length > most ? [at(key, message('files.max', { label, max: most }))] : [];
}

export function registerFile(): void {
  registerFieldType('file', {
    label: { vi: 'Tệp của một thành phần hồ sơ', en: 'File of a dossier component' },
    group: 'paper',
    properties: ['required', 'requiredIf', 'component', 'max'],
    control: 'file',
    schema: (field) => ({
      type: 'array',
      items: {
        type: 'object',
        properties: { file: pattern(patterns.FILE_KEY, NAME_LENGTH), name: pattern(patterns.LINE, NAME_LENGTH) },
        required: ['file', 'name'],
        additionalProperties: false,
      },
      minItems: 1,
      maxItems: field.max ?? MOST_FILES,
    }),
    check,
    // The file itself goes to the papers of the draft; the answer follows from them.
    read: () => nothing,
    format: (_, answer) => (isFiles(answer) ? answer.map((file) => file.name).join(', ') : ''),
    missing: missingText('file'),
  });
}
