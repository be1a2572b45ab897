/** How much the streams of a PDF unpack to: counted as they pass, kept nowhere, off the main thread. */
import { createInflate } from 'node:zlib';

/** A dozen pages scanned in colour at 300 dpi; a reader on a phone takes no more. */
const MOST_UNPACKED = 300 * 1024 * 1024;
/** At best a byte packs a thousand: what is shorter is no bomb. */
const WORTH_COUNTING = 4096;
const ZLIB = 0x78;

function unpacked(bytes: Buffer, most: number): Promise<number> {
  return new Promise((done) => {
    const inflate = createInflate();
    let size = 0;
    inflate.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > most) inflate.destroy();
    });
    // Bytes that only look packed end with an error: they unpack to what came before it.
    inflate.once('error', () => undefined);
    inflate.once('close', () => {
      done(size);
    });
    inflate.end(bytes);
  });
}

/** Whether all packed streams of the file together unpack to more than a paper needs. */
export async function unpacksTooLarge(bytes: Buffer): Promise<boolean> {
  let left = MOST_UNPACKED;
  for (let at = bytes.indexOf('stream'); at !== -1;) {
    const start = bytes[at + 6] === 0x0d ? at + 8 : at + 7;
    const end = bytes.indexOf('endstream', start);
    if (end === -1) return false;
    if (bytes[start] === ZLIB && end - start > WORTH_COUNTING) {
      left -= await unpacked(bytes.subarray(start, end), left);
      if (left < 0) return true;
    }
    at = bytes.indexOf('stream', end + 'endstream'.length);
  }
  return false;
}
