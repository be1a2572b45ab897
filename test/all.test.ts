/** The tests of the whole house share one started server; each file says what one kind of person relies on. */
import { after, before } from 'node:test';
import { closeShared, openShared } from './support/house.ts';

before(openShared, { timeout: 300_000 });
after(closeShared, { timeout: 60_000 });

await import('./api/boundaries.test.ts');
await import('./api/routes.test.ts');
await import('./api/codes.test.ts');
await import('./api/history.test.ts');
await import('./api/many-dossiers.test.ts');
await import('./api/bad-input.test.ts');
await import('./api/calendars.test.ts');
await import('./api/commands.test.ts');
await import('./api/import-proposals.test.ts');
await import('./api/document-templates.test.ts');
await import('./api/proposals.test.ts');
await import('./api/production.test.ts');
await import('./api/scenarios.test.ts');
await import('./api/channels.test.ts');
await import('./api/versions.test.ts');
await import('./faults/kill.test.ts');
await import('./faults/outbox.test.ts');
await import('./faults/storm.test.ts');
await import('./faults/watch.test.ts');
await import('./browser/editor.test.ts');
await import('./browser/office.test.ts');
await import('./browser/calendar.test.ts');
await import('./browser/journey.test.ts');
await import('./browser/workflow-designer.test.ts');
await import('./browser/form-builder.test.ts');
await import('./browser/proposals.test.ts');
await import('./browser/content.test.ts');
await import('./browser/fields.test.ts');
await import('./browser/document-templates.test.ts');
await import('./browser/fees.test.ts');
await import('./browser/versions.test.ts');
