/** `npm run export:procedure -- CODE --out FILE`: a procedure with all that makes it, as one signed file for another installation. */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { openApp } from './lib/app.ts';

type Room = typeof import('@motcua/plugin-single-window');

const { values, positionals } = parseArgs({ options: { out: { type: 'string' } }, allowPositionals: true });
const [code] = positionals;
if (code === undefined) {
  console.error('Which procedure? npm run export:procedure -- CODE [--out FILE]');
  process.exit(2);
}
const app = await openApp();
try {
  // The room is CommonJS: the very functions that the application has loaded.
  const { singleWindow, fingerprint } = createRequire(import.meta.url)('@motcua/plugin-single-window') as Room;
  const file = await singleWindow(app.strapi).exportProcedure({ code });
  if (file) {
    const out = values.out ?? `${code}.motcua-procedure.json`;
    writeFileSync(out, `${JSON.stringify(file, null, 2)}\n`);
    console.log(`Key of this installation: ${fingerprint(file.installation.key)}`);
    console.log(`exported ${code} to ${out}, content hash ${file.payload.contentHash}`);
  } else {
    console.error(`There is no procedure ${code}.`);
    process.exitCode = 1;
  }
} finally {
  await app.close();
}
process.exit();
