/** Every page of the back office in each of its states, with a house of its own. */
import { after, before } from 'node:test';
import { closeShared, openSharedOn } from '../support/house.ts';

before(() => openSharedOn('motcua_pages'), { timeout: 300_000 });
after(closeShared, { timeout: 60_000 });

await import('../browser/every-page.test.ts');
