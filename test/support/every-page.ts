/** One table of all pages of the back office, with the states that each can be seen in. */
import type { Page } from 'playwright-core';
import * as answer from './every-answers.ts';
import { administration, help, supervision } from './every-room.ts';
import { empty, full, key, press, refusedAt, usual, NOBODY, type EveryPage, type PageState } from './page-state.ts';

/** Dossiers of the demo that the addresses name. */
export interface World {
  readonly held: number;
  readonly fresh: number;
}

const inboxes: readonly EveryPage[] = [
  { name: 'home', route: '/', as: 'tiepnhan', states: [usual('/', '.inbox-table')] },
  {
    name: 'inbox',
    route: '/inbox/:view',
    as: 'tiepnhan',
    states: [
      empty(`/inbox/all?q=${NOBODY}`, '.empty'),
      usual('/inbox/reception', '.inbox-table', {
        open: async (page) => {
          if (await page.evaluate(() => innerWidth > 1100)) await page.keyboard.press('j');
        },
      }),
      full('/inbox/all', '.selection', {
        open: async (page) => {
          await page.locator('.inbox-table').waitFor();
          await page.keyboard.press('X');
          await page.getByRole('button', { name: /Thao tác cho/ }).click();
        },
      }),
      refusedAt('/inbox/all', 'inbox'),
    ],
  },
  {
    name: 'inbox-filter',
    route: '/inbox/:view',
    as: 'quantri',
    states: [
      full('/inbox/all', '.filter-panel select', {
        open: async (page) => {
          await page.locator('.inbox-table').waitFor();
          await page.keyboard.press('f');
        },
      }),
    ],
  },
  {
    name: 'inbox-save',
    route: '/inbox/:view',
    as: 'quantri',
    states: [full('/inbox/all?channel=online', '.filter-panel input', { open: press('button', /^Lưu danh sách/) })],
  },
];

const dossiers = ({ held, fresh }: World): readonly EveryPage[] => [
  {
    name: 'dossier',
    route: '/dossiers/:id',
    as: 'chuyenvien',
    states: [
      usual(`/dossiers/${held}`, '.now .acts, .acts'),
      full(`/dossiers/${held}`, 'form.act-form', { open: press('button', /^Trình/) }),
      refusedAt(`/dossiers/${held}`, `dossiers/${held}`),
    ],
  },
  {
    name: 'dossier-new',
    route: '/dossiers/:id',
    as: 'tiepnhan',
    states: [
      usual(`/dossiers/${fresh}`, '.acts'),
      full(`/dossiers/${fresh}`, 'form.act-form', { open: press('button', /^Tiếp nhận/) }),
    ],
  },
  {
    name: 'dossier-run',
    route: '/dossiers/:id',
    as: 'chuyenvien',
    states: [full(`/dossiers/${held}`, '.run', { open: press('button', /Trên quy trình/) })],
  },
];

const decisions: readonly EveryPage[] = [
  {
    name: 'approvals',
    route: '/decisions/:view',
    as: 'lanhdao.sxd',
    states: [
      empty('/decisions/approvals', '.empty', { answers: { decisions: { rows: [], total: 0, next: null } } }),
      usual('/decisions/approvals', '.pane .acts'),
      full('/decisions/approvals', '.many button', {
        answers: { decisions: answer.manyDecisions },
        open: async (page) => {
          await page.locator('.decision').nth(2).waitFor();
          for (const pressed of ['x', 'j', 'x', 'j', 'x', 'k', 'k']) await page.keyboard.press(pressed);
        },
      }),
      refusedAt('/decisions/approvals', 'decisions'),
    ],
  },
  {
    name: 'issuing',
    route: '/decisions/:view',
    as: 'vanthu',
    states: [
      empty('/decisions/issuing', '.empty', { answers: { decisions: { rows: [], total: 0, next: null } } }),
      usual('/decisions/issuing', '.pane .acts'),
      refusedAt('/decisions/issuing', 'decisions'),
    ],
  },
];

const ofUnit: readonly EveryPage[] = [
  {
    name: 'quality',
    route: '/quality',
    as: 'quantri',
    states: [usual('/quality', '.indicators'), refusedAt('/quality', 'quality')],
  },
  {
    name: 'indicator',
    route: '/quality/indicator',
    as: 'quantri',
    states: (['empty', 'usual', 'error'] as const).map((name): PageState => {
      const address = '/quality/indicator?code=ON_TIME&agency=H44&from=2026-10-01&to=2027-01-01';
      if (name === 'empty') return empty(address, '.empty', { answers: { 'quality/dossiers': [] } });
      return name === 'usual' ? usual(address, 'main td') : refusedAt(address, 'quality/dossiers');
    }),
  },
  {
    name: 'watch',
    route: '/watch',
    as: 'tiepnhan',
    states: [
      empty('/watch', '.empty', {
        answers: { watch: { kinds: [] }, notices: { unread: 0, notices: [], absences: [] } },
      }),
      usual('/watch', '.watch table'),
      refusedAt('/watch', 'watch'),
    ],
  },
  {
    name: 'calendar',
    route: '/calendar',
    as: 'quantri',
    states: [
      usual('/calendar?year=2027', '.year .day'),
      full('/calendar?agency=H44.103&year=2027', '.day[aria-pressed=true]', {
        open: press('button', /^1\/3\/2027/),
      }),
      refusedAt('/calendar', 'calendar'),
    ],
  },
  {
    name: 'likely-late',
    route: '/likely-late',
    as: 'quantri',
    states: [
      empty('/likely-late', '.empty', { answers: { 'likely-late': [] } }),
      usual('/likely-late', 'main td'),
      full('/likely-late', 'main td', { answers: { 'likely-late': answer.longer(12) } }),
      refusedAt('/likely-late', 'likely-late'),
    ],
  },
  {
    name: 'registers',
    route: '/registers',
    as: 'quantri',
    states: [
      empty('/registers', '.files', { answers: { exports: [] } }),
      usual('/registers', '.file', { answers: { exports: answer.files } }),
      refusedAt('/registers', 'exports'),
    ],
  },
  {
    name: 'team',
    route: '/team',
    as: 'lanhdao',
    states: [
      empty('/team', '.team-held .empty', { answers: { 'team/dossiers': [] } }),
      usual('/team', '.held'),
      full('/team?officer=chuyenvien', 'form.absence', { open: press('button', /Vắng mặt, ủy quyền/) }),
      refusedAt('/team', 'team'),
    ],
  },
  {
    name: 'my-absence',
    route: '/my-absence',
    as: 'chuyenvien',
    states: [
      empty('/my-absence', '.my-absence .empty'),
      usual('/my-absence', '.absence-requests li', { answers: { 'my-absences': answer.askedAbsences } }),
      full('/my-absence', '.error-summary', { open: press('button', /^Gửi đề nghị/) }),
      refusedAt('/my-absence', 'my-absences'),
    ],
  },
  {
    name: 'mining',
    route: '/mining',
    as: 'lanhdao.109',
    states: [
      empty('/mining?procedure=1.004873&from=2001-01-01&to=2001-02-01', '.mining h2'),
      usual('/mining?procedure=1.004873', '.mined-table'),
      refusedAt('/mining', 'mining'),
    ],
  },
  {
    name: 'targets',
    route: '/targets',
    as: 'quantri',
    states: [
      empty('/targets', '.empty', { answers: { targets: [] } }),
      usual('/targets', 'main td'),
      full('/targets', '.tag.broken', { answers: { targets: answer.targets } }),
      refusedAt('/targets', 'targets'),
    ],
  },
];

const CARD =
  '025092001337|132456789|Lưu Văn Quân|19051992|Nam|Số 221 đường Lạc Long Quân, Nông Trang, Phú Thọ|25042021';

async function scanned(page: Page): Promise<void> {
  await page.locator('#card').fill(CARD);
  await page.keyboard.press('Enter');
  await page.locator('.take-person').waitFor();
}

async function filled(page: Page): Promise<void> {
  if ((await page.locator('.take-person').count()) === 0) await scanned(page);
  await page.locator('#procedure').fill('tinh trang hon');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('#f-phone').waitFor();
  await page.keyboard.press('F9');
}

const atTheCounter: readonly EveryPage[] = [
  {
    name: 'counter',
    route: '/counter',
    as: 'tiepnhan.112',
    states: [
      empty('/counter', '#card'),
      usual('/counter', '.take-person', { open: scanned }),
      full('/counter', '.take-faults a', { open: filled }),
      refusedAt('/counter', 'counter/visit'),
    ],
  },
  {
    name: 'queue',
    route: '/queue',
    as: 'tiepnhan.112',
    states: [
      empty('/queue', '.queue'),
      usual('/queue', '.queue-list li', { answers: { queue: answer.busyHall } }),
      refusedAt('/queue', 'queue'),
    ],
  },
];

const aside: readonly EveryPage[] = [
  { name: 'not-found', route: null, as: 'tiepnhan', states: [usual('/khong-co-trang-nay', 'main h1')] },
  {
    name: 'palette',
    route: null,
    as: 'tiepnhan',
    states: [
      full('/inbox/mine', '.palette [role=option]', {
        open: async (page) => {
          await page.locator('main h1').waitFor();
          await page.keyboard.press('Control+k');
        },
      }),
    ],
  },
  {
    name: 'keys',
    route: null,
    as: 'tiepnhan',
    states: [full('/watch', '.keyboard-card', { open: key('?') })],
  },
];

export const everyPage = (world: World): readonly EveryPage[] => [
  ...inboxes,
  ...dossiers(world),
  ...decisions,
  ...atTheCounter,
  ...ofUnit,
  ...administration,
  ...help,
  ...supervision,
  ...aside,
];

/** The routes that App.tsx declares, as addresses. */
export function routesOf(app: string): readonly string[] {
  const routes: string[] = [];
  let resource = '';
  for (const [, kind, rest = ''] of app.matchAll(/<(Resource|Route)\b([^>]*)/g)) {
    const named = /\b(?:name|path)="([^"]*)"/.exec(rest)?.[1] ?? '';
    if (kind === 'Resource') {
      resource = `/${named}`;
      if (/\blist=/.test(rest)) routes.push(resource);
    } else routes.push(named.startsWith('/') ? named : `${resource}/${named}`);
  }
  return routes;
}
