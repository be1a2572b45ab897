/**
 * `npm run keys:rotate`: a new data key for what is sealed from now on, and every data key wrapped anew by the active master key. Values are not touched, and
 * the house goes on. In the embedded profile a new master key is made first; elsewhere the operator adds one to MOTCUA_DATA_KEYS_FILE before.
 */
import { keyring } from '@motcua/plugin-identity';
import { openApp } from './lib/app.ts';
import { bar } from './lib/progress.ts';
import { addMasterKey } from './lib/secrets.ts';

if (process.env['MOTCUA_PROFILE'] !== 'production') process.stdout.write(`New master key: ${addMasterKey()}\n`);
const app = await openApp();
try {
  const { rewrapped } = await keyring().rotate(bar('data keys'));
  process.stdout.write(`${rewrapped} data keys wrapped anew; a new data key is used in a minute.\n`);
} finally {
  await app.close();
}
process.exit(0);
