import { api, fetchRaw } from '../data/httpClient';
import { backOff } from './backOff';
import { EventReader, type ServerEvent } from './eventReader';

/** A dossier of this officer's lists and its newest version. */
interface Change {
  readonly dossier: number;
  readonly version: number;
}
export interface News {
  readonly changes: readonly Change[];
  /** What happened is not all told: look anew. */
  readonly much: boolean;
}
export type LiveState = 'starting' | 'open' | 'lost';

/** The server's heart beats every 15 seconds. */
const SILENCE = 40_000;
/** A window that nobody looks at lets its connection go: browsers have six of them for an address. */
const UNSEEN = 20_000;

const tellers = new Set<(news: News) => void>();
const watchers = new Set<() => void>();
let state: LiveState = 'starting';
let lastId = '';
let users = 0;
let running: AbortController | null = null;
let hiding: ReturnType<typeof setTimeout> | undefined;
let wake: () => void = () => undefined;
let cut: () => void = () => undefined;

const enter = (next: LiveState): void => {
  if (state === next) return;
  state = next;
  for (const watcher of watchers) watcher();
};

const tell = ({ id, event, data }: ServerEvent): void => {
  if (id !== '') lastId = id;
  // Written by the server's LiveHub.
  const changes = JSON.parse(data) as readonly Change[];
  const much = event === 'much';
  if (changes.length > 0 || much) for (const teller of tellers) teller({ changes, much });
};

/** Reads until the server ends it; throws when it breaks or falls silent. */
const readStream = async (signal: AbortSignal): Promise<void> => {
  const silent = new AbortController();
  cut = () => {
    silent.abort();
  };
  let timer = setTimeout(() => {
    silent.abort();
  }, SILENCE);
  try {
    const response = await fetchRaw(`${api}/live`, {
      headers: { Accept: 'text/event-stream', ...(lastId === '' ? {} : { 'Last-Event-ID': lastId }) },
      signal: AbortSignal.any([signal, silent.signal]),
      cache: 'no-store',
    });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    if (!reader) return;
    const cameBack = state === 'lost';
    enter('open');
    // What a server that was restarted meanwhile no longer tells, the lists find by looking.
    if (cameBack) for (const teller of tellers) teller({ changes: [], much: true });
    const events = new EventReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        silent.abort();
      }, SILENCE);
      events.feed(value).forEach(tell);
    }
  } finally {
    clearTimeout(timer);
  }
};

const pause = (ms: number): Promise<void> =>
  new Promise((done) => {
    const timer = setTimeout(done, ms);
    wake = () => {
      clearTimeout(timer);
      done();
    };
  });

const run = async (signal: AbortSignal): Promise<void> => {
  const ended = (): boolean => signal.aborted;
  let tries = 0;
  while (!ended()) {
    try {
      await readStream(signal);
      tries = 0;
    } catch {
      if (ended()) return;
      if (state === 'open') tries = 0;
      enter('lost');
    }
    await pause(backOff(tries, Math.random()));
    tries += 1;
  }
};

const begin = (): void => {
  if (running || users === 0 || document.hidden) return;
  running = new AbortController();
  void run(running.signal);
};
const end = (): void => {
  running?.abort();
  running = null;
  wake();
};

const seen = (): void => {
  clearTimeout(hiding);
  if (document.hidden) hiding = setTimeout(end, UNSEEN);
  else begin();
};
const online = (): void => {
  wake();
};
/** The browser knows sooner than forty seconds of silence. */
const offline = (): void => {
  cut();
};

/** Keeps the connection while a page is open; answers how to let it go. */
export const stayConnected = (): (() => void) => {
  users += 1;
  if (users === 1) {
    document.addEventListener('visibilitychange', seen);
    window.addEventListener('online', online);
    window.addEventListener('offline', offline);
  }
  begin();
  return () => {
    users -= 1;
    if (users > 0) return;
    document.removeEventListener('visibilitychange', seen);
    window.removeEventListener('online', online);
    window.removeEventListener('offline', offline);
    end();
  };
};

export const onNews = (teller: (news: News) => void): (() => void) => {
  tellers.add(teller);
  return () => {
    tellers.delete(teller);
  };
};

export const liveState = (): LiveState => state;
export const onLiveState = (watcher: () => void): (() => void) => {
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
  };
};
