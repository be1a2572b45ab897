/** Asks ClamAV about a file over its socket (clamd, command INSTREAM), where the installation has one. */
import { connect, type Socket } from 'node:net';

const CHUNK = 64 * 1024;
const PATIENCE_MS = 20_000;

/** The scanner did not answer, or not in its words. */
export class ScannerAway extends Error {}

const opened = (address: string): Socket => {
  if (address.startsWith('/')) return connect(address);
  const at = address.lastIndexOf(':');
  return connect(Number(address.slice(at + 1)), address.slice(0, at));
};

const lengthOf = (size: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(size);
  return bytes;
};

function ask(address: string, bytes: Buffer): Promise<string> {
  return new Promise((done, failed) => {
    const socket = opened(address);
    let answer = '';
    const away = (why: string): void => {
      socket.destroy();
      failed(new ScannerAway(why));
    };
    socket.setTimeout(PATIENCE_MS, () => {
      away('no answer');
    });
    socket.once('error', (error) => {
      away(error.message);
    });
    socket.on('data', (part: Buffer) => {
      answer += part.toString('utf8');
    });
    socket.once('end', () => {
      socket.destroy();
      done(answer.replace(/\0+$/, '').trim());
    });
    socket.once('connect', () => {
      socket.write('zINSTREAM\0');
      for (let at = 0; at < bytes.length; at += CHUNK) {
        const chunk = bytes.subarray(at, at + CHUNK);
        socket.write(lengthOf(chunk.length));
        socket.write(chunk);
      }
      socket.write(lengthOf(0));
    });
  });
}

/** The name of what was found; null for a clean file. @throws ScannerAway: an unscanned file is not a clean one. */
export async function infection(address: string, bytes: Buffer): Promise<string | null> {
  const answer = await ask(address, bytes);
  if (answer === 'stream: OK') return null;
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  if (found === undefined) throw new ScannerAway(`unknown answer: ${answer.slice(0, 100)}`);
  return found;
}
