import sharp from 'sharp';
import { cleanPicture } from './clean-picture';

const lying = () => sharp({ create: { width: 60, height: 40, channels: 3, background: '#884422' } });
const EXIF = {
  IFD0: { Make: 'Máy ảnh', Artist: 'NGUYỄN THỊ HOA' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 2/1 0/1' },
};

test('a photograph keeps its picture, upright, and nothing of place, device and person', async () => {
  const photo = await lying().withExif(EXIF).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  expect((await sharp(photo).metadata()).exif).toBeDefined();
  const clean = await cleanPicture(Buffer.concat([photo, Buffer.from('PK\u0003\u0004 a zip behind it')]), 'image/jpeg');
  const { exif, width, height, orientation } = await sharp(clean).metadata();
  expect({ exif, width, height, orientation }).toEqual({
    exif: undefined,
    width: 40,
    height: 60,
    orientation: undefined,
  });
  expect(clean.includes('PK')).toBe(false);
});

test('a PNG loses its texts', async () => {
  const png = await lying().withExif(EXIF).png().toBuffer();
  expect(png.includes('eXIf')).toBe(true);
  const clean = await cleanPicture(png, 'image/png');
  expect(clean.includes('eXIf')).toBe(false);
  expect((await sharp(clean).metadata()).width).toBe(60);
});

test('what is no whole picture is refused', async () => {
  const png = await lying().png().toBuffer();
  await expect(cleanPicture(png.subarray(0, png.length - 20), 'image/png')).rejects.toThrow();
});
