import { rotated } from './rotation.ts';

const wish = {
  now: new Date('2026-11-27T05:00:00Z'),
  hours: 24,
  tokens: false,
  keyMarkOf: (secret: string) => `mark-of-${secret}`,
};

describe('a rotation of the secrets', () => {
  const first = rotated({ MOTCUA_SECRET: 'one', MOTCUA_APP_KEYS: 'a,b', MOTCUA_PANEL_CLIENT_SECRET: 'p' }, wish);

  test('draws what signs anew and keeps the secret of before for the time that was said', () => {
    expect(first['MOTCUA_SECRET']).toMatch(/^[0-9a-f]{64}$/);
    expect(first['MOTCUA_SECRET_PREVIOUS']).toBe('one');
    expect(first['MOTCUA_SECRET_PREVIOUS_UNTIL']).toBe('2026-11-28T05:00:00.000Z');
    expect(first['MOTCUA_APP_KEYS']).toMatch(/^[0-9a-f]{64},a$/);
    expect(first['MOTCUA_PANEL_CLIENT_SECRET']).toMatch(/^[0-9a-f]{64}$/);
    expect(first).not.toHaveProperty('MOTCUA_EXCHANGE_CLIENT_SECRET');
    expect(first).not.toHaveProperty('MOTCUA_API_TOKEN_SALT');
  });

  test('forgets what was two rotations ago, but not the keys that history was signed with', () => {
    const second = rotated(first, wish);
    expect(second['MOTCUA_SECRET_PREVIOUS']).toBe(first['MOTCUA_SECRET']);
    expect(JSON.stringify(second)).not.toContain('"one"');
    expect(second['MOTCUA_HISTORY_KEYS']).toBe(`mark-of-one,mark-of-${String(first['MOTCUA_SECRET'])}`);
  });

  test('ends the tokens of the API only when asked to, and nothing where there is nothing', () => {
    expect(rotated({ MOTCUA_SECRET: 'one' }, { ...wish, tokens: true })).toHaveProperty('MOTCUA_API_TOKEN_SALT');
    expect(() => rotated({}, wish)).toThrow('nothing to rotate');
  });
});
