/** The order of steps: numbered, lettered or listed; one paragraph without marks is one step. */
import type { Reading } from './reading';
import { clean, lines } from './text';

export interface ReadStep {
  /** "Bước 1", "a)", or empty where the source only lists. */
  readonly label: string;
  readonly text: string;
  /** What stands under "Lưu ý": no step, but to be read with them. */
  readonly note?: true;
}

const NUMBERED = /(?=(?<![\p{L}])bước\s*\d{1,2}(?:\.\d{1,2})?\s*[:.\-–)]?)/giu;
const NUMBER = /^(bước\s*\d{1,2}(?:\.\d{1,2})?)\s*[:.\-–)]*\s*/iu;
const MARK = /^((?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[ivx]+)[.)]|[-+*•])\s*/iu;

/** "theo quy định tại Bước 2" is a reference, not the second step. */
const startsStep = (text: string, at: number): boolean =>
  at === 0 ||
  (/(?:[.;:,)\s\n*+-]|^)$/u.test(text.slice(at - 1, at)) &&
    !/(?:tại|ở|của|theo|trong|sau|từ|đến|và|hoặc)\s*$/iu.test(text.slice(0, at)));

function numbered(text: string): readonly ReadStep[] {
  const starts = [...text.matchAll(NUMBERED)].map(({ index }) => index).filter((index) => startsStep(text, index));
  if (starts.length === 0) return [];
  const pieces = [0, ...starts.filter((index) => index > 0)].map((start, index, all) =>
    clean(text.slice(start, all[index + 1])),
  );
  return pieces
    .map((piece) => piece.replace(/[\s*+•-]+$/, ''))
    .filter((piece) => /\p{L}/u.test(piece))
    .map((piece) => ({ label: clean(NUMBER.exec(piece)?.[1] ?? ''), text: piece.replace(NUMBER, '') }));
}

const NOTE = /^[\s*+•-]*(?:lưu ý|ghi chú|chú ý)(?!\p{L})/iu;

/** Lines with a list mark begin a step; lines without one go on with the step before. */
function listed(text: string): readonly ReadStep[] {
  const steps: ReadStep[] = [];
  const all = lines(text);
  const marks = all.some((line) => MARK.test(line));
  let notes = false;
  for (const line of all) {
    const mark = MARK.exec(line)?.[1];
    const last = steps.at(-1);
    notes ||= NOTE.test(line);
    if (marks && mark === undefined && last && !NOTE.test(line))
      steps[steps.length - 1] = { ...last, text: `${last.text}\n${line}` };
    else {
      const label = mark !== undefined && /[\p{L}\d]/u.test(mark) ? mark : '';
      steps.push({ label, text: line.replace(MARK, ''), ...(notes ? { note: true } : {}) });
    }
  }
  return steps;
}

export function readSteps(text: string): Reading<ReadStep> {
  const normal = text.normalize('NFC').replaceAll('¬', '');
  if (clean(normal) === '' || /^không (?:có thông tin|quy định)\.?$/iu.test(clean(normal)))
    return { hasText: false, values: [], leftovers: [], findings: [] };
  const byNumber = numbered(normal);
  const steps = byNumber.length > 0 ? byNumber : listed(normal);
  const [only, ...others] = steps;
  const undivided = only !== undefined && others.length === 0 && only.text.length > 600;
  return {
    hasText: true,
    values: steps.map((value) => ({
      value,
      source: value.label === '' ? value.text : `${value.label}: ${value.text}`,
    })),
    leftovers: undivided ? ['One paragraph that is not divided into steps'] : [],
    findings: [],
  };
}
