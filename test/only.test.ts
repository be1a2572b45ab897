import { after, before } from 'node:test';
import { closeShared, openShared } from './support/house.ts';
before(openShared, { timeout: 600_000 });
after(closeShared, { timeout: 60_000 });
await import('./browser/every-page.test.ts');
