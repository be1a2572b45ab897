/** One officer's stream of server-sent events (text/event-stream, WHATWG HTML). */
import { PassThrough } from 'node:stream';
import { Problem, type OfficerActor } from '@motcua/plugin-identity';
import type { LiveHub, News } from './hub';

/** A person's tabs and machines; a tab that is not looked at lets its stream go. */
const MOST_OF_ONE = 8;
const HEARTBEAT = 15_000;
/** After so long the client comes again, with a fresh token: who may no longer look, no longer hears. */
const LONGEST = 10 * 60_000;
/** Whoever reads slower than this is let go, and catches up when he comes again. */
const MOST_UNREAD = 64 * 1024;

class TooManyStreams extends Problem {
  constructor() {
    super(
      'TooManyStreams',
      429,
      { vi: 'Bạn đang mở quá nhiều cửa sổ', en: 'Too many windows are open' },
      {
        vi: 'Số đếm và danh sách ở cửa sổ này không tự cập nhật. Hãy đóng bớt cửa sổ khác.',
        en: 'Counts and lists of this window do not renew themselves. Close another window.',
      },
    );
  }
}

const written = ({ id, changes, much }: News): string =>
  `id: ${id}\nevent: ${much ? 'much' : 'news'}\ndata: ${JSON.stringify(changes)}\n\n`;

export async function openStream(hub: LiveHub, actor: OfficerActor, since: number | null): Promise<PassThrough> {
  if (hub.countOf(actor.officerId) >= MOST_OF_ONE) throw new TooManyStreams();
  const stream = new PassThrough({ highWaterMark: MOST_UNREAD });
  const write = (text: string): void => {
    if (stream.writableEnded) return;
    if (!stream.write(text)) stream.destroy();
  };
  write('retry: 3000\n\n');
  const stop = await hub.listen(
    actor,
    (news) => {
      write(written(news));
    },
    since,
  );
  const heart = setInterval(() => {
    write(': nhịp\n\n');
  }, HEARTBEAT).unref();
  const end = setTimeout(() => {
    stream.end();
  }, LONGEST).unref();
  stream.once('close', () => {
    clearInterval(heart);
    clearTimeout(end);
    stop();
  });
  return stream;
}
