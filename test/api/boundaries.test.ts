/** The arrows between rooms (architecture.md, rule 1) are not advice: ESLint refuses an import against them. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import { inRoot } from '../../scripts/lib/paths.ts';

/** The rules that refused one line of code standing in a file that exists (the typed rules need a real file). */
async function refusals(room: string, code: string): Promise<readonly (string | null)[]> {
  const eslint = new ESLint({ cwd: inRoot() });
  const filePath = join(inRoot('plugins', room), 'server', 'src', 'api.ts');
  const results = await eslint.lintText(code, { filePath });
  return results.flatMap((result) => result.messages.map((message) => message.ruleId));
}

void test('a room may not import a room above it', { timeout: 120_000 }, async () => {
  const rules = await refusals('identity', "import '@motcua/plugin-portal';\n");
  assert.deepEqual(rules, ['no-restricted-imports']);
});

void test('a room may import a room below it, but only through its front door', { timeout: 120_000 }, async () => {
  assert.deepEqual(await refusals('eform', "import '@motcua/plugin-identity';\n"), []);
  const inside = await refusals('eform', "import '@motcua/plugin-identity/dist/server/src/api';\n");
  assert.deepEqual(inside, ['no-restricted-imports']);
});
