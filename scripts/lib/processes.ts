/** Processes of ours: started, heard, stopped. */
import { fork, type ChildProcess } from 'node:child_process';
import { openSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { dataDir, inRoot } from './paths.ts';
import { bar } from './progress.ts';

interface Message {
  readonly type: string;
  readonly name?: string;
  readonly done?: number;
  readonly total?: number;
}

/** Starts a process of ours; its output goes to a log file of the data folder. Resolves when it says that it is ready. */
export async function startProcess(script: string, env: Readonly<Record<string, string>>): Promise<ChildProcess> {
  mkdirSync(join(dataDir(), 'logs'), { recursive: true });
  const logFile = join(dataDir(), 'logs', `${basename(script, '.ts')}.log`);
  const log = openSync(logFile, 'a');
  const child = fork(inRoot('scripts', script), [], {
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '/tmp', ...env },
    stdio: ['ignore', log, log, 'ipc'],
  });
  const bars = new Map<string, (done: number, total: number) => void>();
  await new Promise<void>((done, failed) => {
    child.on('message', (message: Message) => {
      if (message.type === 'ready') done();
      if (message.type !== 'progress' || message.name === undefined) return;
      const show = bars.get(message.name) ?? bar(message.name);
      bars.set(message.name, show);
      show(message.done ?? 0, message.total ?? 0);
    });
    child.once('exit', (code) => failed(new Error(`${script} ended with code ${String(code)}; its log: ${logFile}`)));
  });
  return child;
}

/** Asks a process to stop and waits for it. */
export async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  child.kill('SIGTERM');
  await gone;
}
