import sharp from 'sharp';
import { uploadFault } from '../domain/check-upload';
import { photoPaper } from './photo-paper';

/** A picture that was taken with the camera on its side, with what a telephone writes into it. */
const photograph = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#d8d2c4' } })
    .withExif({ IFD0: { Make: 'Telephone', Model: 'Camera of Mrs Hoa' }, IFD3: { GPSLatitude: '21/1 18/1 0/1' } })
    .jpeg()
    .withMetadata({ orientation: 6 })
    .toBuffer();

describe('a photograph of a paper', () => {
  it('becomes an upright page of bounded size', async () => {
    const { pdf, width, height } = await photoPaper(await photograph(4000, 3000));
    expect([width, height]).toEqual([1725, 2300]);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 595\.28 841\.89\]/);
    expect(pdf.length).toBeLessThan(500_000);
    expect(uploadFault(pdf, 'anh.pdf', 'application/pdf')).toBeNull();
  });

  it('keeps neither device nor place', async () => {
    const picture = await photograph(800, 600);
    expect(picture.toString('latin1')).toContain('Camera of Mrs Hoa');
    const { pdf } = await photoPaper(picture);
    expect(pdf.toString('latin1')).not.toMatch(/Telephone|Camera of Mrs Hoa|Exif/);
  });

  it('is not made larger than it was', async () => {
    const { width, height } = await photoPaper(await photograph(800, 600));
    expect([width, height]).toEqual([600, 800]);
  });

  it('that is none is refused', async () => {
    await expect(photoPaper(Buffer.from('not a picture'))).rejects.toThrow();
  });
});
