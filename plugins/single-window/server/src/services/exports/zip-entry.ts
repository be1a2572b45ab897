/** One packed part of a ZIP file: packed by zlib off the main thread, framed by fflate. Nothing of it is held but the piece at hand. */
import { crc32, createDeflateRaw, type DeflateRaw } from 'node:zlib';
import { once } from 'node:events';
import type { ZipInputFile } from 'fflate';

const DEFLATE = 8;

export class PackedEntry implements ZipInputFile {
  readonly filename: string;
  readonly compression = DEFLATE;
  crc = 0;
  size = 0;
  ondata: ZipInputFile['ondata'];
  readonly #packer: DeflateRaw;
  readonly #packed: Promise<unknown>;

  constructor(filename: string) {
    this.filename = filename;
    this.#packer = createDeflateRaw({ level: 4 });
    this.#packer.on('data', (piece: Buffer) => this.ondata?.(null, new Uint8Array(piece), false));
    this.#packed = once(this.#packer, 'end');
    // Whoever closes the entry hears of it; a cancelled one has nobody left to hear.
    this.#packed.catch(() => undefined);
  }

  async write(text: string): Promise<void> {
    const bytes = Buffer.from(text, 'utf8');
    this.crc = crc32(bytes, this.crc);
    this.size += bytes.length;
    if (!this.#packer.write(bytes)) await once(this.#packer, 'drain');
  }

  async end(): Promise<void> {
    this.#packer.end();
    await this.#packed;
    this.ondata?.(null, new Uint8Array(0), true);
  }

  destroy(): void {
    this.#packer.destroy();
  }
}
