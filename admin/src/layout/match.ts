/** Letters without marks, so that `cap so` finds `Cấp số`. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();

/** Whether every word typed begins somewhere in the text. */
export const matches = (text: string, typed: string): boolean => {
  const haystack = plain(text);
  return plain(typed)
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => haystack.includes(word));
};
