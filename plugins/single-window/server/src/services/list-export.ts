/** A list as it is filtered, as a table of comma-separated values: read a page at a time, as fast as the reader takes it. */
import { stringify } from 'csv-stringify/sync';
import { identity, type OfficerActor } from '@motcua/plugin-identity';
import type { InboxRow } from '../api';
import { isoDay, localDay } from '../domain/working-time/calendar';
import { countInbox, inboxRows } from '../repositories/inbox';
import type { Core } from './core';
import { rowsFrom } from './inbox';
import { scopeOf, type ListAsked } from './inbox-scope';

const PAGE = 500;
/** More is a report's work. */
const MOST = 100_000;

const HEADS: Readonly<Record<'vi' | 'en', readonly string[]>> = {
  vi: ['Mã hồ sơ', 'Số nộp', 'Chủ hồ sơ', 'Thủ tục', 'Bước', 'Hạn', 'Nhóm', 'Kênh nộp'],
  en: ['Code', 'Filing number', 'Applicant', 'Procedure', 'Step', 'Due', 'Group', 'Channel'],
};
const GROUPS: Readonly<Record<'vi' | 'en', Readonly<Record<InboxRow['group'], string>>>> = {
  vi: { late: 'Trễ', today: 'Hôm nay', week: 'Tuần này', later: 'Sau', waiting: 'Chờ bên khác', ended: 'Đã kết thúc' },
  en: { late: 'Late', today: 'Today', week: 'This week', later: 'Later', waiting: 'Waiting', ended: 'Ended' },
};
const CHANNELS: Readonly<Record<'vi' | 'en', Readonly<Record<InboxRow['channel'], string>>>> = {
  vi: { online: 'Trực tuyến', counter: 'Tại quầy', post: 'Bưu chính' },
  en: { online: 'Online', counter: 'Counter', post: 'Post' },
};

const localTime = (at: string): string => {
  const moment = new Date(at);
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit' });
  const [year, month, day] = isoDay(localDay(moment)).split('-');
  return `${String(day)}/${String(month)}/${String(year)} ${time.format(moment)}`;
};

/** A cell that begins like a formula would be run by a spreadsheet: it is given an apostrophe. */
const written = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((row) => [...row]),
    { escape_formulas: true, record_delimiter: 'windows', quoted_match: /\s/ },
  );

const cellsOf = (row: InboxRow, language: 'vi' | 'en'): readonly string[] => [
  row.code ?? '',
  row.number,
  row.applicantName,
  row.procedureName,
  row.step[language] || row.step.vi,
  row.dueAt === null ? '' : localTime(row.dueAt),
  GROUPS[language][row.group],
  CHANNELS[language][row.channel],
];

export interface ListExport {
  /** How many rows are to be expected; at least so many where not all was counted. */
  readonly total: number;
  readonly more: boolean;
  readonly text: AsyncIterable<string>;
}

async function* tableOf(
  core: Core,
  asked: ListAsked,
  language: 'vi' | 'en',
  actor: OfficerActor,
): AsyncGenerator<string> {
  // Spreadsheets take a table without this mark for the old Windows code page.
  yield `\uFEFF${written([HEADS[language]])}`;
  const scope = scopeOf(core, asked, actor);
  let after: string | undefined;
  for (let count = 0; count < MOST; count += PAGE) {
    const page = await inboxRows(core.db(), scope, { limit: PAGE, after });
    const rows = await rowsFrom(core, page.rows, asked.view, actor);
    await identity(core.strapi).recordReads(
      actor,
      rows.map(({ id }) => id),
      'Xuất danh sách hồ sơ',
    );
    if (rows.length > 0) yield written(rows.map((row) => cellsOf(row, language)));
    if (page.next === null) return;
    after = page.next;
  }
}

export async function exportList(
  core: Core,
  asked: ListAsked,
  language: 'vi' | 'en',
  actor: OfficerActor,
): Promise<ListExport> {
  await core.directory.ready();
  const { counts, more } = await countInbox(core.db(), scopeOf(core, asked, actor), core.clock());
  return {
    total: Math.min(
      MOST,
      Object.values(counts).reduce((sum, count) => sum + count, 0),
    ),
    more,
    text: tableOf(core, asked, language, actor),
  };
}
