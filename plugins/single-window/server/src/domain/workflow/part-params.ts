/** The parameters that guards and actions declare, so that the panel can ask for them and the publication check can read them. */
import type { Text } from '@motcua/cms';

export interface PartParam {
  readonly name: string;
  readonly label: Text;
  /** `field` names a field of the form: the form must ask for it. */
  /** `template` names a document template and may be left out. */
  readonly kind: 'field' | 'value' | 'channel' | 'form' | 'template';
}

/** Statutory papers, the result, and a letter by a template. */
const FORMS: readonly string[] = ['01', '02', '03', '04', '05', '06', '07', 'result', 'letter'];
const CHANNELS: readonly string[] = ['online', 'counter', 'post'];

export function paramFits({ kind }: PartParam, value: unknown): boolean {
  switch (kind) {
    case 'field':
      return typeof value === 'string' && value !== '';
    case 'channel':
      return typeof value === 'string' && CHANNELS.includes(value);
    case 'form':
      return typeof value === 'string' && FORMS.includes(value);
    case 'template':
      return value === undefined || typeof value === 'string';
    case 'value':
      return (typeof value === 'string' && value !== '') || typeof value === 'number' || typeof value === 'boolean';
  }
}

/** The form fields that a guard or an action reads, by the parameters that it was given. */
export const fieldsRead = (
  declared: readonly PartParam[],
  given: Readonly<Record<string, unknown>>,
): readonly string[] =>
  declared.flatMap(({ kind, name }) => {
    const value = given[name];
    return kind === 'field' && typeof value === 'string' && value !== '' ? [value] : [];
  });
