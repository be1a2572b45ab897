/**
 * `npm run secrets:rotate [-- --hours 24] [-- --tokens]`: new secrets of the installation. What the secret of before has signed still counts for the hours;
 * the servers take them up when they start. In the embedded profile the file in the data folder is written; in production each setting goes to the file
 * that `NAME_FILE` names, and is printed where there is none. Keys of sensitive data: keys:rotate; of the realm: keycloak:rotate.
 */
import { parseArgs } from 'node:util';
import { keyMarkOf } from '@motcua/plugin-single-window';
import { withFiles } from './lib/from-files.ts';
import { rotated } from './lib/rotation.ts';
import { rotateSecrets, writePrivately } from './lib/secrets.ts';

const { values } = parseArgs({
  options: { hours: { type: 'string', default: '24' }, tokens: { type: 'boolean', default: false } },
});
const hours = Number(values.hours);
if (!Number.isFinite(hours) || hours < 0 || hours > 720) {
  process.stderr.write('--hours is a number from 0 to 720\n');
  process.exit(2);
}
const wish = { now: new Date(), hours, tokens: values.tokens, keyMarkOf };

function inProduction(): string {
  const next = rotated(withFiles(process.env), wish);
  for (const [name, value] of Object.entries(next)) {
    const file = process.env[`${name}_FILE`];
    if (file === undefined) process.stdout.write(`${name}=${value}\n`);
    else {
      writePrivately(file, value);
      process.stdout.write(`${name} is written to ${file}\n`);
    }
  }
  return next['MOTCUA_SECRET_PREVIOUS_UNTIL'] ?? '';
}

const until = process.env['MOTCUA_PROFILE'] === 'production' ? inProduction() : rotateSecrets(wish);
process.stdout.write(
  `The secret of before counts until ${until}. Restart the servers; run this again after that moment at the earliest.\n`,
);
