/** Runs of tests as processes. */
import { spawn } from 'node:child_process';
import { root } from './paths.ts';

export interface Run {
  /** A signal counts as 1. */
  readonly code: number;
  readonly output: string;
}

/** Runs a command of the repository and shows what it writes as it comes; behind `name`, where several run at once. */
export function run(
  command: string,
  args: readonly string[],
  { env = {}, name }: { readonly env?: Readonly<Record<string, string>>; readonly name?: string } = {},
): Promise<Run> {
  return new Promise((done, failed) => {
    const child = spawn(command, [...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.stdout.setEncoding('utf8');
    let output = '';
    let shown = 0;
    const show = (end: number): void => {
      const text = output.slice(shown, end);
      shown = end;
      process.stdout.write(name === undefined ? text : text.replaceAll(/^(?=.|\n)/gm, `${name} │ `));
    };
    child.stdout.on('data', (chunk: string) => {
      output += chunk;
      show(name === undefined ? output.length : output.lastIndexOf('\n') + 1);
    });
    child.once('error', failed);
    child.once('close', (code) => {
      show(output.length);
      done({ code: code ?? 1, output });
    });
  });
}
