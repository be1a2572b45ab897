import type { CompiledForm, StepReading } from '@motcua/plugin-eform';

type Body = Readonly<Record<string, unknown>>;

/** Buttons that change the page and do not leave it. */
const STAYING = ['_refresh', '_add', '_remove', '_removeFile'] as const;

export const staysOnPage = (body: Body): boolean => STAYING.some((name) => typeof body[name] === 'string');

/** A row added or taken away, when that button was pressed. */
export function changeRows(form: CompiledForm, body: Body, reading: StepReading): StepReading {
  const add = body['_add'];
  const [group = '', row = ''] = typeof body['_remove'] === 'string' ? body['_remove'].split('.') : [];
  const hasRows = (key: string): boolean => form.fields.get(key)?.fields !== undefined;
  if (typeof add === 'string' && hasRows(add)) return form.addRow(reading, add);
  return hasRows(group) && /^\d{1,3}$/.test(row) ? form.removeRow(reading, group, Number(row)) : reading;
}
