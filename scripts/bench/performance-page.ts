/** Parts of docs/performance.md that a command writes, between marks; the figures beside it, and the drawing of them. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { inRoot } from '../lib/paths.ts';
import { drawing, type Figures } from './chart.ts';

export async function writeSection(name: string, text: string): Promise<void> {
  const file = inRoot('docs', 'performance.md');
  const page = readFileSync(file, 'utf8');
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`docs/performance.md has no place for "${name}"`);
  const whole = `${page.slice(0, from + begin.length)}\n\n${text}\n\n${page.slice(to)}`;
  writeFileSync(file, await format(whole, { ...(await resolveConfig(file)), filepath: file }));
}

/** Keeps figures for the drawing, which is made anew from all that are kept. */
export function keepFigures(figures: Partial<Figures>): void {
  const file = inRoot('docs', 'performance.json');
  // Written by this function alone.
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Figures>) : {};
  const all = { ...known, ...figures };
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
  writeFileSync(inRoot('docs', 'performance.svg'), drawing(all));
}
