/**
 * How long each kind of data is kept, and from when. What the law gives to the archives (Law 33/2024) is only listed as due: it is handed over, never erased
 * by a command.
 */
import type { Text } from '@motcua/cms';
import type { DataClass } from '@motcua/plugin-identity';

export interface RetentionRule {
  readonly key: string;
  readonly what: Text;
  readonly class: DataClass;
  readonly days: number;
  readonly table: string;
  /** A condition on the table's rows; `?` is the moment before which they are due. */
  readonly due: string;
  readonly then: 'erase' | 'archive';
}

const YEAR = 365;

export const RETENTION: readonly RetentionRule[] = [
  {
    key: 'drafts',
    what: { vi: 'Bản nháp không ai mở lại', en: 'Drafts that nobody came back to' },
    class: 'sensitive',
    days: 180,
    table: 'dossier_drafts',
    due: 'saved_at < ?',
    then: 'erase',
  },
  {
    key: 'act_drafts',
    what: { vi: 'Ý kiến cán bộ viết dở', en: 'Acts that officers left unfinished' },
    class: 'sensitive',
    days: 7,
    table: 'act_drafts',
    due: 'saved_at < ?',
    then: 'erase',
  },
  {
    key: 'visits',
    what: { vi: 'Lượt tiếp nhận dở dang tại quầy', en: 'Visits left open at a counter' },
    class: 'sensitive',
    days: 1,
    table: 'counter_visits',
    due: 'saved_at < ?',
    then: 'erase',
  },
  {
    key: 'sessions',
    what: { vi: 'Phiên đăng nhập đã hết', en: 'Sessions that are over' },
    class: 'personal',
    days: 1,
    table: 'motcua_sessions',
    due: 'created_at < ?',
    then: 'erase',
  },
  {
    key: 'notices',
    what: { vi: 'Tin báo đã đọc', en: 'Notices that were read' },
    class: 'personal',
    days: 2 * YEAR,
    table: 'notices',
    due: 'read_at < ?',
    then: 'erase',
  },
  {
    key: 'keys',
    what: { vi: 'Khóa chống gửi trùng', en: 'Keys against double sending' },
    class: 'personal',
    days: 90,
    table: 'idempotency_keys',
    due: 'created_at < ?',
    then: 'erase',
  },
  {
    key: 'reads',
    what: { vi: 'Lượt xem dữ liệu cá nhân', en: 'Readings of personal data' },
    class: 'personal',
    days: 10 * YEAR,
    table: 'motcua_reads',
    due: 'at < ?',
    then: 'erase',
  },
  {
    key: 'dossiers',
    what: { vi: 'Hồ sơ đã kết thúc, đến hạn giao nộp lưu trữ', en: 'Ended dossiers, due for the archives' },
    class: 'sensitive',
    days: 10 * YEAR,
    table: 'dossiers',
    due: 'ended_at < ? AND archived_at IS NULL',
    then: 'archive',
  },
];

const DAY = 86_400_000;
export const dueBefore = ({ days }: RetentionRule, now: Date): Date => new Date(now.getTime() - days * DAY);
