/** The back office's files as they go over the wire: compressed once, for they never change under their name. */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const COMPRESSIBLE: ReadonlySet<string> = new Set(['.js', '.css', '.svg', '.json']);
const pack = promisify(gzip);
const packed = new Map<string, Promise<Buffer>>();

/** Null for a kind of file that is compressed already. */
export function compressed(file: string): Promise<Buffer> | null {
  if (!COMPRESSIBLE.has(extname(file))) return null;
  const known = packed.get(file);
  if (known) return known;
  const made = readFile(file).then((bytes) => pack(bytes, { level: 9 }));
  packed.set(file, made);
  made.catch(() => packed.delete(file));
  return made;
}
