import { askingPositions, weightOf } from './stop-words';
import { synonyms, type Synonym } from './synonyms';
import { editsBetween, fold, hasMarks, soundOf, syllablesOf, withoutTelex, withoutVni } from './text';

/** A procedure as the search reads it. Every text may be empty. */
export interface SearchDoc {
  readonly code: string;
  readonly name: string;
  readonly plainName: string;
  readonly summary: string;
  readonly keywords: string;
  readonly field: string;
  /** Steps, components, requirements, result, audience, … */
  readonly content: string;
  /** Names in English and the like. */
  readonly other?: string;
}

export interface Hit {
  readonly code: string;
  readonly score: number;
}

export interface SearchIndex {
  readonly size: number;
  search(query: string, limit: number): readonly Hit[];
}

type FieldName = 'name' | 'plainName' | 'summary' | 'keywords' | 'field' | 'content' | 'other';

/** How much a word counts where it stands, and how much a long text weakens it (the `b` of BM25F). */
const FIELDS: Readonly<Record<FieldName, { readonly weight: number; readonly b: number }>> = {
  name: { weight: 6, b: 0.5 },
  plainName: { weight: 6, b: 0.5 },
  keywords: { weight: 4, b: 0.3 },
  summary: { weight: 2.5, b: 0.5 },
  other: { weight: 4, b: 0.5 },
  field: { weight: 2, b: 0.3 },
  content: { weight: 0.45, b: 0.6 },
};
const FIELD_NAMES = Object.keys(FIELDS) as readonly FieldName[]; // Object.keys forgets the names' type
const K1 = 2.5;

interface Posting {
  readonly doc: number;
  /** Weighted and length-normalised frequency over the fields. */
  frequency: number;
}

interface Term {
  readonly key: string;
  readonly weight: number;
}

/** Terms of a run of syllables: words, pairs, triples, words with marks, pairs by sound. */
function termsOf(marked: readonly string[]): readonly string[] {
  const folded = marked.map(fold);
  const sounds = folded.map(soundOf);
  const terms: string[] = [];
  folded.forEach((word, i) => {
    terms.push(`w ${word}`, `m ${marked[i] ?? ''}`);
    const next = folded[i + 1];
    if (next === undefined) return;
    terms.push(
      `p ${word} ${next}`,
      `s ${sounds[i] ?? ''} ${sounds[i + 1] ?? ''}`,
      `q ${marked[i] ?? ''} ${marked[i + 1] ?? ''}`,
    );
    const third = folded[i + 2];
    if (third !== undefined) terms.push(`t ${word} ${next} ${third}`);
  });
  return terms;
}

class Index implements SearchIndex {
  private readonly postings = new Map<string, Posting[]>();
  private readonly vocabulary = new Map<string, number>();
  private readonly byLength = new Map<number, string[]>();
  private readonly nameTerms: readonly ReadonlyMap<string, number>[];
  readonly size: number;

  constructor(private readonly docs: readonly SearchDoc[]) {
    this.size = docs.length;
    const texts = docs.map(
      (doc) =>
        Object.fromEntries(FIELD_NAMES.map((name) => [name, syllablesOf(doc[name] ?? '')])) as Record<
          FieldName,
          readonly string[]
        >, // keys are FIELD_NAMES
    );
    const average = Object.fromEntries(
      FIELD_NAMES.map((name) => [
        name,
        texts.reduce((sum, text) => sum + text[name].length, 0) / Math.max(1, docs.length),
      ]),
    ) as Record<FieldName, number>; // keys are FIELD_NAMES
    texts.forEach((text, doc) => {
      for (const name of FIELD_NAMES) this.add(doc, text[name], FIELDS[name], average[name]);
    });
    for (const word of this.vocabulary.keys()) {
      const same = this.byLength.get(word.length);
      if (same) same.push(word);
      else this.byLength.set(word.length, [word]);
    }
    this.nameTerms = texts.map((text) => {
      const weights = new Map<string, number>();
      for (const word of [...text.name, ...text.plainName].map(fold))
        weights.set(word, this.idf(`w ${word}`) * weightOf(word, false));
      return weights;
    });
  }

  private add(doc: number, text: readonly string[], field: { weight: number; b: number }, average: number): void {
    const unit = field.weight / (1 - field.b + field.b * (text.length / Math.max(1, average)));
    for (const term of termsOf(text)) {
      let list = this.postings.get(term);
      if (list === undefined) this.postings.set(term, (list = []));
      const last = list.at(-1);
      if (last?.doc === doc) last.frequency += unit;
      else list.push({ doc, frequency: unit });
      if (term.startsWith('w ')) this.vocabulary.set(term.slice(2), (this.vocabulary.get(term.slice(2)) ?? 0) + 1);
    }
  }

  private idf(term: string): number {
    const count = this.postings.get(term)?.length ?? 0;
    return count === 0 ? 0 : Math.log(1 + (this.size - count + 0.5) / (count + 0.5));
  }

  /** A word as the catalogue writes it: itself, else Telex undone, else the nearest by one or two slips. */
  private spellings(word: string, last: boolean): readonly { readonly word: string; readonly weight: number }[] {
    if (this.vocabulary.has(word) || /^\d/.test(word)) return [{ word, weight: 1 }];
    const plain = withoutTelex(word);
    if (plain !== word && this.vocabulary.has(plain)) return [{ word: plain, weight: 0.95 }];
    const found: { word: string; weight: number }[] = [];
    const most = word.length >= 7 ? 2 : 1;
    for (let length = Math.max(2, word.length - most); length <= word.length + most; length++) {
      for (const candidate of this.byLength.get(length) ?? []) {
        const edits = editsBetween(word, candidate, most);
        if (edits <= most) found.push({ word: candidate, weight: (candidate[0] === word[0] ? 0.75 : 0.55) / edits });
      }
    }
    if (last && word.length >= 2) {
      for (const candidate of this.vocabulary.keys())
        if (candidate.startsWith(word)) found.push({ word: candidate, weight: 0.6 });
    }
    return found
      .sort((a, b) => b.weight - a.weight || (this.vocabulary.get(b.word) ?? 0) - (this.vocabulary.get(a.word) ?? 0))
      .slice(0, 4);
  }

  /** The terms of one wording of the query, each with what it is worth. */
  private wording(marked: readonly string[], worth: readonly number[], useMarks: boolean): readonly Term[] {
    const folded = marked.map(fold);
    const spelled = folded.map((word, i) => this.spellings(word, i === folded.length - 1));
    const terms: Term[] = [];
    folded.forEach((_, i) => {
      const value = worth[i] ?? 0;
      for (const { word, weight } of spelled[i] ?? []) terms.push({ key: `w ${word}`, weight: value * weight * 0.6 });
      if (useMarks) terms.push({ key: `m ${marked[i] ?? ''}`, weight: value * 0.5 });
      if (i + 1 >= folded.length) return;
      const pair = Math.min(value, worth[i + 1] ?? 0) * 0.5 + Math.max(value, worth[i + 1] ?? 0) * 0.5;
      for (const a of spelled[i] ?? []) {
        for (const b of spelled[i + 1] ?? []) {
          const weight = pair * a.weight * b.weight;
          terms.push({ key: `p ${a.word} ${b.word}`, weight });
          const third = spelled[i + 2]?.[0];
          if (third) terms.push({ key: `t ${a.word} ${b.word} ${third.word}`, weight: weight * 0.5 * third.weight });
        }
      }
      if (useMarks) terms.push({ key: `q ${marked[i] ?? ''} ${marked[i + 1] ?? ''}`, weight: pair * 0.5 });
      terms.push({ key: `s ${soundOf(folded[i] ?? '')} ${soundOf(folded[i + 1] ?? '')}`, weight: pair * 0.45 });
    });
    return terms;
  }

  search(query: string, limit: number): readonly Hit[] {
    const byCode = codeMatcher(query);
    const marked = syllablesOf(withoutVni(query));
    if (marked.length === 0) return [];
    const folded = marked.map(fold);
    const asking = askingPositions(folded);
    const useMarks = hasMarks(query);
    const worth = marked.map((word, i) => (asking.has(i) ? 0.1 : weightOf(word, useMarks)));
    const scores = new Float64Array(this.size);
    const matches = matchingSynonyms(marked, folded, useMarks);
    for (const match of matches)
      for (let i = 0; i < match.synonym.said.length; i++) {
        const at = match.start + i;
        worth[at] = Math.min(worth[at] ?? 0, 0.75);
      }
    this.collect(this.wording(marked, worth, useMarks), scores);
    for (const { synonym } of matches) {
      for (const meant of synonym.meant) {
        const value =
          (0.9 * Math.min(1.4, 0.6 + 0.25 * synonym.said.length)) /
          Math.sqrt(Math.max(1, meant.length / 3)) /
          Math.sqrt(synonym.meant.length);
        this.collect(
          this.wording(
            meant,
            meant.map((word) => value * weightOf(word, true)),
            true,
          ),
          scores,
        );
      }
    }
    this.preferWholeNames(folded, matches.flatMap(({ synonym }) => synonym.meant.flat()).map(fold), scores);
    const hits = this.docs.map((doc, i) => ({
      code: doc.code,
      score: (scores[i] ?? 0) + (byCode(doc.code) ? 1e6 : 0),
    }));
    return hits
      .filter((hit) => hit.score > 0)
      .sort((a, b) => b.score - a.score || a.code.localeCompare(b.code))
      .slice(0, limit);
  }

  private collect(terms: readonly Term[], scores: Float64Array): void {
    for (const { key, weight } of terms) {
      const idf = this.idf(key);
      for (const { doc, frequency } of this.postings.get(key) ?? []) {
        scores[doc] = (scores[doc] ?? 0) + (weight * idf * frequency * (K1 + 1)) / (frequency + K1);
      }
    }
  }

  /** Of two names that hold what was asked, the one that says less beside it. */
  private preferWholeNames(folded: readonly string[], meant: readonly string[], scores: Float64Array): void {
    const asked = new Set([...folded, ...meant]);
    this.nameTerms.forEach((weights, doc) => {
      let whole = 0;
      let covered = 0;
      for (const [word, weight] of weights) {
        whole += weight;
        if (asked.has(word)) covered += weight;
      }
      if (whole > 0) scores[doc] = (scores[doc] ?? 0) * (1 + 0.5 * (covered / whole));
    });
  }
}

/** `1.001193` within any words; a query of digits alone may lack the dot or the beginning. */
function codeMatcher(query: string): (code: string) => boolean {
  const whole = /\d\.\d{6}(?:\.[A-Z]\d+)?/i.exec(query)?.[0]?.toUpperCase();
  const digits = /^\s*[\d.\s]{4,}$/.test(query) ? query.replace(/\D/g, '') : '';
  return (code) => code === whole || (digits.length >= 4 && code.replace(/\D/g, '').includes(digits));
}

interface Match {
  readonly synonym: Synonym;
  readonly start: number;
}

/** Everyday phrases in the query, the longest first; a shorter one inside a longer one says nothing more. */
function matchingSynonyms(marked: readonly string[], folded: readonly string[], useMarks: boolean): readonly Match[] {
  const found: Match[] = [];
  for (const synonym of synonyms) {
    const { said } = synonym;
    for (let start = 0; start + said.length <= marked.length; start++) {
      const fits = said.every((word, i) =>
        useMarks && hasMarks(word) && hasMarks(marked[start + i] ?? '')
          ? marked[start + i] === word
          : folded[start + i] === fold(word),
      );
      if (fits) found.push({ synonym, start });
    }
  }
  const covers = (a: Match, b: Match): boolean =>
    a.synonym.said.length > b.synonym.said.length &&
    a.start <= b.start &&
    a.start + a.synonym.said.length >= b.start + b.synonym.said.length;
  return found.filter((match) => !found.some((other) => covers(other, match)));
}

/** Makes a list of procedures searchable; pure, for some thousands of procedures. */
export const buildIndex = (docs: readonly SearchDoc[]): SearchIndex => new Index(docs);
