/** `npm run docs:openapi`: writes docs/openapi.json, the description of all APIs, from a server that it starts. */
import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { describedHouse } from './lib/documents.ts';
import { inRoot } from './lib/paths.ts';

const { openApi } = await describedHouse();
const file = inRoot('docs', 'openapi.json');
writeFileSync(file, await format(JSON.stringify(openApi), { filepath: file, printWidth: 120 }));
process.stdout.write('docs/openapi.json is written.\n');
