import { isPanelSignIn, limitOf, networkOf } from './limits';

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8::9', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('the address %s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test('a page and its English twin have one limit', () => {
  expect(limitOf('GET', '/verify/:code')).toBe('code');
  expect(limitOf('GET', '/en/verify/:code')).toBe('code');
  expect(limitOf('GET', '/ho-so')).toBeNull();
});

test('the panel’s doors without a session are known however they are written', () => {
  expect(isPanelSignIn('POST', '/admin/login')).toBe(true);
  expect(isPanelSignIn('POST', '/admin/Login/')).toBe(true);
  expect(isPanelSignIn('GET', '/admin/init')).toBe(false);
});
