/** What a published version says, cut into passages that can be quoted, each with the place where it stands. */
import type { FeeLine, ProcedureVersionContent, Text, TimeLimit } from '@motcua/cms';
import { sayLength } from '../workflow/check/lengths';

/** Parts of a procedure as a citation names them. */
export type HelpSection =
  | 'summary'
  | 'steps'
  | 'components'
  | 'fees'
  | 'limits'
  | 'conditions'
  | 'audience'
  | 'result'
  | 'place'
  | 'legal'
  | 'questions'
  | 'instructions';

export interface Passage {
  /** Of the procedure. */
  readonly code: string;
  readonly section: HelpSection;
  /** Which of the section: a line's place, from 1. */
  readonly line: number;
  readonly title: Text;
  /** The words as they were published. */
  readonly quote: Text;
  /** The legal document that the passage itself names. */
  readonly law: string | null;
}

type Part = Omit<Passage, 'code' | 'section' | 'line'>;

const NONE: Text = { vi: '', en: '' };
const dong = (amount: number, locale: 'vi' | 'en'): string =>
  locale === 'vi'
    ? `${new Intl.NumberFormat('vi-VN').format(amount)} đồng`
    : `${new Intl.NumberFormat('en-GB').format(amount)} dong`;

const part = (title: Text, quote: Text, law: string | null = null): Part => ({ title, quote, law });

/** Lines of a text; where the languages have different numbers of them, the Vietnamese ones stand. */
function linesOf(text: Text): readonly Text[] {
  const cut = (words: string): readonly string[] =>
    words
      .split(/\n+/)
      .map((line) => line.trim())
      .filter(Boolean);
  const vi = cut(text.vi);
  const en = cut(text.en);
  return vi.map((line, index) => ({ vi: line, en: en.length === vi.length ? (en[index] ?? line) : line }));
}

const joined = (...texts: readonly (Text | undefined)[]): Text => ({
  vi: texts.flatMap((text) => text?.vi || []).join('. '),
  en: texts.flatMap((text) => text?.en || text?.vi || []).join('. '),
});

function feeParts(line: FeeLine): readonly Part[] {
  const amount = line.amount === 0 ? NONE : { vi: dong(line.amount, 'vi'), en: dong(line.amount, 'en') };
  const say = (name: string, price: string): string => (price === '' ? name : `${name}: ${price}`);
  const quote = { vi: say(line.name.vi, amount.vi), en: say(line.name.en || line.name.vi, amount.en) };
  return [
    part(line.name, quote),
    ...(line.exemptions ?? []).map((exemption) =>
      part(
        exemption.name,
        {
          vi: `${exemption.percent === 100 ? 'Miễn' : `Giảm ${exemption.percent}%`} (${line.name.vi}): ${exemption.name.vi}`,
          en: `${exemption.percent === 100 ? 'Exempt' : `${exemption.percent}% less`} (${line.name.en || line.name.vi}): ${exemption.name.en}`,
        },
        exemption.legalBasis.vi,
      ),
    ),
    ...(line.online
      ? [
          part(
            { vi: 'Nộp trực tuyến', en: 'Filed online' },
            line.online.amount === undefined
              ? {
                  vi: `${line.name.vi}, nộp trực tuyến: giảm ${line.online.percent ?? 0}%`,
                  en: `${line.name.en || line.name.vi}, filed online: ${line.online.percent ?? 0}% less`,
                }
              : {
                  vi: `${line.name.vi}, nộp trực tuyến: ${dong(line.online.amount, 'vi')}`,
                  en: `${line.name.en || line.name.vi}, filed online: ${dong(line.online.amount, 'en')}`,
                },
            line.online.legalBasis.vi,
          ),
        ]
      : []),
  ];
}

const CHANNELS: Readonly<Record<TimeLimit['channel'], Text>> = {
  any: NONE,
  online: { vi: 'Nộp trực tuyến', en: 'Filed online' },
  counter: { vi: 'Nộp tại quầy', en: 'Filed at the counter' },
  post: { vi: 'Nộp qua bưu chính', en: 'Filed by post' },
};

function limitPart(limit: TimeLimit): Part {
  const [vi, en] = sayLength(limit);
  return part(
    { vi: 'Thời hạn giải quyết', en: 'Time limit' },
    joined(CHANNELS[limit.channel], limit.case, limit.notFixed ?? { vi, en }),
  );
}

function componentPart({
  name,
  hint,
  originals,
  copies,
  required,
}: ProcedureVersionContent['components'][number]): Part {
  const count: Text = {
    vi: [originals > 0 ? `${originals} bản chính` : '', copies > 0 ? `${copies} bản sao` : '']
      .filter(Boolean)
      .join(', '),
    en: [originals > 0 ? `originals: ${originals}` : '', copies > 0 ? `copies: ${copies}` : '']
      .filter(Boolean)
      .join(', '),
  };
  const need: Text = required ? { vi: 'bắt buộc', en: 'required' } : { vi: 'không bắt buộc', en: 'not required' };
  return part(name, {
    vi: [`${name.vi} (${[count.vi, need.vi].filter(Boolean).join('; ')})`, hint?.vi ?? ''].filter(Boolean).join('. '),
    en: [`${name.en} (${[count.en, need.en].filter(Boolean).join('; ')})`, hint?.en ?? ''].filter(Boolean).join('. '),
  });
}

/** A legal basis is a text, or a row of the catalogue with its texts. */
function legalWords(basis: unknown): string {
  if (typeof basis === 'string') return basis;
  if (typeof basis !== 'object' || basis === null) return '';
  return Object.values(basis)
    .filter((value): value is string => typeof value === 'string' && value !== '')
    .join(', ');
}

const same = (words: string): Text => ({ vi: words, en: words });
const ONLINE: Readonly<Record<ProcedureVersionContent['onlineLevel'], Text>> = {
  full: { vi: 'Nộp trực tuyến toàn trình', en: 'Wholly online' },
  partial: { vi: 'Nộp trực tuyến một phần', en: 'Partly online' },
  none: { vi: 'Không nộp trực tuyến', en: 'Not online' },
};

function placeParts({ onlineLevel, deciding, texts, route }: ProcedureVersionContent): readonly Part[] {
  const place = { vi: 'Nơi giải quyết', en: 'Who decides' };
  const agency = texts?.competentAgency || texts?.implementingAgency || '';
  return [
    part(
      { vi: 'Nộp trực tuyến', en: 'Online filing' },
      joined(ONLINE[onlineLevel], same(texts?.onlineLevelReason ?? '')),
    ),
    ...(agency === '' ? [] : [part(place, same(agency))]),
    ...(agency === '' && deciding.kind === 'commune'
      ? [part(place, { vi: 'Ủy ban nhân dân cấp xã', en: 'The commune’s People’s Committee' })]
      : []),
    ...(texts?.receptionAddress
      ? [part({ vi: 'Nơi tiếp nhận', en: 'Where it is received' }, same(texts.receptionAddress))]
      : []),
    ...(route?.kind === 'ministry_system' ? [part(place, route.system)] : []),
  ];
}

export function passagesOf(content: ProcedureVersionContent): readonly Passage[] {
  const { texts } = content;
  const sections: Readonly<Partial<Record<HelpSection, readonly Part[]>>> = {
    summary: content.summary.vi === '' ? [] : [part(content.plainName, content.summary)],
    steps: linesOf(texts?.steps ?? NONE).map((line) => part({ vi: 'Trình tự thực hiện', en: 'Steps' }, line)),
    components: content.components.map(componentPart),
    fees: content.fees.flatMap(feeParts),
    limits: content.timeLimits.map(limitPart),
    conditions: linesOf(texts?.requirements ?? NONE).map((line) =>
      part({ vi: 'Yêu cầu, điều kiện', en: 'Requirements' }, line),
    ),
    audience: (texts?.audience ?? []).map((who) => part({ vi: 'Đối tượng thực hiện', en: 'Who may file' }, same(who))),
    result: content.result.name.vi === '' ? [] : [part({ vi: 'Kết quả', en: 'Result' }, content.result.name)],
    place: placeParts(content),
    legal: (texts?.legalBases ?? []).flatMap((basis) => {
      const words = legalWords(basis);
      return words === '' ? [] : [part({ vi: 'Căn cứ pháp lý', en: 'Legal basis' }, same(words), words)];
    }),
    questions: (texts?.questions ?? []).map(({ question, answer }) => part(question, answer)),
  };
  return Object.entries(sections).flatMap(([section, parts]) =>
    parts.map((one, index): Passage => ({
      code: content.code,
      // A key of the object above.
      section: section as HelpSection,
      line: index + 1,
      ...one,
    })),
  );
}

/** A unit's own instructions, a paragraph each. */
export const instructionPassages = (code: string, unit: string, text: string): readonly Passage[] =>
  linesOf(same(text)).map((line, index) => ({
    code,
    section: 'instructions',
    line: index + 1,
    title: { vi: `Hướng dẫn của ${unit}`, en: `Instructions of ${unit}` },
    quote: line,
    law: null,
  }));
