/** The officers' own lists as files: what a page shows as it is narrowed, with the same rows in the same order. */
import { permits, Problem, type OfficerActor } from '@motcua/plugin-identity';
import type { Text } from '@motcua/cms';
import type { InboxRow } from '../../api';
import type { SheetColumn } from '../../domain/sheets/cell';
import { countInbox, inboxRows } from '../../repositories/inbox';
import type { Core } from '../core';
import { likelyLate } from '../forecasting';
import { rowsFrom } from '../inbox';
import { scopeOf, type ListAsked } from '../inbox-scope';
import { heldBy } from '../workload';
import type { ExportPlan } from './lists';

type Language = 'vi' | 'en';

const PORTION = 500;
/** More is a report's work. */
const MOST = 100_000;
const PURPOSE = 'Xuất danh sách hồ sơ';

const CODE: SheetColumn = { title: { vi: 'Mã hồ sơ', en: 'Code' }, kind: 'text', width: 22 };
const PROCEDURE: SheetColumn = { title: { vi: 'Thủ tục', en: 'Procedure' }, kind: 'text', width: 44 };
const STEP: SheetColumn = { title: { vi: 'Bước', en: 'Step' }, kind: 'text', width: 26 };
const DUE: SheetColumn = { title: { vi: 'Hạn', en: 'Due' }, kind: 'moment', width: 17 };

const INBOX: readonly SheetColumn[] = [
  CODE,
  { title: { vi: 'Số nộp', en: 'Filing number' }, kind: 'text', width: 22 },
  { title: { vi: 'Chủ hồ sơ', en: 'Applicant' }, kind: 'text', width: 28 },
  PROCEDURE,
  STEP,
  DUE,
  { title: { vi: 'Nhóm', en: 'Group' }, kind: 'text', width: 14 },
  { title: { vi: 'Kênh nộp', en: 'Channel' }, kind: 'text', width: 12 },
];
const GROUPS: Readonly<Record<InboxRow['group'], Text>> = {
  late: { vi: 'Trễ', en: 'Late' },
  today: { vi: 'Hôm nay', en: 'Today' },
  week: { vi: 'Tuần này', en: 'This week' },
  later: { vi: 'Sau', en: 'Later' },
  waiting: { vi: 'Chờ bên khác', en: 'Waiting' },
  ended: { vi: 'Đã kết thúc', en: 'Ended' },
};
const CHANNELS: Readonly<Record<InboxRow['channel'], Text>> = {
  online: { vi: 'Trực tuyến', en: 'Online' },
  counter: { vi: 'Tại quầy', en: 'Counter' },
  post: { vi: 'Bưu chính', en: 'Post' },
};

const when = (at: string | null): Date | null => (at === null ? null : new Date(at));
const inWords = (text: Text, language: Language): string => text[language] || text.vi;
const today = (core: Core): string =>
  new Date(core.clock().getTime() + 7 * 3_600_000).toISOString().slice(0, 10).split('-').reverse().join('-');

export const inboxPlan = (core: Core, asked: ListAsked, actor: OfficerActor, language: Language): ExportPlan => ({
  title: `${{ vi: 'Hồ sơ', en: 'Dossiers' }[language]} ${asked.view} ${today(core)}`,
  columns: INBOX,
  purpose: PURPOSE,
  read: async (take) => {
    const scope = scopeOf(core, asked, actor);
    const { counts } = await countInbox(core.db(), scope, core.clock());
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
    let after: string | undefined;
    for (let count = 0; count < MOST; count += PORTION) {
      const page = await inboxRows(core.db(), scope, { limit: PORTION, after });
      const rows = await rowsFrom(core, page.rows, asked.view, actor);
      const going = await take(
        rows.map((row) => [
          row.code,
          row.number,
          row.applicantName,
          row.procedureName,
          inWords(row.step, language),
          when(row.dueAt),
          inWords(GROUPS[row.group], language),
          inWords(CHANNELS[row.channel], language),
        ]),
        rows.map(({ id }) => id),
        Math.min(MOST, all),
      );
      if (!going || page.next === null) return;
      after = page.next;
    }
  },
});

export const likelyLatePlan = (core: Core, actor: OfficerActor, language: Language): ExportPlan => ({
  title: `${{ vi: 'Nguy cơ trễ', en: 'Likely late' }[language]} ${today(core)}`,
  columns: [
    CODE,
    PROCEDURE,
    STEP,
    { title: { vi: 'Đơn vị', en: 'Unit' }, kind: 'text', width: 28 },
    { title: { vi: 'Hẹn trả', en: 'Promised' }, kind: 'moment', width: 17 },
    { title: { vi: 'Một nửa xong trước', en: 'Half done by' }, kind: 'moment', width: 17 },
    { title: { vi: 'Chín phần mười xong trước', en: 'Nine of ten done by' }, kind: 'moment', width: 17 },
    { title: { vi: 'Khả năng trễ (%)', en: 'Chance of lateness (%)' }, kind: 'number', width: 12 },
  ],
  // No person is named in it.
  purpose: null,
  read: async (take) => {
    const rows = await likelyLate(core, actor);
    await take(
      rows.map((row) => [
        row.code,
        row.procedureName,
        inWords(row.step, language),
        row.agencyName,
        when(row.promisedAt),
        when(row.median),
        when(row.bound),
        Math.round(row.lateChance * 100),
      ]),
      rows.map(({ id }) => id),
      rows.length,
    );
  },
});

export async function heldPlan(
  core: Core,
  { unit, officer }: { readonly unit?: string | undefined; readonly officer: string },
  actor: OfficerActor,
  language: Language,
): Promise<ExportPlan> {
  await core.directory.ready();
  // The door of files is open to more than those who lead.
  if (!permits('team.dossiers', actor))
    throw new Problem('Forbidden', 403, { vi: 'Bạn không có quyền', en: 'Not allowed' });
  return {
    title: `${{ vi: 'Đang giữ', en: 'Held' }[language]} ${officer} ${today(core)}`,
    columns: [CODE, PROCEDURE, STEP, DUE, { title: { vi: 'Nguy cơ trễ', en: 'Likely late' }, kind: 'text', width: 12 }],
    purpose: null,
    read: async (take) => {
      const rows = await heldBy(core, unit, officer, actor);
      await take(
        rows.map((row) => [
          row.code,
          row.procedureName,
          inWords(row.step, language),
          when(row.dueAt),
          row.likelyLate ? { vi: 'có', en: 'yes' }[language] : null,
        ]),
        rows.map(({ id }) => id),
        rows.length,
      );
    },
  };
}
