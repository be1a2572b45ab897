/** Texts with places in them: a dossier's rows are taken apart once and put together a million times. */

/** What stands at a place of a copy. */
export type Place =
  | { readonly kind: 'dossier' | 'user' | 'number' | 'code' | 'name' | 'person' | 'phone' | 'search' }
  | { readonly kind: 'date'; readonly at: number }
  | { readonly kind: 'document'; readonly of: 'dossier' | 'task' | 'paper' | 'event'; readonly index: number }
  | { readonly kind: 'task' | 'paper' | 'event' | 'hash'; readonly index: number };

/** Written into a text as a number or a string, found again by this pattern. Numbers are equally long, so that keys keep their order. */
const FIRST = 7_770_000_000;
const MARK = /@@(\d+)@@|(?<!\d)777(\d{7})(?!\d)/g;

/** The places of one model. */
export class Places {
  readonly all: Place[] = [];
  readonly #known = new Map<string, number>();

  #place(place: Place): number {
    const key = JSON.stringify(place);
    const known = this.#known.get(key) ?? this.all.push(place) - 1;
    this.#known.set(key, known);
    return known;
  }

  string(place: Place): string {
    return `@@${this.#place(place)}@@`;
  }

  number(place: Place): number {
    return FIRST + this.#place(place);
  }
}

/** Texts and, at odd positions, indexes of places. */
export type Template = readonly (string | number)[];

export function template(text: string, escaped: (part: string) => string = (part) => part): Template {
  const parts: (string | number)[] = [];
  let end = 0;
  for (const match of text.matchAll(MARK)) {
    parts.push(escaped(text.slice(end, match.index)), Number(match[1] ?? match[2]));
    end = match.index + match[0].length;
  }
  parts.push(escaped(text.slice(end)));
  return parts;
}

export function filled(parts: Template, values: readonly string[]): string {
  let text = '';
  for (const part of parts) text += typeof part === 'number' ? (values[part] ?? '') : part;
  return text;
}

/** A value as the text format of COPY takes it. */
export const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t');
