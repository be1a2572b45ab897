/** `npm run sbom`: the software bill of materials of what is installed to run, into dist/sbom.cdx.json. `npm run build` writes it too. */
import { writeSbom } from './lib/sbom.ts';

process.stdout.write(`${writeSbom()}\n`);
