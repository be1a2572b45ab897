/** The sentences as administrators keep them, in memory: a notice is written inside the dossier's transaction and asks nobody. */
import type { Core } from '@strapi/strapi';
import type { Text } from '@motcua/cms';
import {
  PERIOD,
  refusal,
  singleWindow,
  textColumn,
  type Administered,
  type Values,
} from '@motcua/plugin-single-window';
import { BROUGHT, checkTemplate, GENERAL, isAlwaysThere, KINDS, sampleOf } from '../domain/templates';
import { bringTemplates, putTemplate, templatesOn } from '../repositories/templates';

const kept = new WeakMap<Core.Strapi, ReadonlyMap<string, Text>>();

/** The sentence for that, else the general one, else what the software brings. */
export function templateFor(strapi: Core.Strapi, code: string): Text {
  const own = kept.get(strapi);
  const found = own?.get(code) ?? BROUGHT[code] ?? own?.get(GENERAL) ?? BROUGHT[GENERAL];
  if (!found) throw new Error(`No sentence ${code}`);
  return found;
}

const vietnam = (at: Date): string => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);

export async function readTemplates(strapi: Core.Strapi): Promise<void> {
  const rows = await templatesOn(strapi.db.connection, vietnam(singleWindow(strapi).now()));
  kept.set(strapi, new Map(rows.map(({ code, vi, en }) => [code, { vi, en: en || vi }])));
}

export async function beginTemplates(strapi: Core.Strapi): Promise<void> {
  await bringTemplates(
    strapi.db.connection,
    Object.entries(BROUGHT).map(([code, { vi, en }]) => ({ code, vi, en })),
  );
  await readTemplates(strapi);
}

const SOURCE = `SELECT m.code AS key, m.code AS sort, NULL::integer AS scope_agency, motcua_fold(concat_ws(' ', m.code, m.vi, m.en)) AS search,
  m.code, m.vi, m.en, coalesce(m.valid_from::text, '') AS "validFrom", coalesce(m.valid_to::text, '') AS "validTo" FROM message_templates m`;

const textOf = (values: Values): Text => ({
  vi: values['vi'] ?? '',
  en: (values['en'] ?? '') === '' ? (values['vi'] ?? '') : (values['en'] ?? ''),
});

const hint = {
  vi: 'Chỗ điền: {code} mã, {procedure} thủ tục, {message} nội dung, {unit} đơn vị, {promised} ngày hẹn, {author} cán bộ.',
  en: 'Placeholders: {code}, {procedure}, {message}, {unit}, {promised} date, {author} officer.',
};

export const templateRegister: Administered = {
  name: 'message-templates',
  action: 'administration.structure',
  title: { vi: 'Mẫu tin nhắn', en: 'Message texts' },
  about: {
    vi: 'Câu chữ mà người dân đọc khi hồ sơ có tin mới.',
    en: 'What citizens read when there is news of their dossier.',
  },
  sql: SOURCE,
  columns: [
    textColumn('code', 'Dùng khi', 'Used for', {
      kind: 'choice',
      fixed: true,
      required: true,
      choices: KINDS.map(({ code, name }) => ({ value: code, label: name })),
      most: 60,
    }),
    textColumn('vi', 'Câu tiếng Việt', 'Vietnamese', { kind: 'long', required: true, most: 500, hint }),
    textColumn('en', 'Câu tiếng Anh', 'English', { kind: 'long', most: 500, hint }),
    ...PERIOD,
  ],
  filters: [],
  shown: ['code', 'vi', 'validTo'],
  check: (_db, _scope, _before, after) => [
    ...checkTemplate(after['code'] ?? '', textOf(after)).map(({ language, detail }) => ({ column: language, detail })),
    ...(isAlwaysThere(after['code'] ?? '') && (after['validTo'] !== '' || after['validFrom'] !== '')
      ? [
          refusal(
            'validTo',
            'Mẫu chung luôn dùng: hãy sửa câu chữ, không kết thúc.',
            'The general text is always used: change its words, do not end it.',
          ),
        ]
      : []),
  ],
  write: (trx, _before, after) =>
    putTemplate(trx, {
      code: after['code'] ?? '',
      vi: after['vi'] ?? '',
      en: after['en'] ?? '',
      valid_from: after['validFrom'] || null,
      valid_to: after['validTo'] || null,
    }),
  changed: readTemplates,
  preview: (values) => [
    { title: { vi: 'Người dân đọc', en: 'The citizen reads' }, text: sampleOf(textOf(values)) },
    ...checkTemplate(values['code'] ?? '', textOf(values)).map(({ language, detail }) => ({
      title: { vi: `Chưa lưu được (${language})`, en: `Cannot be saved (${language})` },
      text: detail,
    })),
  ],
};
