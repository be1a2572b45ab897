/** Writes docs/scenarios.md: `npm run docs:scenarios`. */
import { writeFileSync } from 'node:fs';
import { inRoot } from '../../scripts/lib/paths.ts';
import { scenarioDocument } from './document.ts';
import { SCENARIOS } from './index.ts';
import { INTERLINKED } from './interlinked.ts';

writeFileSync(inRoot('docs', 'scenarios.md'), scenarioDocument(SCENARIOS, INTERLINKED));
