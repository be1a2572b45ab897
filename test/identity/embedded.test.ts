import { embeddedServer } from './embedded-server.ts';
import { identityJourney } from './journey.ts';

identityJourney('identity: the embedded server', embeddedServer);
