/**
 * Answers a question by quoting: the passages that say what was asked, or nothing. Pure, and without a model: a quotation that a person can check
 * beats a sentence that nobody can.
 */
import type { Passage } from './passages';
import { readQuestion, withoutMarks, wordsOf, type Asked } from './words';

/** A procedure as it is asked about. */
export interface HelpSource {
  readonly code: string;
  /** All names that people give it. */
  readonly names: readonly string[];
  readonly passages: readonly Passage[];
}

export interface HelpOptions {
  /** The question is asked on a dossier: its procedure need not be named. */
  readonly within?: string;
  readonly limit: number;
}

/** Of the words of a question, how many must be found before a passage answers it. */
const COVERED = 0.65;

interface Read {
  readonly words: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
}

function read(texts: readonly string[]): Read {
  const words = new Set<string>();
  const pairs = new Set<string>();
  for (const text of texts) {
    const written = wordsOf(text);
    const all = withoutMarks(written);
    all.forEach((word, index) => {
      words.add(word).add(written[index] ?? word);
      if (index > 0) pairs.add(`${all[index - 1] ?? ''} ${word}`);
    });
  }
  return { words, pairs };
}

const hits = (asked: readonly string[], known: ReadonlySet<string>): number =>
  asked.filter((word) => known.has(word)).length;

interface Scored {
  readonly passage: Passage;
  readonly score: number;
}

function scoreOf(asked: Asked, names: Read, within: boolean, passage: Passage): Scored | null {
  const { title, quote } = passage;
  const own = read([title.vi, title.en, quote.vi, quote.en]);
  const { topics, words, pairs } = asked;
  const free = words.filter((word) => own.words.has(word) && !names.words.has(word)).length;
  const covered = words.filter((word) => own.words.has(word) || names.words.has(word)).length;
  const named = hits(words, names.words);
  if (words.length > 0 && covered / words.length < COVERED) return null;
  // Outside a dossier the question must say which procedure it means.
  if (!within && named === 0) return null;
  const onTopic = topics.has(passage.section);
  // A question that was published with its answer is the best there is, when it is this one.
  const asQuestion = passage.section === 'questions' ? hits(pairs, read([title.vi, title.en]).pairs) : 0;
  const fits = onTopic || free > 0 || asQuestion > 1 || (topics.size === 0 && passage.section === 'summary');
  if (!fits) return null;
  const nearness = hits(pairs, own.pairs) + hits(pairs, names.pairs) * 1.5;
  return {
    passage,
    score:
      (onTopic ? 4 : 0) +
      free * 2 +
      named +
      nearness +
      asQuestion * 1.5 +
      (passage.section === 'instructions' ? 0.5 : 0),
  };
}

/** Best first; none: not known. */
export function answerBy(question: string, sources: readonly HelpSource[], options: HelpOptions): readonly Passage[] {
  const asked = readQuestion(question);
  if (asked.decides) return [];
  if (asked.words.length === 0 && (asked.topics.size === 0 || options.within === undefined)) return [];
  const found = sources
    .filter(({ code }) => options.within === undefined || code === options.within)
    .flatMap(({ names, passages }) => {
      const known = read(names);
      return passages.flatMap((passage) => scoreOf(asked, known, options.within !== undefined, passage) ?? []);
    })
    .sort((a, b) => b.score - a.score);
  const best = found[0]?.score ?? 0;
  const tops = new Map<string, number>();
  for (const { passage, score } of found) tops.set(passage.code, Math.max(score, tops.get(passage.code) ?? 0));
  return found
    .filter(({ passage, score }) => score >= best * 0.6 && (tops.get(passage.code) ?? 0) >= best * 0.9)
    .slice(0, options.limit)
    .map(({ passage }) => passage);
}
