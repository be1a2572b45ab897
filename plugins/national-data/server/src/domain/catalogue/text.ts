/** Half of the catalogue's texts are decomposed Unicode with stray and invisible marks: nothing is compared or matched before this. */
export const visible = (text: string): string =>
  text.replaceAll(/[¬\u00AD\u200B-\u200F\u2060\uFEFF]/g, '').normalize('NFC');

export const clean = (text: string): string => visible(text).replaceAll(/\s+/g, ' ').trim();

/** As `clean`, but keeps the lines: several fees stand one a line. */
export const lines = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map(clean)
    .filter((line) => line !== '');

/** Names carry the list marks of the document that they were copied from. */
export const bare = (text: string): string => clean(text).replace(/^[-+*•–.)\s]+/, '');

const NOTHING = /^(không có thông tin|không có|)\.?$/i;
/** The source writes "Không có thông tin" where it has nothing. */
export const orNull = (text: string): string | null => (NOTHING.test(clean(text)) ? null : clean(text));

/** `varchar(255)` columns; cut at a word. */
export const cut = (text: string, length = 250): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).replace(/\s+\S*$/, '')}…`;

/** Each value once, by its content. */
export const distinct = <T>(values: readonly T[]): readonly T[] => {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = JSON.stringify(value);
    return seen.has(key) ? false : seen.add(key);
  });
};
