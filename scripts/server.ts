/** The server process: one Strapi with all its doors. Its parent says when to stop. */
import { loadStrapi } from './lib/strapi.ts';
import { refuseUnlessBound, refuseUnlessSound } from './lib/environment.ts';

refuseUnlessSound();
await refuseUnlessBound(process.env['DATABASE_URL'] ?? '');
const strapi = await loadStrapi(process.env['DATABASE_URL'] ?? '', { panel: process.env['MOTCUA_PANEL'] !== 'off' });
let stopping = false;
const stop = (): void => {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(1), 4500).unref();
  void strapi.destroy().then(() => process.exit(0));
};
process.on('SIGTERM', stop);
process.on('SIGINT', () => undefined);
process.on('disconnect', stop);

await strapi.listen();
// Longer than a proxy or a client keeps an idle connection: else one that is just being closed here takes the next request with it.
strapi.server.httpServer.keepAliveTimeout = 300_000;
process.send?.({ type: 'ready' });
