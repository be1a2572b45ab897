/** Width and height in pixels of a picture, read from its header; null when it cannot be a whole picture. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

const PNG_END = Buffer.from([0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]);
const JPEG_END = Buffer.from([0xff, 0xd9]);
/** Bytes that a camera may write after the end marker. */
const TRAILER = 64 * 1024;

const endsWith = (bytes: Buffer, end: Buffer): boolean => bytes.lastIndexOf(end) >= Math.max(0, bytes.length - TRAILER);

/** PNG (ISO/IEC 15948): IHDR first, IEND last. */
export function pngSize(bytes: Buffer): PictureSize | null {
  if (bytes.length < 57 || bytes.toString('latin1', 12, 16) !== 'IHDR') return null;
  if (!endsWith(bytes, PNG_END)) return null;
  if (!bytes.includes('IDAT')) return null;
  return positive(bytes.readUInt32BE(16), bytes.readUInt32BE(20));
}

/** JPEG (ITU-T T.81): walks the segments to the frame header, and wants a scan and the end marker. */
export function jpegSize(bytes: Buffer): PictureSize | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8 || !endsWith(bytes, JPEG_END)) return null;
  let size: PictureSize | null = null;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = bytes.readUInt16BE(at + 2);
    if (length < 2) return null;
    if (marker === 0xda) return size;
    if (isFrame(marker)) {
      if (at + 9 > bytes.length) return null;
      size = positive(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5));
    }
    at += 2 + length;
  }
  return null;
}

/** SOF0 … SOF15 without DHT, JPG and DAC. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const positive = (width: number, height: number): PictureSize | null =>
  width > 0 && height > 0 ? { width, height } : null;
