import type { Core } from '@strapi/strapi';
import { identity } from '@motcua/plugin-identity';
import { calendarController } from './controllers/calendars';
import { exportRoutes } from './controllers/exports';
import { counterRoutes } from './controllers/counter';
import { exchangeController } from './controllers/exchange';
import { filingsController } from './controllers/filings';
import { glassRoutes } from './controllers/glass';
import { registerListFiles } from './controllers/list-files';
import { queueRoutes } from './controllers/queue';
import { officeController } from './controllers/office';
import { teamRoutes } from './controllers/team';
import { helpRoutes } from './controllers/help';
import { interlinkedController } from './controllers/interlinked';
import { watchController } from './controllers/watch';
import { listRoutes } from './routes/lists';
import answers from './routes/answers.json';
import { contracts } from './routes/contracts';
import { deskRoutes } from './routes/desk';
import { registerCalendarExport } from './services/calendar-sheets';
import { guardCalendars } from './services/guard-calendars';
import { watchInterlinked } from './services/interlinked/watch';
import { administrationRoutes } from './controllers/administration';
import { administer } from './routes/administer';
import { agenciesOf } from './services/administration/agencies';
import { codesOf } from './services/administration/codes';
import { machineClients } from './services/administration/machine-clients';
import { officers } from './services/administration/officers';
import { reportsOf } from './services/administration/reports';
import { scimRoutes } from './controllers/scim';
import { coreFor } from './services/public';
import { watchPublications } from './services/publishing';

export function register({ strapi }: { strapi: Core.Strapi }): void {
  const office = officeController(strapi);
  const exchange = exchangeController(strapi);
  const calendars = calendarController(strapi);
  const filings = filingsController(strapi);
  const watch = watchController(strapi);
  identity(strapi).routes(deskRoutes(strapi));
  identity(strapi).routes(helpRoutes(strapi));
  identity(strapi).routes([
    {
      method: 'GET',
      path: '/api/office/me',
      access: { action: 'office.self' },
      summary: 'The officer, his unit and how much waits in each view',
      handler: office.me,
    },
    {
      method: 'GET',
      path: '/api/office/inbox',
      access: { action: 'office.list' },
      summary: 'The inbox, by what is due',
      handler: office.inbox,
    },
    {
      method: 'GET',
      path: '/api/office/dossiers/:id',
      access: { action: 'dossier.read' },
      summary: 'A whole dossier; the read is recorded',
      handler: office.dossier,
    },
    {
      method: 'GET',
      path: '/api/office/dossiers/:id/run',
      access: { action: 'dossier.read' },
      summary: "The dossier's own run on its workflow",
      handler: office.run,
    },
    {
      method: 'GET',
      path: '/api/office/dossiers/:id/version-changes',
      access: { action: 'dossier.read' },
      summary: "What the version in force changes in the dossier's own",
      handler: office.versionChanges,
    },
    {
      method: 'GET',
      path: '/api/office/dossiers/:id/parts',
      access: { action: 'dossier.read' },
      summary: 'The parts of an interlinked filing, and the whole that a part belongs to',
      handler: interlinkedController(strapi).show,
    },
    {
      method: 'GET',
      path: '/api/office/dossiers/:id/past',
      access: { action: 'dossier.read' },
      summary: 'A dossier as it stood at a moment (`at`, ISO 8601); the read is recorded',
      handler: office.dossierAt,
    },
    {
      method: 'POST',
      path: '/api/office/dossiers/:id/acts',
      access: { action: 'dossier.act' },
      summary: 'One act on a dossier',
      handler: office.act,
    },
    {
      method: 'GET',
      path: '/api/office/likely-late',
      access: { action: 'office.list' },
      summary: 'Open dossiers that will sooner be late than not, by the history of their procedure and unit',
      handler: office.likelyLate,
    },
    {
      method: 'GET',
      path: '/api/office/calendars',
      access: { action: 'calendar.read' },
      summary: 'Whose working calendars there are, and which of them the officer may change',
      handler: calendars.list,
    },
    {
      method: 'GET',
      path: '/api/office/calendar',
      access: { action: 'calendar.read' },
      summary: 'A year of an agency’s working calendar, with the decisions behind it',
      handler: calendars.view,
    },
    {
      method: 'POST',
      path: '/api/office/calendar/preview',
      access: { action: 'calendar.decide' },
      summary: 'What a change of a calendar does to the promised dates of open dossiers',
      handler: calendars.preview,
    },
    {
      method: 'POST',
      path: '/api/office/calendar/decisions',
      access: { action: 'calendar.decide' },
      summary: 'A reasoned decision on a calendar; dates that end later are put off, and the applicants are told',
      handler: calendars.decide,
    },
    {
      method: 'GET',
      path: '/api/office/calendar/sheet',
      access: { action: 'calendar.decide' },
      summary: 'The columns of a spreadsheet of calendars',
      handler: calendars.room,
    },
    {
      method: 'POST',
      path: '/api/office/administration/calendars/imports',
      access: { action: 'calendar.decide' },
      summary:
        'Reads a spreadsheet of calendars (CSV, or XLSX in base64) and shows what it would do, to promised dates as well',
      handler: calendars.read,
    },
    {
      method: 'POST',
      path: '/api/office/administration/calendars/imports/:import/apply',
      access: { action: 'calendar.decide' },
      summary: 'Does what was shown, as one decision with number, day and reason, with a result for each line',
      handler: calendars.apply,
    },
    {
      method: 'POST',
      path: '/api/office/administration/calendars/imports/:import/undo',
      access: { action: 'calendar.decide' },
      summary: 'Takes it back by a decision of its own; `partly` leaves the lines that were changed since',
      handler: calendars.undo,
    },
    {
      method: 'GET',
      path: '/api/office/watch',
      access: { action: 'office.list' },
      summary: 'What may be forgotten: late, untouched, without an owner, waiting for a system',
      handler: watch.list,
    },
    {
      method: 'GET',
      path: '/api/office/notices',
      access: { action: 'office.self' },
      summary: 'The officer’s own messages, newest first',
      handler: watch.notices,
    },
    {
      method: 'POST',
      path: '/api/office/notices/read',
      access: { action: 'office.self' },
      summary: 'Marks the officer’s messages as read',
      handler: watch.read,
    },
    {
      method: 'GET',
      path: '/api/office/history/verification',
      access: { action: 'history.verify' },
      summary: 'Proves the hash chains, 500 dossiers at a time',
      handler: exchange.verifyHistory,
    },
    {
      method: 'POST',
      path: '/api/exchange/dossiers',
      access: { action: 'exchange.file' },
      summary: 'A dossier from another system',
      handler: exchange.file,
    },
    {
      method: 'POST',
      path: '/api/exchange/dossiers/:code/acts',
      access: { action: 'exchange.act' },
      summary: 'What another system did with a dossier that was handed over to it',
      handler: exchange.act,
    },
    {
      method: 'POST',
      path: '/api/office/filings',
      access: { action: 'counter.receive' },
      summary: 'A filing at the counter, by post, or with an officer’s help',
      handler: filings.file,
    },
    {
      method: 'POST',
      path: '/api/office/filings/bulk',
      access: { action: 'counter.receive' },
      summary:
        'Many filings from a spreadsheet (CSV, or XLSX in base64), each row with its answer; 500 rows, 700 KB, 20 MB unpacked',
      handler: filings.fileMany,
    },
    {
      method: 'POST',
      path: '/api/exchange/filings/bulk',
      access: { action: 'exchange.file' },
      summary:
        'Many filings of a business from a spreadsheet (CSV, or XLSX in base64), each row with its answer; 500 rows, 700 KB, 20 MB unpacked',
      handler: filings.fileManyByMachine,
    },
    {
      method: 'GET',
      path: '/api/office/dossiers/:id/choices',
      access: { action: 'dossier.read' },
      summary: 'The officers and units that an act on a dossier may name',
      handler: filings.choices,
    },
    {
      method: 'POST',
      path: '/api/office/officers/:username/handover',
      access: { action: 'unit.hand_over' },
      summary: 'What an officer holds goes to another, for good or while he is away',
      handler: filings.handOver,
    },
    {
      method: 'POST',
      path: '/api/office/units/:code/succession',
      access: { action: 'unit.succeed' },
      summary: 'The open dossiers of a unit follow its successor',
      handler: filings.succeed,
    },
  ]);
  registerListFiles();
  registerCalendarExport();
  identity(strapi).routes(exportRoutes(strapi));
  identity(strapi).routes(teamRoutes(strapi));
  identity(strapi).routes(glassRoutes(strapi));
  identity(strapi).routes(listRoutes(strapi));
  identity(strapi).routes([...counterRoutes(strapi), ...queueRoutes(strapi)]);
  identity(strapi).routes(administrationRoutes(strapi));
  const core = coreFor(strapi);
  for (const register of [agenciesOf(core), officers, codesOf(core), reportsOf(core), machineClients])
    administer(strapi, register);
  identity(strapi).routes(scimRoutes(strapi));
  identity(strapi).contracts(contracts);
  identity(strapi).answers(answers);
  watchInterlinked(coreFor(strapi));
  watchPublications(coreFor(strapi));
  guardCalendars(coreFor(strapi));
}
