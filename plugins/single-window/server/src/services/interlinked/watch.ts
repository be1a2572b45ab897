/** Hears of what befalls wholes and parts, and of parts that cannot be opened. */
import type { WatchSource } from '../../api';
import { stuckWholes } from '../../repositories/interlinked';
import type { Core } from '../core';
import { syncWhole } from './sync';

const HOUR = 3_600_000;

const stuck: WatchSource = async (db, now) =>
  (await stuckWholes(db, new Date(now.getTime() - HOUR))).map(({ id, key, since }) => ({
    kind: 'system_silent',
    dossierId: id,
    since,
    detail: {
      vi: `Chưa mở được phần liên thông “${key}”. Kiểm tra thủ tục của phần đó có đang công bố không.`,
      en: `The part “${key}” could not be opened. See whether its procedure is published.`,
    },
  }));

export function watchInterlinked(core: Core): void {
  core.watchSources.push(stuck);
  core.commitSubscribers.push(async (_event, { dossier: { id, life } }) => {
    if (life.parts) await syncWhole(core, id);
    if (life.whole) await syncWhole(core, life.whole.dossierId);
  });
}
