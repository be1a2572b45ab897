/** Builds what is missing: `npm run build`. */
import { buildOffice, buildPanel, buildServer, buildTheme } from './lib/build-steps.ts';
import { writeSbom } from './lib/sbom.ts';

await buildServer();
await Promise.all([buildPanel(), buildTheme().then(buildOffice)]);
writeSbom();
