import { deflateSync } from 'node:zlib';
import { MAX_BYTES, uploadFault } from './check-upload';
import { safeFileName } from './file-name';

const pdf = (body: string): Buffer =>
  Buffer.from(`%PDF-1.7\n${body}\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n`, 'latin1');
const objectStream = (content: string): string => {
  const packed = deflateSync(Buffer.from(content, 'latin1'));
  return `5 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed.toString('latin1')}\nendstream\nendobj`;
};
const png = (width: number, height: number): Buffer => {
  const header = Buffer.alloc(33);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]).copy(header);
  header.write('IHDR', 12, 'latin1');
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  const end = Buffer.from([0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]);
  return Buffer.concat([header, Buffer.from('\0\0\0\x04IDATxxxx....', 'latin1'), end]);
};
const jpeg = (width: number, height: number): Buffer =>
  Buffer.from([
    0xff,
    0xd8,
    0xff,
    0xe0,
    0,
    4,
    1,
    1,
    0xff,
    0xc0,
    0,
    11,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    1,
    1,
    0x11,
    0,
    0xff,
    0xda,
    0,
    8,
    1,
    1,
    0,
    0,
    63,
    0,
    7,
    7,
    0xff,
    0xd9,
  ]);

const PDF = 'application/pdf';

test.each([
  ['a plain PDF', pdf('1 0 obj << /Type /Catalog >> endobj'), 'a.pdf', PDF, null],
  [
    'a PDF whose picture happens to hold the letters',
    pdf('1 0 obj << /Length 9 >>\nstream\n/JS /XFA\nendstream'),
    'a.pdf',
    PDF,
    null,
  ],
  ['an object stream of plain dictionaries', pdf(objectStream('1 0 << /Type /Catalog >>')), 'a.pdf', PDF, null],
  ['nothing', Buffer.alloc(0), 'a.pdf', PDF, 'empty'],
  ['more than 10 MB', Buffer.alloc(MAX_BYTES + 1), 'a.pdf', PDF, 'large'],
  ['a web page', Buffer.from('<html>'), 'a.pdf', undefined, 'type'],
  ['a program', Buffer.from('MZ'), 'a.exe', 'application/x-msdownload', 'type'],
  ['a PDF called a photo', pdf(''), 'a.jpg', PDF, 'extension'],
  ['a PDF without its end', Buffer.from('%PDF-1.7\n1 0 obj'), 'a.pdf', PDF, 'damaged'],
  ['a PDF with a password', pdf('trailer << /Encrypt 3 0 R >>'), 'a.pdf', PDF, 'encrypted'],
  [
    'a PDF that opens with a script',
    pdf('<< /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>'),
    'a.pdf',
    PDF,
    'active',
  ],
  ['a script with a written-out name', pdf('<< /S /J#61vaScript >>'), 'a.pdf', PDF, 'active'],
  ['a PDF that starts a program', pdf('<< /S /Launch >>'), 'a.pdf', PDF, 'active'],
  ['a PDF with a file inside', pdf('<< /Type /EmbeddedFile >>'), 'a.pdf', PDF, 'active'],
  ['a script inside an object stream', pdf(objectStream('1 0 << /S /JavaScript >>')), 'a.pdf', PDF, 'active'],
  ['a script behind the word stream', pdf('% stream\n<< /S /JavaScript /JS (x) >> endstream'), 'a.pdf', PDF, 'active'],
  ['an object stream under a written-out name', pdf('<< /Type /Obj#53tm >>'), 'a.pdf', PDF, 'active'],
  [
    'object streams that unpack to 30 MB',
    pdf(objectStream(' '.repeat(10_000_000)).repeat(3)),
    'a.pdf',
    PDF,
    'unpacked',
  ],
  ['a megabyte of the word stream', pdf('stream\n'.repeat(150_000)), 'a.pdf', PDF, 'damaged'],
  ['a PDF with an archive behind it', pdf('PK\u0003\u0004'), 'a.pdf', PDF, 'active'],
  ['a PDF that is a web page too', pdf('<script>alert(1)</script>'), 'a.pdf', PDF, 'active'],
  ['a PDF without a root', Buffer.from('%PDF-1.7\nstartxref\n9\n%%EOF'), 'a.pdf', PDF, 'damaged'],
  ['a PNG', png(1000, 1400), 'a.png', 'image/png', null],
  ['a PNG cut in half', png(1000, 1400).subarray(0, 50), 'a.png', 'image/png', 'damaged'],
  ['a PNG of a billion pixels', png(40_000, 30_000), 'a.png', 'image/png', 'pixels'],
  ['a JPEG', jpeg(1000, 1400), 'a.JPEG', 'image/jpeg', null],
  ['a JPEG cut in half', jpeg(1000, 1400).subarray(0, -2), 'a.jpg', 'image/jpeg', 'damaged'],
  ['a JPEG without width', jpeg(0, 1400), 'a.jpg', 'image/jpeg', 'damaged'],
  ['a JPEG too wide', jpeg(60_000, 10), 'a.jpg', 'image/jpeg', 'pixels'],
])('an upload of %s', (_, bytes, name, type, fault) => {
  expect(uploadFault(bytes, name, type)).toBe(fault);
});

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\Hoa\\Tờ khai.PDF', 'Tờ khai.pdf'],
  ['Giấy'.normalize('NFD') + '.png', 'Giấy.png'],
  ['a\u202egnp.pdf\r\nX: y', 'agnp.pdfX y'],
  ['.pdf', 'pdf'],
  ['', 'tep'],
])('the name %j is kept as %j', (typed, kept) => {
  expect(safeFileName(typed)).toBe(kept);
});

test('a long name keeps its extension and stays within 150 signs', () => {
  const name = safeFileName(`${'ệ'.repeat(400)}.jpeg`);
  expect(name).toHaveLength(150);
  expect(name.endsWith('ệ.jpeg')).toBe(true);
});
