import { hashSession } from './sessions';

test('the database knows a session only by a hash that does not contain its id', () => {
  const id = 'kJ3v0nQ8Zt5m';
  expect(hashSession(id)).toMatch(/^[0-9a-f]{64}$/);
  expect(hashSession(id)).not.toContain(id);
  expect(hashSession(id)).toBe(hashSession(id));
  expect(hashSession(`${id}x`)).not.toBe(hashSession(id));
});
