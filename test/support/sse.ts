/** An officer's stream of server-sent events, read as it comes. */
import { until } from './database.ts';
import type { Officer } from '../../scripts/lib/visitor.ts';

interface Heard {
  readonly id: number;
  readonly event: string;
  readonly changes: readonly { readonly dossier: number; readonly version: number }[];
}

export interface Stream {
  readonly response: Response;
  readonly heard: readonly Heard[];
  /** Waits until a dossier of at least this version was told of. */
  hears(dossier: number, version?: number): Promise<Heard>;
  close(): Promise<void>;
}

const parse = (block: string): Heard | null => {
  const field = (name: string): string => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
  const data = field('data');
  if (data === '') return null;
  return { id: Number(field('id')), event: field('event'), changes: JSON.parse(data) as Heard['changes'] };
};

export async function listen(who: Officer, since?: number): Promise<Stream> {
  const leaving = new AbortController();
  const response = await who.call('/api/office/live', {
    headers: since === undefined ? {} : { 'last-event-id': String(since) },
    signal: leaving.signal,
  });
  const heard: Heard[] = [];
  const read = async (): Promise<void> => {
    let text = '';
    const decoder = new TextDecoder();
    const reader = response.body?.getReader();
    for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
      text += decoder.decode(piece.value, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      heard.push(...blocks.map(parse).filter((one) => one !== null));
    }
  };
  const reading = read().catch(() => undefined);
  return {
    response,
    heard,
    hears: (dossier, version = 1) =>
      until(`news of dossier ${dossier}`, () =>
        Promise.resolve(
          heard.find(({ changes }) => changes.some((one) => one.dossier === dossier && one.version >= version)),
        ),
      ),
    close: async () => {
      leaving.abort();
      await reading;
    },
  };
}
