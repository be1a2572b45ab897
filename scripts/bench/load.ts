/** How the bench puts load on something. Everything is measured in turns of a few seconds, so that what else the machine does falls on all alike. */
import autocannon from 'autocannon';

const SECONDS = 3;
export const ROUNDS = 3;
export const CONNECTIONS = 16;

/** One turn; answers how many were done and in how many seconds. */
export type Turn = () => Promise<{ readonly done: number; readonly seconds: number }>;

export interface Figure {
  readonly name: string;
  readonly perSecond: number;
}

export interface Post {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** HTTP requests from this process; `post` makes the next one. */
export function requests(
  url: string,
  options: { readonly headers?: Readonly<Record<string, string>>; readonly post?: () => Post } = {},
): Turn {
  const { headers, post } = options;
  return async () => {
    const result = await autocannon({
      url,
      connections: CONNECTIONS,
      duration: SECONDS,
      ...(headers === undefined ? {} : { headers }),
      ...(post === undefined
        ? {}
        : {
            method: 'POST' as const,
            setupClient: (client: autocannon.Client) => {
              const next = (): void => {
                const { headers: own, body } = post();
                client.setHeadersAndBody({ ...headers, ...own, 'content-type': 'application/json' }, body);
              };
              next();
              client.on('response', next);
            },
          }),
    });
    const bad = result.non2xx + result.errors;
    if (bad > 0) throw new Error(`${url}: ${bad} answers were not 2xx`);
    return { done: result.requests.total, seconds: result.duration };
  };
}

/** Calls in this process, as many at a time as there would be connections. */
export function calls(work: () => Promise<unknown>): Turn {
  return async () => {
    const start = performance.now();
    const end = start + SECONDS * 1000;
    let done = 0;
    await Promise.all(
      Array.from({ length: CONNECTIONS }, async () => {
        for (; performance.now() < end; done += 1) await work();
      }),
    );
    return { done, seconds: (performance.now() - start) / 1000 };
  };
}

/** Measures all of them, one turn each to warm up, then in rounds. */
export async function inTurns<Name extends string>(turns: Readonly<Record<Name, Turn>>): Promise<Record<Name, Figure>> {
  const names = Object.keys(turns) as Name[];
  for (const name of names) await turns[name]();
  const sums = new Map<Name, { done: number; seconds: number }>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of names) {
      const { done, seconds } = await turns[name]();
      const sum = sums.get(name) ?? { done: 0, seconds: 0 };
      sums.set(name, { done: sum.done + done, seconds: sum.seconds + seconds });
    }
  }
  const figure = (name: Name): Figure => {
    const { done, seconds } = sums.get(name) ?? { done: 0, seconds: 1 };
    return { name, perSecond: done / seconds };
  };
  return Object.fromEntries(names.map((name) => [name, figure(name)])) as Record<Name, Figure>;
}
