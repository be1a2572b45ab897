/** Ordering, making, cancelling and fetching files of lists. One is made at a time in each process. */
import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { auditActor, identity, permits, Problem, type OfficerActor } from '@motcua/plugin-identity';
import {
  beat,
  cancelJob,
  endJob,
  expiredJobs,
  giveUpDead,
  insertJob,
  jobOf,
  jobsOf,
  takeJob,
  type ExportJobRow,
} from '../../repositories/export-jobs';
import type { Core } from '../core';
import { exportNamed, type ExportPlan } from './lists';
import { sheetWriter, type RowWriter } from './sheet-writers';

export type ExportFormat = ExportJobRow['format'];

/** As the office reads it. */
export interface ExportJob {
  readonly id: string;
  readonly list: string;
  readonly format: ExportFormat;
  readonly title: string;
  readonly state: ExportJobRow['state'];
  readonly done: number;
  readonly all: number | null;
  readonly bytes: number | null;
  readonly failure: string | null;
  readonly askedAt: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  readonly expiresAt: Date | null;
}

/** Under way at once for one person, and how many are listed. */
const MOST = 3;
const LISTED = 20;
const KEPT = 24 * 3_600_000;

const folder = (): string => resolve(process.env['MOTCUA_DATA_DIR'] ?? '.data', 'exports');
const fileOf = (id: string): string => join(folder(), id);

class ExportNotFound extends Problem {
  constructor() {
    super(
      'ExportNotFound',
      404,
      { vi: 'Không tìm thấy tệp', en: 'File not found' },
      {
        vi: 'Tệp không có, đã hết hạn hoặc không phải của bạn.',
        en: 'There is no such file, it has expired or it is not yours.',
      },
    );
  }
}

class TooManyExports extends Problem {
  constructor() {
    super(
      'TooManyExports',
      429,
      { vi: 'Đang có nhiều tệp chờ lập', en: 'Too many files are under way' },
      {
        vi: `Mỗi người có tối đa ${MOST} tệp đang lập. Chờ tệp trước xong hoặc dừng nó.`,
        en: `At most ${MOST} files are made for one person at once. Wait for one, or cancel it.`,
      },
    );
  }
}

const shown = (row: ExportJobRow): ExportJob => ({
  id: row.id,
  list: row.list,
  format: row.format,
  title: row.title,
  state: row.state,
  done: row.rows_done,
  all: row.rows_all,
  bytes: row.bytes === null ? null : Number(row.bytes),
  failure: row.failure,
  askedAt: row.asked_at,
  startedAt: row.started_at,
  endedAt: row.ended_at,
  expiresAt: row.expires_at,
});

async function planOf(
  core: Core,
  name: string,
  format: ExportFormat,
  filter: unknown,
  actor: OfficerActor,
  language: 'vi' | 'en',
): Promise<ExportPlan> {
  const list = exportNamed(name);
  const parsed = list?.filter.safeParse(filter);
  if (!list || !permits(list.action, actor) || !parsed?.success || (format === 'pdf' && !list.paper))
    throw new Problem(
      'RequestRefused',
      422,
      { vi: 'Yêu cầu không hợp lệ', en: 'The request is not valid' },
      null,
      (parsed?.error?.issues ?? []).map((issue) => ({
        pointer: `/filter/${issue.path.join('/')}`,
        detail: { vi: 'Giá trị không hợp lệ.', en: issue.message },
      })),
    );
  await core.directory.ready();
  return list.plan(core.strapi, parsed.data, actor, language);
}

export async function orderExport(
  core: Core,
  order: {
    readonly list: string;
    readonly format: ExportFormat;
    readonly filter: unknown;
    readonly language: 'vi' | 'en';
    readonly days?: number;
  },
  actor: OfficerActor,
): Promise<ExportJob> {
  const { title } = await planOf(core, order.list, order.format, order.filter, actor, order.language);
  const id = randomUUID();
  const made = await insertJob(
    core.db(),
    {
      id,
      officer_id: actor.officerId,
      username: actor.username,
      list: order.list,
      format: order.format,
      filter: {
        asked: order.filter,
        language: order.language,
        ...(order.days === undefined ? {} : { days: order.days }),
      },
      title,
      asked_at: core.clock(),
    },
    MOST,
  );
  if (!made) throw new TooManyExports();
  void makeExports(core);
  return exportOf(core, id, actor);
}

export async function exportOf(core: Core, id: string, actor: OfficerActor): Promise<ExportJob> {
  const row = await jobOf(core.db(), id, actor.officerId);
  if (!row) throw new ExportNotFound();
  return shown(row);
}

export const exportsOf = async (core: Core, actor: OfficerActor): Promise<readonly ExportJob[]> =>
  (await jobsOf(core.db(), actor.officerId, LISTED)).map(shown);

/** Stops it, wherever it is made; a file that is ready already stays. */
export async function cancelExport(core: Core, id: string, actor: OfficerActor): Promise<ExportJob> {
  await cancelJob(core.db(), id, actor.officerId, core.clock());
  return exportOf(core, id, actor);
}

export async function exportFile(
  core: Core,
  id: string,
  actor: OfficerActor,
): Promise<{ readonly name: string; readonly format: ExportFormat; readonly size: number; readonly body: Readable }> {
  const job = await exportOf(core, id, actor);
  const found = job.state === 'ready' ? await stat(fileOf(id)).catch(() => null) : null;
  if (!found) throw new ExportNotFound();
  await identity(core.strapi).audit({
    kind: 'export',
    act: 'list_taken',
    outcome: 'done',
    actor: auditActor(actor),
    object: `${job.title} (${job.format}, ${job.done})`,
  });
  return {
    name: `${job.title}.${job.format}`,
    format: job.format,
    size: found.size,
    body: createReadStream(fileOf(id)),
  };
}

/** Writes all rows; false when it was cancelled. */
async function write(
  core: Core,
  job: ExportJobRow,
  plan: ExportPlan,
  writer: RowWriter,
  actor: OfficerActor,
): Promise<boolean> {
  let done = 0;
  let going = true;
  await plan.read(async (cells, dossiers, all) => {
    await writer.write(cells);
    if (plan.purpose !== null) await identity(core.strapi).recordReads(actor, dossiers, plan.purpose);
    done += cells.length;
    going = await beat(core.db(), job, done, Math.max(all, done));
    return going;
  });
  return going;
}

async function make(core: Core, job: ExportJobRow): Promise<void> {
  const actor = await identity(core.strapi).officer(job.username);
  if (actor?.officerId !== job.officer_id) throw new ExportNotFound();
  const { asked, language } = job.filter;
  const plan = await planOf(core, job.list, job.format, asked, actor, language);
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  const path = fileOf(job.id);
  const file = createWriteStream(path, { mode: 0o600 });
  let writer: RowWriter | null = null;
  let whole = false;
  try {
    await once(file, 'open');
    writer =
      job.format === 'pdf' && plan.paper
        ? await plan.paper(file)
        : await sheetWriter(job.format === 'pdf' ? 'csv' : job.format, file, {
            title: plan.title,
            columns: plan.columns,
            language,
          });
    whole = await write(core, job, plan, writer, actor);
    if (whole) await writer.end();
    else writer.destroy();
    file.end();
    await finished(file);
    const now = core.clock();
    whole &&= await endJob(core.db(), job, {
      state: 'ready',
      bytes: String((await stat(path)).size),
      ended_at: now,
      expires_at: new Date(now.getTime() + KEPT * (job.filter.days ?? 1)),
    });
  } finally {
    if (!whole) {
      writer?.destroy();
      file.destroy();
      await rm(path, { force: true });
    }
  }
}

const busy = new WeakSet<Core>();

/** Makes what waits, one after the other, and throws away what has expired. Never throws: what fails says so in its row. */
async function makeExports(core: Core): Promise<void> {
  if (busy.has(core)) return;
  busy.add(core);
  try {
    for (;;) {
      const job = await takeJob(core.db(), core.clock());
      if (!job) return;
      try {
        await make(core, job);
      } catch (error) {
        const failure = error instanceof Problem ? error.title.vi : 'Máy chủ gặp lỗi khi lập tệp.';
        core.strapi.log.error(
          `single-window: export ${job.id}: ${error instanceof Error ? error.message : String(error)}`,
        );
        await endJob(core.db(), job, { state: 'failed', failure, ended_at: core.clock() });
      }
    }
  } catch (error) {
    core.strapi.log.error(`single-window: exports: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    busy.delete(core);
  }
}

export async function sweepExports(core: Core): Promise<void> {
  await giveUpDead(core.db(), 'Máy chủ dừng giữa chừng hai lần.', core.clock());
  for (const id of await expiredJobs(core.db(), core.clock())) await rm(fileOf(id), { force: true });
  await makeExports(core);
}
