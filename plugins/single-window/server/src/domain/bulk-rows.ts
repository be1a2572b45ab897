/** Rows of a spreadsheet as filings: one column for each field of the form, and who applies. Pure. */
import type { Answer, Answers, FormDefinition, FormField } from '@motcua/cms';

export interface BulkRow {
  /** As the spreadsheet counts: the line of headings is 1. */
  readonly row: number;
  readonly personalNumber: string;
  readonly fullName: string;
  readonly phone: string | null;
  readonly answers: Answers;
  /** Equal cells give an equal text: what makes a repeated row the same row. */
  readonly content: string;
}

const PERSON = new Set(['personalNumber', 'fullName', 'phone']);
const YES = new Set(['x', '1', 'có', 'co', 'yes', 'true', 'đúng']);

function fieldsOf(form: FormDefinition): ReadonlyMap<string, FormField> {
  const found = new Map<string, FormField>();
  const walk = (fields: readonly FormField[]): void => {
    for (const field of fields) {
      found.set(field.key, field);
      if (field.type === 'section' && !field.repeat) walk(field.fields ?? []);
    }
  };
  for (const step of form.steps) walk(step.fields);
  return found;
}

function answerOf(field: FormField | undefined, cell: string): Answer {
  switch (field?.type) {
    case 'number':
    case 'money': {
      const number = Number(cell.replaceAll(/[ .](?=\d{3}\b)/g, '').replace(',', '.'));
      return Number.isFinite(number) ? number : cell;
    }
    case 'yes_no':
      return YES.has(cell.toLowerCase());
    case 'declaration':
      return YES.has(cell.toLowerCase());
    case 'checkboxes':
      return cell
        .split(/[;|]/)
        .map((one) => one.trim())
        .filter((one) => one !== '');
    case 'date': {
      const local = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell);
      return local
        ? `${local[3] ?? ''}-${(local[2] ?? '').padStart(2, '0')}-${(local[1] ?? '').padStart(2, '0')}`
        : cell;
    }
    default:
      return cell;
  }
}

/** `address.commune` is a part of the field `address`. */
export function bulkRows(
  form: FormDefinition,
  [heads = [], ...lines]: readonly (readonly string[])[],
): readonly BulkRow[] {
  const fields = fieldsOf(form);
  return lines.map((line, index) => {
    const cells = heads.flatMap((head, column) => {
      const cell = line[column] ?? '';
      return cell === '' ? [] : [[head.trim(), cell] as const];
    });
    const person = new Map(cells.filter(([head]) => PERSON.has(head)));
    const answers: Record<string, Answer> = {};
    for (const [head, cell] of cells) {
      // Forms mostly ask the applicant's name and number themselves: one column serves both.
      if (PERSON.has(head) && !fields.has(head)) continue;
      const [key = '', part] = head.split('.');
      if (part === undefined) answers[key] = answerOf(fields.get(key), cell);
      else {
        const whole = answers[key];
        // A field of parts, such as an address, is put together cell by cell; its own schema checks it.
        answers[key] = Object.assign({}, whole, { [part]: cell });
      }
    }
    return {
      row: index + 2,
      personalNumber: person.get('personalNumber') ?? '',
      fullName: person.get('fullName') ?? '',
      phone: person.get('phone') ?? null,
      answers,
      content: JSON.stringify(cells),
    };
  });
}
