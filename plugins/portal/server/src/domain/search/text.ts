/** Vietnamese text as the search sees it: syllables, with and without their marks. */

/** Lower case NFC syllables and numbers; `50.000` is one number, `1.001193` stays a code elsewhere. */
export function syllablesOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .toLocaleLowerCase('vi')
      .replace(/(\d)[.,](?=\d{3}(?!\d))/g, '$1')
      .replace(/m²|m³/g, (unit) => (unit === 'm²' ? 'm2' : 'm3'))
      .match(/\p{L}[\p{L}\p{M}]*\d?|\d+/gu) ?? []
  );
}

/** Without diacritics: `đường` → `duong`. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').normalize('NFC');

export const hasMarks = (text: string): boolean => fold(text) !== text.normalize('NFC');

/**
 * How a folded syllable sounds where people mix letters up: tr/ch, s/x, d/gi/r, l/n, i/y, final n/ng and t/c.
 * `thuong chu` and `thuong tru` are then the same pair.
 */
export function soundOf(folded: string): string {
  return folded
    .replace(/^tr/, 'ch')
    .replace(/^(gi(?=[aeiou])|r)/, 'd')
    .replace(/^x/, 's')
    .replace(/^ngh/, 'ng')
    .replace(/^gh/, 'g')
    .replace(/^k(?!h)/, 'c')
    .replace(/^l/, 'n')
    .replace(/y/g, 'i')
    .replace(/(?:ng|nh)$/, 'n')
    .replace(/(?:c|ch)$/, 't');
}

/** VNI left as it was typed: `nghi4a` → `nghia`, `su75` → `su`; `m3` and `ct07` stay. */
export const withoutVni = (query: string): string => query.replace(/(?<=\p{L})(?:\d(?=\p{L})|[1-9]{2}(?!\d))/gu, '');

/** Telex left as it was typed: `nghiax` → `nghia`, `quaan` → `quan`, `suwj` → `su`, `dduwowngf` → `duong`. */
export function withoutTelex(folded: string): string {
  return folded
    .replace(/(?<=[a-z])[1-9]$/, '')
    .replace(/([a-z]{2,})[sfrxj]$/, '$1')
    .replace(/([aeiouyw])[sfrxj](?=[a-z])/g, '$1')
    .replace(/aa/g, 'a')
    .replace(/ee/g, 'e')
    .replace(/oo/g, 'o')
    .replace(/dd/g, 'd')
    .replace(/([aou])w/g, '$1')
    .replace(/w/g, 'u');
}

/** Edits between two words, a swap of neighbours counting one; stops counting above `most`. */
export function editsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let older: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let edits = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        edits = Math.min(edits, (older[j - 2] ?? 0) + 1);
      current.push(edits);
      best = Math.min(best, edits);
    }
    if (best > most) return most + 1;
    older = previous;
    previous = current;
  }
  return previous[b.length] ?? most + 1;
}
