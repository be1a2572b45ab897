/** Lists as files: ordered, made, fetched. */
import assert from 'node:assert/strict';
import type { Officer } from '../../scripts/lib/visitor.ts';
import { until } from './database.ts';

export interface ListJob {
  readonly id: string;
  readonly state: string;
  readonly done: number;
  readonly all: number | null;
  readonly failure: string | null;
}

export const orderList = (who: Officer, list: string, format: string, filter: object): Promise<Response> =>
  who.call('/api/office/exports', { method: 'POST', body: JSON.stringify({ list, format, filter }) });

export const lookAtFile = (who: Officer, id: string): Promise<ListJob> => who.json(`/api/office/exports/${id}`);

export const underWay = ({ state }: ListJob): boolean => state === 'waiting' || state === 'running';

export async function listFile(who: Officer, list: string, format: string, filter: object): Promise<Buffer> {
  const answer = await orderList(who, list, format, filter);
  assert.equal(answer.status, 202, await answer.clone().text());
  const { id } = (await answer.json()) as ListJob;
  const job = await until(`the ${format} file`, async () => {
    const now = await lookAtFile(who, id);
    return !underWay(now) && now;
  });
  assert.equal(job.state, 'ready', job.failure ?? '');
  assert.equal(job.done, job.all);
  const file = await who.call(`/api/office/exports/${id}/file`);
  assert.equal(file.status, 200);
  assert.match(file.headers.get('content-disposition') ?? '', new RegExp(`attachment; .*\\.${format}`));
  return Buffer.from(await file.arrayBuffer());
}
