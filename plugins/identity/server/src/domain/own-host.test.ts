import { ownHost } from './own-host';

const BASE = 'https://motcua.example.vn';

test.each([
  ['motcua.example.vn', true],
  ['MOTCUA.example.vn', true],
  ['127.0.0.1:1337', true],
  ['[::1]:1337', true],
  ['motcua:1337', true],
  ['localhost', true],
  ['evil.example', false],
  ['motcua.example.vn.evil.example', false],
  ['motcua.example.vn@evil.example', false],
  ['motcua.example.vn:443, evil.example', false],
  ['127.0.0.1.evil.example', false],
  ['', false],
  [undefined, false],
])('the host %j', (host, ours) => {
  expect(ownHost(host, BASE)).toBe(ours);
});
