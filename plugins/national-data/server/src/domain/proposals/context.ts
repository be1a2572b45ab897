/** Where a proposal stands in the catalogue's own text: the sentence, and which of its words were taken. */
import type { Piece, Proposal } from '../catalogue/proposal';
import type { CatalogueRecord } from '../catalogue/record';
import { clean, lines } from '../catalogue/text';

/** From the end of one sentence to the end of the next, around a place; a full stop within a number ends none. */
function sentenceAround(text: string, from: number, to: number): readonly [from: number, to: number] {
  const ends = [...text.matchAll(/[.!?](?=\s|$)/gu)].map(({ index, 0: mark }) => index + mark.length);
  return [Math.max(0, ...ends.filter((end) => end <= from)), Math.min(text.length, ...ends.filter((end) => end >= to))];
}

function piecesOf(text: string, source: string): readonly Piece[] | null {
  const at = text.toLowerCase().indexOf(source.toLowerCase());
  if (source === '' || at < 0) return null;
  const end = at + source.length;
  const [from, to] = sentenceAround(text, at, end);
  return [
    { text: text.slice(from, at).trimStart(), taken: false },
    { text: text.slice(at, end), taken: true },
    { text: text.slice(end, to).trimEnd(), taken: false },
  ].filter((piece) => piece.text !== '');
}

const channelIn = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('channel' in value && typeof value.channel === 'string') return [value.channel];
  return 'channels' in value && Array.isArray(value.channels) ? value.channels.map(String) : [];
};

const CHANNEL_WORDS: Readonly<Record<string, RegExp>> = {
  online: /trực tuyến/iu,
  post: /bưu/iu,
  direct: /trực tiếp/iu,
};

/** The places of the record where such a sentence may stand, the likeliest first, each with the words that tell which row it is. */
function placesOf(
  { attribute, value }: Proposal,
  record: CatalogueRecord,
): readonly (readonly [head: string, text: string])[] {
  if (attribute === 'timeLimits' || attribute === 'fees') {
    const channels = channelIn(value);
    const fits = (way: string): boolean =>
      channels.length === 0 || channels.some((channel) => CHANNEL_WORDS[channel]?.test(way));
    const ways = record.tables.hinh_thuc_nop.map((row) => ({
      head: clean(row.hinh_thuc),
      texts: attribute === 'fees' ? lines(row.phi_le_phi) : [clean(row.thoi_han_giai_quyet), clean(row.mo_ta)],
    }));
    return [...ways.filter(({ head }) => fits(head)), ...ways.filter(({ head }) => !fits(head))].flatMap(
      ({ head, texts }) => texts.map((text) => [head, text] as const),
    );
  }
  if (attribute === 'steps') return lines(record.content.trình_tự_thực_hiện).map((line) => ['', line] as const);
  return [];
}

/** The whole of what the import kept of the sentence; a paper's counts stand in a column of their own. */
function withinSource({ attribute, source }: Proposal): readonly Piece[] {
  const bar = attribute === 'components' ? source.lastIndexOf(' | ') : -1;
  if (bar < 0) return [{ text: source, taken: true }];
  return [
    { text: source.slice(0, bar), taken: true },
    { text: ' · ', taken: false },
    { text: source.slice(bar + 3), taken: true },
  ].filter(({ text }) => text !== '');
}

/** The sentence that was decided on stays beside the decision when the catalogue is rewritten. */
export function contextOf(proposal: Proposal, record: CatalogueRecord | null): readonly Piece[] {
  if (proposal.sentence !== undefined) return proposal.sentence;
  const source = clean(proposal.source);
  for (const [head, text] of record === null ? [] : placesOf(proposal, record)) {
    const pieces = piecesOf(text, source);
    if (pieces !== null) return head === '' ? pieces : [{ text: `${head}: `, taken: false }, ...pieces];
  }
  return withinSource({ ...proposal, source });
}
