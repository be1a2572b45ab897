/** The figures of docs/performance.md as a drawing: ratios against their bounds, and p95 with few and with many dossiers. Pure. */
import { holds, wish, type Ratio } from './ratios.ts';

interface Size {
  readonly name: string;
  /** p95 in milliseconds. */
  readonly few: number;
  readonly many: number;
}

export interface Figures {
  readonly ratios: readonly Ratio[];
  readonly sizes: { readonly few: number; readonly many: number; readonly rows: readonly Size[] };
}

const WIDTH = 940;
const LEFT = 330;
const ROW = 34;
const INK = '#1f2933';
const SOFT = '#5f6c7b';
const GOOD = '#1f7a5c';
const BAD = '#b45309';
const PALE = '#9fc5e8';
const DEEP = '#1d4e89';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const text = (x: number, y: number, words: string, more = ''): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${more}>${escaped(words)}</text>`;
const bar = (x: number, y: number, width: number, height: number, fill: string): string =>
  `<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${Math.max(1, width).toFixed(1)}" height="${height}" rx="2" fill="${fill}"/>`;
const title = (y: number, words: string): string => text(24, y, words, `font-size="17" font-weight="600"`);

/** Each ratio on its own scale, where the bound stands at the same place. */
function ratioRows(ratios: readonly Ratio[], top: number): string {
  const bound = LEFT + 260;
  return ratios
    .map((ratio, index) => {
      const { wanted } = ratio;
      const limit = wanted === undefined ? 1 : 'atLeast' in wanted ? wanted.atLeast : wanted.atMost;
      const y = top + index * ROW;
      const width = Math.min(1.45, ratio.ratio / limit) * (bound - LEFT);
      const words = `${ratio.ratio.toFixed(2)}   ${wish(ratio)}: ${holds(ratio) ? 'holds' : 'missed'}`;
      return [
        text(LEFT - 12, y + 15, ratio.name, 'text-anchor="end"'),
        bar(LEFT, y + 3, width, 16, holds(ratio) ? GOOD : BAD),
        `<line x1="${bound}" y1="${y - 3}" x2="${bound}" y2="${y + 25}" stroke="${INK}" stroke-width="1.5" stroke-dasharray="4 3"/>`,
        text(LEFT + 390, y + 15, words, `fill="${SOFT}"`),
      ].join('\n');
    })
    .join('\n');
}

function sizeRows({ rows }: Figures['sizes'], top: number): string {
  const most = Math.max(...rows.flatMap(({ few, many }) => [few, many]));
  const scale = 340 / most;
  return rows
    .map(({ name, few, many }, index) => {
      const y = top + index * ROW;
      return [
        text(LEFT - 12, y + 15, name, 'text-anchor="end"'),
        bar(LEFT, y + 1, few * scale, 9, PALE),
        bar(LEFT, y + 12, many * scale, 9, DEEP),
        text(
          LEFT + 390,
          y + 15,
          `${few.toFixed(0)} → ${many.toFixed(0)} ms   × ${(many / few).toFixed(2)}`,
          `fill="${SOFT}"`,
        ),
      ].join('\n');
    })
    .join('\n');
}

export function drawing({ ratios = [], sizes }: Partial<Figures>): string {
  const bounded = ratios.filter(({ wanted }) => wanted !== undefined);
  const parts: string[] = [];
  let y = 40;
  if (bounded.length > 0) {
    parts.push(title(y, 'Ratios and their bounds (dashed)'), ratioRows(bounded, y + 24));
    y += 24 + bounded.length * ROW + 40;
  }
  if (sizes) {
    const count = (number: number): string => number.toLocaleString('en');
    parts.push(
      title(y, `p95 with ${count(sizes.few)} dossiers (pale) and with ${count(sizes.many)} (deep)`),
      sizeRows(sizes, y + 24),
    );
    y += 24 + sizes.rows.length * ROW + 20;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" font-family="system-ui, sans-serif" font-size="14" fill="${INK}">
<rect width="100%" height="100%" fill="#ffffff"/>
${parts.join('\n')}
</svg>
`;
}
