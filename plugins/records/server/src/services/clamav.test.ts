/** Against a fake of clamd's protocol, not clamd itself: it takes an INSTREAM apart and answers in clamd's words. */
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { infection, ScannerAway } from './clamav';

/** In two parts, so that no scanner takes this file for the thing itself. */
const EICAR = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$' + 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

const received: Buffer[] = [];

function contentOf(message: Buffer): Buffer | null {
  const head = 'zINSTREAM\0';
  if (!message.toString('latin1', 0, head.length).startsWith(head)) return null;
  const parts: Buffer[] = [];
  for (let at = head.length; at + 4 <= message.length;) {
    const size = message.readUInt32BE(at);
    if (size === 0) return Buffer.concat(parts);
    parts.push(message.subarray(at + 4, at + 4 + size));
    at += 4 + size;
  }
  return null;
}

let server: Server;
let address: string;

beforeAll(async () => {
  server = createServer((socket) => {
    let message = Buffer.alloc(0);
    socket.on('data', (part) => {
      message = Buffer.concat([message, part]);
      const content = contentOf(message);
      if (!content) return;
      received.push(content);
      if (content.includes('strange')) socket.end('INSTREAM size limit exceeded. ERROR\0');
      else socket.end(content.includes(EICAR) ? 'stream: Win.Test.EICAR_HDB-1 FOUND\0' : 'stream: OK\0');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => server.close());

test('a clean file passes, and arrives whole', async () => {
  const bytes = Buffer.alloc(200_000, 'giấy tờ ');
  expect(await infection(address, bytes)).toBeNull();
  expect(received.at(-1)?.equals(bytes)).toBe(true);
});

test('what the scanner knows is named', async () => {
  expect(await infection(address, Buffer.from(EICAR))).toBe('Win.Test.EICAR_HDB-1');
});

test('no answer, and an answer that is neither yes nor no, are no clean file', async () => {
  await expect(infection(address, Buffer.from('strange'))).rejects.toThrow(ScannerAway);
  await expect(infection('/khong-co/clamd.sock', Buffer.from('x'))).rejects.toThrow(ScannerAway);
});
