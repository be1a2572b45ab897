import type { Core } from '@strapi/strapi';
import { identity, type Access } from '@motcua/plugin-identity';
import { calendarController } from './controllers/calendars';
import { exchangeController } from './controllers/exchange';
import { officeController } from './controllers/office';
import { watchController } from './controllers/watch';
import { guardCalendars } from './services/guard-calendars';
import { coreFor } from './services/public';
import { watchPublications } from './services/publishing';

const OFFICERS: Access = { who: 'officer', roles: 'any' };
const ADMINISTRATORS: Access = { who: 'officer', roles: ['administrator'] };

export function register({ strapi }: { strapi: Core.Strapi }): void {
  const office = officeController(strapi);
  const exchange = exchangeController(strapi);
  const calendars = calendarController(strapi);
  const watch = watchController(strapi);
  identity(strapi).routes([
    {
      method: 'GET',
      path: '/api/office/me',
      access: OFFICERS,
      summary: 'The officer, his unit and how much waits in each view',
      handler: office.me,
    },
    {
      method: 'GET',
      path: '/api/office/inbox',
      access: OFFICERS,
      summary: 'The inbox, by what is due',
      handler: office.inbox,
    },
    {
      method: 'GET',
      path: '/api/office/dossiers/:id',
      access: OFFICERS,
      summary: 'A whole dossier; the read is recorded',
      handler: office.dossier,
    },
    {
      method: 'GET',
      path: '/api/office/dossiers/:id/past',
      access: OFFICERS,
      summary: 'A dossier as it stood at a moment (`at`, ISO 8601); the read is recorded',
      handler: office.dossierAt,
    },
    {
      method: 'POST',
      path: '/api/office/dossiers/:id/acts',
      access: OFFICERS,
      summary: 'One act on a dossier',
      handler: office.act,
    },
    {
      method: 'GET',
      path: '/api/office/likely-late',
      access: OFFICERS,
      summary: 'Open dossiers that will sooner be late than not, by the history of their procedure and unit',
      handler: office.likelyLate,
    },
    {
      method: 'GET',
      path: '/api/office/calendars',
      access: OFFICERS,
      summary: 'Whose working calendars there are, and which of them the officer may change',
      handler: calendars.list,
    },
    {
      method: 'GET',
      path: '/api/office/calendar',
      access: OFFICERS,
      summary: 'A year of an agency’s working calendar, with the decisions behind it',
      handler: calendars.view,
    },
    {
      method: 'POST',
      path: '/api/office/calendar/preview',
      access: ADMINISTRATORS,
      summary: 'What a change of a calendar does to the promised dates of open dossiers',
      handler: calendars.preview,
    },
    {
      method: 'POST',
      path: '/api/office/calendar/decisions',
      access: ADMINISTRATORS,
      summary: 'A reasoned decision on a calendar; dates that end later are put off, and the applicants are told',
      handler: calendars.decide,
    },
    {
      method: 'GET',
      path: '/api/office/watch',
      access: OFFICERS,
      summary: 'What may be forgotten: late, untouched, without an owner, waiting for a system',
      handler: watch.list,
    },
    {
      method: 'GET',
      path: '/api/office/notices',
      access: OFFICERS,
      summary: 'The officer’s own messages, newest first',
      handler: watch.notices,
    },
    {
      method: 'POST',
      path: '/api/office/notices/read',
      access: OFFICERS,
      summary: 'Marks the officer’s messages as read',
      handler: watch.read,
    },
    {
      method: 'GET',
      path: '/api/office/history/verification',
      access: { who: 'officer', roles: ['administrator'] },
      summary: 'Proves the hash chains, 500 dossiers at a time',
      handler: exchange.verifyHistory,
    },
    {
      method: 'POST',
      path: '/api/exchange/dossiers',
      access: { who: 'machine' },
      summary: 'A dossier from another system',
      handler: exchange.file,
    },
  ]);
  watchPublications(coreFor(strapi));
  guardCalendars(coreFor(strapi));
}
