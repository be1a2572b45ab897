/** Each request has a name of its own, in the answer and on every line that it leaves in the log. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';

const requests = new AsyncLocalStorage<string>();

export const REQUEST_ID = 'X-Request-Id';

/** Runs what a request does under a new name, never one that the caller chose. */
export function asRequest<T>(work: (id: string) => T): T {
  const id = randomUUID();
  return requests.run(id, () => work(id));
}

/** What of winston's formats is needed to stand before another. */
interface Format {
  readonly options?: unknown;
  transform(info: { message: unknown }, options?: unknown): unknown;
}

/** Puts the request's name before what is written while it is answered. */
export function nameInLog(strapi: Core.Strapi): void {
  // winston's own property; Strapi's type of its logger does not tell it.
  const log = strapi.log as unknown as { format: Format };
  const { format } = log;
  log.format = {
    transform: (info) => {
      const id = requests.getStore();
      if (id !== undefined && typeof info.message === 'string') info.message = `[${id}] ${info.message}`;
      return format.transform(info, format.options);
    },
  };
}
