/** The sign-on at a real Keycloak, with a house of its own. */
import { after, before } from 'node:test';
import { closeShared, openCluster } from '../support/house.ts';

before(openCluster, { timeout: 300_000 });
after(closeShared, { timeout: 60_000 });

await import('../identity/keycloak.test.ts');
