/** What waits for a national system that does not answer: for the single window's watchdog. */
import type { WatchSource } from '@motcua/plugin-single-window';
import { silentSince } from '../repositories/outbox';

const NAMES: Readonly<Record<string, string>> = { npsp: 'Cổng Dịch vụ công quốc gia' };

export const silentSystems: WatchSource = async (db) =>
  (await silentSince(db)).map(({ dossierId, target, since, error }) => {
    const name = NAMES[target] ?? target;
    const why = error === null ? '' : ` (${error})`;
    return {
      kind: 'system_silent',
      dossierId,
      since,
      detail: { vi: `${name} chưa nhận được tin của hồ sơ${why}.`, en: `${name} has not taken the message${why}.` },
    };
  });
