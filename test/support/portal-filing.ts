/** Files on the portal page by page as a person does, over HTTP without a browser. */
import assert from 'node:assert/strict';
import type { citizen } from '../../scripts/lib/visitor.ts';

type Visitor = Awaited<ReturnType<typeof citizen>>;

/** More pages than any form has, each seen once more where an answer opens further questions. */
const MOST_PAGES = 30;

function fieldsOf([key, answer]: readonly [string, unknown]): readonly (readonly [string, string])[] {
  if (answer === null || Array.isArray(answer)) return [];
  if (typeof answer === 'boolean') return [[key, answer ? 'yes' : 'no']];
  const date = typeof answer === 'string' ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(answer) : null;
  if (date) {
    const [, year = '', month = '', day = ''] = date;
    return [
      [`${key}[day]`, day],
      [`${key}[month]`, month],
      [`${key}[year]`, year],
      [key, `${day}/${month}/${year}`],
    ];
  }
  if (typeof answer === 'object')
    return Object.entries(answer).map(([part, value]) => [`${key}[${part}]`, String(value)]);
  return typeof answer === 'string' || typeof answer === 'number' ? [[key, String(answer)]] : [];
}

export async function fileOnPortal(
  visitor: Visitor,
  procedure: string,
  agency: string,
  answers: Readonly<Record<string, unknown>>,
  /** Before the portal's addresses: that of a kiosk. */
  root = '',
): Promise<{ readonly dossierId: number }> {
  const typed = Object.entries(answers).flatMap(fieldsOf);
  let page = await visitor.post(await visitor.go(`${root}/nop/${procedure}`), { agency, for: 'me' });
  for (let seen = 0; seen < MOST_PAGES; seen += 1) {
    const filed = /\/ho-so\/(\d+)\/da-nop/.exec(page.url)?.[1];
    if (filed !== undefined) return { dossierId: Number(filed) };
    // No paper is sent; the first form of that page sends one.
    if (page.url.endsWith('/giay-to')) page = await visitor.go(page.url.replace(/giay-to$/, 'xem-lai'));
    const { html } = page;
    const here = typed.filter(([name]) => html.includes(`name="${name}"`));
    page = await visitor.post(
      page,
      { ...Object.fromEntries(here), ...(page.url.endsWith('/xem-lai') ? { declare: 'yes' } : {}) },
      page.url,
    );
  }
  return assert.fail(
    `It was not filed: ${page.url} ${page.html
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .slice(0, 1500)}`,
  );
}
