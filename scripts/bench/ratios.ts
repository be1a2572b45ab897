/** Ratios of one run, each with the bound that is wanted of it, in words. */
export interface Ratio {
  readonly name: string;
  readonly ours: string;
  readonly base: string;
  readonly ratio: number;
  /** None where the figure is only told. */
  readonly wanted?: { readonly atLeast: number } | { readonly atMost: number };
}

export const holds = ({ ratio, wanted }: Ratio): boolean =>
  wanted === undefined || ('atLeast' in wanted ? ratio >= wanted.atLeast : ratio <= wanted.atMost);

export function wish({ wanted }: Ratio): string {
  if (wanted === undefined) return '';
  return 'atLeast' in wanted ? `at least ${wanted.atLeast}` : `at most ${wanted.atMost}`;
}

const verdict = (ratio: Ratio): string => (ratio.wanted === undefined ? '' : holds(ratio) ? 'holds' : 'missed');

export function printRatios(ratios: readonly Ratio[]): void {
  for (const one of ratios)
    console.log(
      [
        one.name.padEnd(46),
        one.ours.padStart(10),
        one.base.padStart(10),
        `× ${one.ratio.toFixed(2)}`.padStart(8),
        wish(one).padEnd(14),
        verdict(one),
      ]
        .join(' ')
        .trimEnd(),
    );
}

/** As a table of Markdown. */
export const ratioTable = (ratios: readonly Ratio[]): string =>
  [
    '| measured | ours | baseline | ratio | wanted | |',
    '| --- | --- | --- | --- | --- | --- |',
    ...ratios.map(
      (one) => `| ${one.name} | ${one.ours} | ${one.base} | ${one.ratio.toFixed(2)} | ${wish(one)} | ${verdict(one)} |`,
    ),
  ].join('\n');
