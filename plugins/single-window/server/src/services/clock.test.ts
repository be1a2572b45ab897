import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clockOf } from './clock';

const DAY = 86_400_000;
const fileWith = (text: string): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'motcua-clock-')), 'clock');
  writeFileSync(file, text);
  return file;
};

describe('the clock', () => {
  it('is the true one', () => {
    expect(Math.abs(clockOf({})().getTime() - Date.now())).toBeLessThan(1000);
  });
  it('runs ahead as the file says, and follows it', async () => {
    const file = fileWith(String(DAY));
    const clock = clockOf({ MOTCUA_CLOCK_FILE: file });
    expect(clock().getTime() - Date.now()).toBeGreaterThan(DAY - 1000);
    writeFileSync(file, String(3 * DAY));
    await new Promise((done) => setTimeout(done, 60));
    expect(clock().getTime() - Date.now()).toBeGreaterThan(3 * DAY - 1000);
  });
  it('stays true where the file is missing or says nonsense, and in production', () => {
    for (const env of [
      { MOTCUA_CLOCK_FILE: '/nowhere/clock' },
      { MOTCUA_CLOCK_FILE: fileWith('tomorrow') },
      { MOTCUA_CLOCK_FILE: fileWith(String(DAY)), MOTCUA_PROFILE: 'production' },
    ])
      expect(Math.abs(clockOf(env)().getTime() - Date.now())).toBeLessThan(1000);
  });
});
