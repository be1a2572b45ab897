/**
 * `npm run import:procedure -- FILE [--map FILE] [--trust FINGERPRINT]`: takes in what another installation exported, as a draft. What does not fit is
 * listed with what may be answered; `--map` names a JSON file with the answers by their ids.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { openApp } from './lib/app.ts';

type Room = typeof import('@motcua/plugin-single-window');

const { values, positionals } = parseArgs({
  options: { map: { type: 'string' }, trust: { type: 'string' } },
  allowPositionals: true,
});
const [path] = positionals;
if (path === undefined) {
  console.error('Which file? npm run import:procedure -- FILE [--map FILE] [--trust FINGERPRINT]');
  process.exit(2);
}

const read = (name: string): unknown => JSON.parse(readFileSync(name, 'utf8'));
/** A key is named by its thumbprint in base64url; people compare it in hexadecimal. */
const kidOf = (fingerprint: string): string =>
  Buffer.from(fingerprint.replaceAll(/\s/g, ''), 'hex').toString('base64url');

const app = await openApp();
// The room is CommonJS: the very functions that the application has loaded.
const room = createRequire(import.meta.url)('@motcua/plugin-single-window') as Room;
try {
  const result = await room.singleWindow(app.strapi).importProcedure(read(path), {
    // Answers that are not among a question's options count as none.
    choices: values.map === undefined ? {} : (read(values.map) as Readonly<Record<string, string>>),
    by: 'import:procedure',
    ...(values.trust === undefined ? {} : { trust: kidOf(values.trust) }),
  });
  for (const { uid, key } of result.written) console.log(`written: ${uid} ${key}`);
  console.log(
    result.contentHash === result.originHash
      ? 'the same content as where it comes from'
      : `content differs from where it comes from (${result.originHash})`,
  );
  console.log(`${result.outcome} ${result.code}, draft ${result.documentId}, content hash ${result.contentHash}`);
} catch (error) {
  if (error instanceof room.ImportUndecided) {
    for (const { id, ask, options, suggested, chosen } of error.plan.questions) {
      if (chosen !== null) continue;
      console.error(`${id}: ${ask.vi}`);
      for (const { value, label } of options)
        console.error(`  ${value === suggested ? '*' : ' '} ${value}: ${label.vi}`);
    }
    console.error(error.message);
  } else if (error instanceof room.FileRefused || error instanceof SyntaxError) {
    console.error(`${path} is refused, nothing was changed. ${error.message}`);
  } else throw error;
  process.exitCode = 1;
} finally {
  await app.close();
}
process.exit();
