/** The sentences in which citizens are told: which there are, what may stand in them, how they read. Pure. */
import type { Text } from '@motcua/cms';
import en from '../locales/en.json';
import vi from '../locales/vi.json';

type Place = 'code' | 'procedure' | 'message' | 'unit' | 'promised' | 'author';

interface Kind {
  readonly code: string;
  readonly name: Text;
  /** What may stand in it, and what must. */
  readonly places: readonly Place[];
  readonly needed: readonly Place[];
}

const NOTICE: readonly Place[] = ['code', 'procedure', 'message', 'unit', 'promised'];

const notice = (event: string, nameVi: string, nameEn: string): Kind => ({
  code: `notice.${event}`,
  name: { vi: nameVi, en: nameEn },
  places: NOTICE,
  needed: ['code', 'message'],
});

export const GENERAL = 'notice';
export const MESSAGE = 'message';

/** The two of which there is always one, then those that speak of one event instead of the general one. */
export const KINDS: readonly Kind[] = [
  {
    code: GENERAL,
    name: { vi: 'Báo tin chung về hồ sơ', en: 'News of a dossier' },
    places: NOTICE,
    needed: ['code', 'message'],
  },
  {
    code: MESSAGE,
    name: { vi: 'Cán bộ nhắn tin', en: 'An officer has written' },
    places: ['author', 'code', 'procedure'],
    needed: ['author'],
  },
  notice('RECEIVE', 'Khi tiếp nhận', 'When received'),
  notice('REQUEST_SUPPLEMENT', 'Khi yêu cầu bổ sung', 'When a supplement is asked for'),
  notice('EXTEND', 'Khi hẹn lại', 'When the date is put off'),
  notice('HAND_OVER', 'Khi trả kết quả', 'When the result is handed over'),
];

const kindOf = (code: string): Kind | undefined => KINDS.find((kind) => kind.code === code);
export const isAlwaysThere = (code: string): boolean => code === GENERAL || code === MESSAGE;

/** What the software brings. */
export const BROUGHT: Readonly<Record<string, Text>> = {
  [GENERAL]: { vi: vi.notice, en: en.notice },
  [MESSAGE]: { vi: vi.message, en: en.message },
};

export type Said = Readonly<Partial<Record<Place, Text>>>;

export const fill = (template: Text, said: Said): Text => {
  const one = (language: 'vi' | 'en'): string =>
    template[language].replace(/\{(\w+)\}/g, (_, name: Place) => said[name]?.[language] ?? '');
  return { vi: one('vi'), en: one('en') };
};

/** A dossier that nobody filed. */
const SAMPLE: Said = {
  code: { vi: 'H44.101-261205-0001', en: 'H44.101-261205-0001' },
  procedure: { vi: 'Đăng ký khai sinh', en: 'Birth registration' },
  message: {
    vi: 'Hồ sơ đã được tiếp nhận, hẹn trả 05/12/2026.',
    en: 'Your dossier was received; the result is promised for 05/12/2026.',
  },
  unit: { vi: 'Bộ phận Một cửa phường Việt Trì', en: 'One-stop unit of Việt Trì ward' },
  promised: { vi: '05/12/2026', en: '05/12/2026' },
  author: { vi: 'Phạm Thu Hà', en: 'Phạm Thu Hà' },
};

export const sampleOf = (template: Text): Text => fill(template, SAMPLE);

export interface Wrong {
  readonly language: 'vi' | 'en';
  readonly detail: Text;
}

/** Placeholders that are not known, that are missing, and braces that are none. */
export function checkTemplate(code: string, template: Text): readonly Wrong[] {
  const kind = kindOf(code);
  if (!kind) return [];
  const list = (places: readonly string[]): string => places.map((place) => `{${place}}`).join(', ');
  return (['vi', 'en'] as const).flatMap((language): Wrong[] => {
    const text = template[language];
    const named = [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    const strange = named.filter((name) => !kind.places.some((place) => place === name));
    const missing = kind.needed.filter((place) => !named.includes(place));
    const loose = /[{}]/.test(text.replace(/\{\w+\}/g, ''));
    return [
      ...(strange.length > 0
        ? [
            {
              language,
              detail: {
                vi: `Không có chỗ điền ${list(strange)}. Dùng được: ${list(kind.places)}.`,
                en: `There is no placeholder ${list(strange)}. There are: ${list(kind.places)}.`,
              },
            },
          ]
        : []),
      ...(missing.length > 0
        ? [{ language, detail: { vi: `Thiếu ${list(missing)}.`, en: `${list(missing)} is missing.` } }]
        : []),
      ...(loose
        ? [
            {
              language,
              detail: {
                vi: 'Có dấu ngoặc nhọn thừa hoặc thiếu.',
                en: 'A brace is missing, or one is too many.',
              },
            },
          ]
        : []),
    ];
  });
}
