/** Builds what is missing: `npm run build`. */
import { buildOffice, buildPanel, buildServer, buildTheme } from './lib/build-steps.ts';

await buildServer();
await Promise.all([buildPanel(), buildTheme().then(buildOffice)]);
