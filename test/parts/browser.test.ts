/** People at their pages, in a browser. The files share one house, in this order. */
import { after, before } from 'node:test';
import { closeShared, openSharedOn } from '../support/house.ts';

before(() => openSharedOn('motcua_browser'), { timeout: 300_000 });
after(closeShared, { timeout: 60_000 });

await import('../browser/editor.test.ts');
await import('../browser/office.test.ts');
await import('../browser/inbox.test.ts');
await import('../browser/interlinked.test.ts');
await import('../browser/calendar.test.ts');
await import('../browser/team.test.ts');
await import('../browser/administration.test.ts');
await import('../browser/dossier-page.test.ts');
await import('../browser/approvals.test.ts');
await import('../browser/officer-day.test.ts');
await import('../browser/absence.test.ts');
await import('../browser/my-absence.test.ts');
await import('../browser/register.test.ts');
await import('../browser/counter.test.ts');
await import('../browser/kiosk.test.ts');
await import('../browser/help.test.ts');
await import('../browser/behalf.test.ts');
await import('../browser/journey.test.ts');
await import('../browser/my-data.test.ts');
await import('../browser/workflow-designer.test.ts');
await import('../browser/form-builder.test.ts');
await import('../browser/proposals.test.ts');
await import('../browser/content.test.ts');
await import('../browser/fields.test.ts');
await import('../browser/document-templates.test.ts');
await import('../browser/fees.test.ts');
await import('../browser/versions.test.ts');
await import('../browser/moving.test.ts');
await import('../browser/low-code.test.ts');
