/** A real clamd, where it is installed, on a socket and with a database of its own: it knows one harmless line of ours. */
import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './database.ts';

/** Debian puts it where only root's PATH leads. */
const env = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` };

/** What the scanner takes for malicious. */
export const KNOWN_TO_SCANNER = 'MOTCUA HARMLESS TEST SIGNATURE';

/** Why there is no real clamd here; `false` when there is one. */
export const noClamd = (): string | false =>
  spawnSync('clamd', ['--version'], { env }).status !== 0 && 'clamd (clamav-daemon) is not installed';

export class Clamd {
  readonly folder = mkdtempSync(join(tmpdir(), 'clamd-'));
  readonly address = join(this.folder, 'clamd.sock');
  private process: ChildProcess | undefined;

  constructor() {
    writeFileSync(join(this.folder, 'own.ndb'), `Motcua.Test:0:*:${Buffer.from(KNOWN_TO_SCANNER).toString('hex')}\n`);
  }

  /** @param megabytes the longest stream that it takes */
  async start(megabytes: number): Promise<void> {
    const config = join(this.folder, 'clamd.conf');
    writeFileSync(
      config,
      [
        `LocalSocket ${this.address}`,
        `DatabaseDirectory ${this.folder}`,
        `TemporaryDirectory ${this.folder}`,
        `StreamMaxLength ${megabytes}M`,
        '',
      ].join('\n'),
    );
    const child = spawn('clamd', ['--foreground', '--config-file', config], { env, stdio: 'ignore' });
    this.process = child;
    await until('clamd to listen', () => {
      assert.equal(child.exitCode, null, 'clamd ended');
      return this.listens();
    });
  }

  /** As when it crashes: its socket stays behind. */
  async kill(): Promise<void> {
    const child = this.process;
    this.process = undefined;
    if (child?.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private listens(): Promise<boolean> {
    return new Promise((done) => {
      const socket = connect(this.address);
      socket.once('error', () => {
        done(false);
      });
      socket.once('connect', () => {
        socket.destroy();
        done(true);
      });
    });
  }
}
