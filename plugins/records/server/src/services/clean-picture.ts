/** A photograph as it is kept: the picture alone, encoded anew. */
import sharp from 'sharp';
import { MAX_BYTES, MAX_PIXELS } from '../domain/check-upload';

/** No stamp or signature looks different. */
const QUALITY = 90;
const SMALLER = 75;

/** Turned as the camera says; place, device, thumbnails and whatever else lay in the file are gone. @throws when it is no whole picture. */
export async function cleanPicture(picture: Buffer, mime: 'image/jpeg' | 'image/png'): Promise<Buffer> {
  const read = () => sharp(picture, { limitInputPixels: MAX_PIXELS, failOn: 'error' }).autoOrient();
  if (mime === 'image/png') return read().png().toBuffer();
  const clean = await read().jpeg({ quality: QUALITY }).toBuffer();
  return clean.length > MAX_BYTES ? read().jpeg({ quality: SMALLER }).toBuffer() : clean;
}
