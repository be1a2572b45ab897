/**
 * `npm run docs:openapi`: writes docs/openapi.json, the description of all APIs, from a server that it starts; before that what the handlers answer,
 * beside the routes of each room. `-- --check` only compares the latter with their types, and ends with 1 where they differ.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { answerSchemas, answersFile, writtenAnswers } from './lib/answer-schemas.ts';
import { buildServer } from './lib/build-steps.ts';
import { describedHouse } from './lib/documents.ts';
import { inRoot } from './lib/paths.ts';

await buildServer();
const stale: string[] = [];
for (const [room, answers] of answerSchemas()) {
  const file = answersFile(room);
  const text = await writtenAnswers(room, answers);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  stale.push(file);
  if (!process.argv.includes('--check')) writeFileSync(file, text);
}
if (process.argv.includes('--check')) {
  if (stale.length > 0) process.stdout.write(`Run npm run docs:openapi and read the difference: ${stale.join(', ')}\n`);
  process.exit(stale.length > 0 ? 1 : 0);
}
await buildServer();
const { openApi } = await describedHouse();
const file = inRoot('docs', 'openapi.json');
writeFileSync(file, await format(JSON.stringify(openApi), { filepath: file, printWidth: 120 }));
process.stdout.write('docs/openapi.json is written.\n');
