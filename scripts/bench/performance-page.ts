/** Parts of docs/performance.md that a command writes, between marks. */
import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from '../lib/paths.ts';

export function writeSection(name: string, text: string): void {
  const file = inRoot('docs', 'performance.md');
  const page = readFileSync(file, 'utf8');
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`docs/performance.md has no place for "${name}"`);
  writeFileSync(file, `${page.slice(0, from + begin.length)}\n\n${text}\n\n${page.slice(to)}`);
}
