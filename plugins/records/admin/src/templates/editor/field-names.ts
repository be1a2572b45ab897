/** Names of the fields that a text may take, as the editor knows them. */
import type { Words } from '../../words';
import type { TemplateKit } from '../store';

export interface FieldOffer {
  readonly text: string;
  readonly label: string;
}

const GROUPS = ['answers', 'applicant', 'dossier', 'agency', 'document', 'signer'] as const;

/** Each field with where it comes from; a date in both its ways of reading. */
export function offersOf({ fields }: TemplateKit, { t, pick }: Words): readonly FieldOffer[] {
  return GROUPS.flatMap((group) =>
    fields
      .filter((field) => field.group === group)
      .flatMap(({ path, label, date }) => {
        const name = t('field.of', { field: pick(label), group: t(`group.${group}`) });
        return date
          ? [
              { text: `{{${path}}}`, label: `${name}, ${t('field.date')}` },
              { text: `{{${path}|words}}`, label: `${name}, ${t('field.words')}` },
            ]
          : [{ text: `{{${path}}}`, label: name }];
      }),
  );
}

const PLACEHOLDER = /\{\{\s*([\w.]+)\s*(?:\|\s*\w+\s*)?\}\}/g;

/** The fields that a text names, in words; null for one that is not there. */
export function namesIn(
  text: string,
  { fields }: TemplateKit,
  { pick }: Words,
): readonly (readonly [string, string | null])[] {
  const paths = [...new Set([...text.matchAll(PLACEHOLDER)].map((found) => found[1] ?? ''))];
  return paths.map((path) => {
    const field = fields.find((one) => one.path === path);
    return [path, field ? pick(field.label) : null];
  });
}
