/** `npm run docs:access`: writes docs/access.md from the policy and the routes of a server that it starts. */
import { writeFileSync } from 'node:fs';
import { describedHouse } from './lib/documents.ts';
import { inRoot } from './lib/paths.ts';

const { routes } = await describedHouse();
// Reads what the build has made, as the server does.
const { accessDocument } = await import('./lib/access-document.ts');
writeFileSync(inRoot('docs', 'access.md'), accessDocument(routes));
process.stdout.write('docs/access.md is written.\n');
