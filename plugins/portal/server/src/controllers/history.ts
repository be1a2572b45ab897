/** The book of roots: what anyone can hold against a dossier's history, and the files for doing so without us. */
import type { Core } from '@strapi/strapi';
import { isProven, keyFingerprint, singleWindow, type HistoryRoot } from '@motcua/plugin-single-window';
import { day } from '../domain/format';
import { pageNotFound } from '../domain/problems';
import type { Page } from '../services/page';

const DAYS = 30;
/** More than a hundred years. */
const ALL_DAYS = 40_000;

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
const told = (of: string): string => day(`${of}T00:00:00+07:00`);

const rootView = (root: HistoryRoot) => ({ ...root, date: told(root.day), href: `/so-goc-lich-su/${root.day}` });

async function proofView(strapi: Core.Strapi, page: Page, code: string) {
  const proof = await singleWindow(strapi).historyProof(code);
  if (!proof) return null;
  const proven = isProven(proof);
  return {
    proven,
    code: proof.code,
    sentence: page.t(proven ? 'roots.proven' : 'roots.notProven', { date: told(proof.root.day), n: proof.seq }),
    newer: proof.newer > 0 ? page.t('roots.newer', { n: proof.newer }) : null,
    hash: proof.hash,
    root: proof.root.root,
    href: `/so-goc-lich-su/bang-chung/${encodeURIComponent(proof.code)}`,
  };
}

function sendFile({ ctx }: Page, name: string, type: string, body: string): void {
  ctx.type = type;
  ctx.set('Content-Disposition', `attachment; filename="${name}"`);
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.body = body;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

export const historyController = (strapi: Core.Strapi) => ({
  show: async (page: Page): Promise<void> => {
    const code = page.query('ma');
    const before = page.query('truoc');
    const roots = await singleWindow(strapi).historyRoots(isDay(before) ? before : null, DAYS);
    const proof = code === '' ? null : await proofView(strapi, page, code);
    const last = roots.at(-1);
    page.render(
      'pages/roots.njk',
      {
        title: page.t('roots.title'),
        code,
        proof,
        roots: roots.map(rootView),
        keys: [...new Set(roots.map((root) => root.publicKey))].map((key) => ({
          key,
          fingerprint: keyFingerprint(key),
        })),
        older: roots.length === DAYS && last ? last.day : null,
      },
      code !== '' && !proof ? 404 : 200,
    );
  },

  day: async (page: Page): Promise<void> => {
    const asked = page.parameter('day');
    const root = isDay(asked) ? await singleWindow(strapi).historyRoot(asked) : null;
    if (!root) throw pageNotFound();
    sendFile(page, `so-goc-lich-su-${root.day}.json`, 'application/json', json(root));
  },

  /** One line for each day, the newest first. */
  all: async (page: Page): Promise<void> => {
    const roots = await singleWindow(strapi).historyRoots(null, ALL_DAYS);
    const lines = roots.map((root) => `${JSON.stringify(root)}\n`).join('');
    sendFile(page, 'so-goc-lich-su.jsonl', 'application/x-ndjson', lines);
  },

  proof: async (page: Page): Promise<void> => {
    const proof = await singleWindow(strapi).historyProof(page.parameter('code'));
    if (!proof) throw pageNotFound();
    sendFile(page, `bang-chung-${proof.code.replaceAll(/[^\w.-]/g, '_')}.json`, 'application/json', json(proof));
  },
});
