/** The tests of the whole house share one started server; each file says what one kind of person relies on. */
import { after, before } from 'node:test';
import { closeShared, openShared } from './support/house.ts';

before(openShared, { timeout: 300_000 });
after(closeShared, { timeout: 60_000 });

await import('./api/boundaries.test.ts');
await import('./api/routes.test.ts');
await import('./api/codes.test.ts');
await import('./api/history.test.ts');
await import('./api/bad-input.test.ts');
await import('./api/calendars.test.ts');
await import('./api/commands.test.ts');
await import('./api/import-proposals.test.ts');
await import('./api/moving.test.ts');
await import('./api/production.test.ts');
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
await import('./browser/fields.test.ts');
await import('./browser/moving.test.ts');
