import { after, before } from 'node:test';
import { closeShared, openShared } from './support/house.ts';

before(openShared, { timeout: 600_000 });
after(closeShared, { timeout: 60_000 });

await import('./api/my-data.test.ts');
await import('./api/counter.test.ts');
await import('./security/personal-data.test.ts');
await import('./security/access.test.ts');
await import('./api/history.test.ts');
await import('./security/logs.test.ts');
