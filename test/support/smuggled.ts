/** What is written to the server's socket as it stands, and what it says to that. */
import { connect } from 'node:net';
import { house } from './house.ts';

/** Not even HTTP: what a proxy and the server might cut apart in two ways. Each is one write to a socket; `{host}` is the server's. */
export const SMUGGLED: Readonly<Record<string, string>> = {
  'length and chunks':
    'POST /api/office/views HTTP/1.1\r\nHost: {host}\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nG',
  'two lengths':
    'POST /api/office/views HTTP/1.1\r\nHost: {host}\r\nContent-Length: 3\r\nContent-Length: 40\r\n\r\nabc',
  'two lengths in one line': 'POST /api/office/views HTTP/1.1\r\nHost: {host}\r\nContent-Length: 3, 40\r\n\r\nabc',
  'a negative length': 'POST /api/office/views HTTP/1.1\r\nHost: {host}\r\nContent-Length: -1\r\n\r\nabc',
  'a length that is no number': 'POST /api/office/views HTTP/1.1\r\nHost: {host}\r\nContent-Length: 0x10\r\n\r\nabc',
  'chunks under another name':
    'POST /api/office/views HTTP/1.1\r\nHost: {host}\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n',
  'chunks twice':
    'POST /api/office/views HTTP/1.1\r\nHost: {host}\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n',
  'a chunk of no size':
    'POST /api/office/views HTTP/1.1\r\nHost: {host}\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nabc\r\n0\r\n\r\n',
  'a chunk larger than all numbers':
    'POST /api/office/views HTTP/1.1\r\nHost: {host}\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\nabc\r\n0\r\n\r\n',
  'a space before the colon':
    'POST /api/office/views HTTP/1.1\r\nHost: {host}\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n',
  'a folded header': 'GET /api/office/me HTTP/1.1\r\nHost: {host}\r\nX: a\r\n b: c\r\nConnection: close\r\n\r\n',
  'a NUL in a header': 'GET /api/office/me HTTP/1.1\r\nHost: {host}\r\nX: a\0b\r\nConnection: close\r\n\r\n',
  'a bare line end in a header':
    'GET /api/office/me HTTP/1.1\r\nHost: {host}\r\nX: a\nY: b\r\nConnection: close\r\n\r\n',
  'no host': 'GET /api/office/me HTTP/1.1\r\n\r\n',
  'two hosts': 'GET /api/office/me HTTP/1.1\r\nHost: {host}\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
  'the host of another': 'GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
  'the host of another, at the identity server':
    'GET /realms/motcua/.well-known/openid-configuration HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
  'the host of another with ours in front': 'GET / HTTP/1.1\r\nHost: {host}.evil.example\r\nConnection: close\r\n\r\n',
  'the host as a user': 'GET / HTTP/1.1\r\nHost: {host}@evil.example\r\nConnection: close\r\n\r\n',
  TRACE: 'TRACE / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n',
  'TRACE of the API': 'TRACE /api/office/me HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n',
  'a method of WebDAV': 'PROPFIND / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n',
  'a method that nobody knows': 'EVIL / HTTP/1.1\r\nHost: {host}\r\n\r\n',
  'a header of 100 KB': `GET / HTTP/1.1\r\nHost: {host}\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`,
  'an address of 100 KB': `GET /${'x'.repeat(100_000)} HTTP/1.1\r\nHost: {host}\r\n\r\n`,
  'another protocol': 'GET / HTTP/9.9\r\nHost: {host}\r\n\r\n',
  'no protocol at all': '\u0016\u0003\u0001\u0002\0\u0001\0',
};

/** All that the server answers until it closes the connection. */
export function said(text: string): Promise<string> {
  const { hostname, port, host } = new URL(house().url);
  return new Promise((done, failed) => {
    const socket = connect(Number(port), hostname, () =>
      socket.write(Buffer.from(text.replaceAll('{host}', host), 'latin1')),
    );
    let received = '';
    socket.setTimeout(10_000, () => {
      socket.destroy();
      failed(new Error(`The connection stayed open: ${text.slice(0, 100)}; ${received.slice(0, 200)}`));
    });
    socket.on('data', (part: Buffer) => (received += part.toString('latin1')));
    socket.once('error', () => undefined);
    socket.once('close', () => {
      done(received);
    });
  });
}
