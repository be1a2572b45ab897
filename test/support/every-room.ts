/** The rooms of administration, the help, and what auditors see: part of the table of all pages. */
import * as answer from './every-answers.ts';
import type { Answers } from './every-answers.ts';
import { empty, full, NOBODY, refusedAt, usual, type EveryPage } from './page-state.ts';

const room = (name: string, row: string, find = ''): EveryPage => ({
  name: `administration-${name}`,
  route: '/administration/:room',
  as: 'quantri',
  states: [
    empty(`/administration/${name}?find=${NOBODY}`, '.register-list .empty'),
    usual(`/administration/${name}${find}`, '.register-rows td'),
    full(`/administration/${name}${find === '' ? '?' : `${find}&`}row=${row}`, '.row-history li, .row-panel h3'),
    refusedAt(`/administration/${name}`, `administration/${name}`),
  ],
});

export const administration: readonly EveryPage[] = [
  {
    name: 'administration',
    route: '/administration',
    as: 'quantri',
    states: [usual('/administration', '.register-rows td'), refusedAt('/administration', 'administration')],
  },
  room('agencies', 'H44.111'),
  room('officers', 'vanthu.111', '?only.agency=H44.111'),
  room('codes', 'banks:VCB', '?only.list=banks'),
  room('message-templates', 'notice'),
  {
    name: 'administration-reports',
    route: '/administration/:room',
    as: 'quantri',
    states: [
      empty('/administration/reports', '.register-list .empty'),
      full('/administration/reports?new=1', '.row-panel form'),
      refusedAt('/administration/reports', 'administration/reports'),
    ],
  },
  {
    name: 'administration-roles',
    route: '/administration/:room',
    as: 'quantri',
    states: [usual('/administration/roles', '.room table'), refusedAt('/administration/roles', 'administration/roles')],
  },
  {
    name: 'administration-import',
    route: '/administration/:room',
    as: 'quantri',
    states: [full('/administration/officers?import=1', '.import')],
  },
];

export const help: readonly EveryPage[] = [
  {
    name: 'help',
    route: '/help',
    as: 'lanhdao',
    states: [
      empty('/help', '.help'),
      usual('/help?ask=l%C3%A0m%20gi%E1%BA%A5y%20khai%20sinh%20m%E1%BA%A5t%20bao%20l%C3%A2u', '.help-quote'),
      full('/help?ask=gi%C3%A1%20v%C3%A0ng&procedure=1.000894', '.help-instructions textarea'),
      refusedAt('/help?ask=khai%20sinh', 'help'),
    ],
  },
];

const part = (name: string, rows: Answers[string] | null): EveryPage => ({
  name: `audit-${name}`,
  route: '/audit',
  as: 'kiemtra',
  states: [
    ...(name === 'retention' ? [] : [empty(`/audit?part=${name}`, '.empty', { answers: { [`audit/${name}`]: [] } })]),
    usual(`/audit?part=${name}`, 'main td', rows === null ? {} : { answers: { [`audit/${name}`]: rows } }),
    refusedAt(`/audit?part=${name}`, `audit/${name}`),
  ],
});

export const supervision: readonly EveryPage[] = [
  part('flags', answer.flags),
  part('requests', answer.requests),
  part('readings', answer.readings),
  part('exports', [{ at: '2026-11-26T02:15:00.000Z', username: 'quantri', title: 'Hồ sơ', rows: 300, state: 'ready' }]),
  part('sign-ins', [{ day: '2026-11-26', count: 412 }]),
  part('retention', null),
  {
    name: 'glass',
    route: '/glass',
    as: 'lanhdao',
    states: [
      empty('/glass', '.empty', { answers: { glass: [] } }),
      usual('/glass', 'main td', { answers: { glass: answer.glass } }),
      refusedAt('/glass', 'glass'),
    ],
  },
];
