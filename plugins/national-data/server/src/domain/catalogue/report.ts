/** How much of the catalogue's texts was read: the figures that the importer is measured by. */
import type { ReadProcedure } from './procedure';
import { ATTRIBUTES } from './proposal';
import type { ProposedAttribute } from './proposal';
import { coverageOf, type Coverage } from './reading';

export interface AttributeFigures {
  readonly attribute: ProposedAttribute;
  readonly text: number;
  readonly whole: number;
  readonly part: number;
  readonly none: number;
  readonly silent: number;
  /** Single values: limits, fee lines, papers, steps. */
  readonly values: number;
}

interface NotRead {
  readonly code: string;
  readonly attribute: ProposedAttribute;
  readonly coverage: Coverage;
  readonly words: string;
}

export function figuresOf(procedures: readonly ReadProcedure[]): readonly AttributeFigures[] {
  return ATTRIBUTES.map((attribute) => {
    const covers = procedures.map(({ readings }) => coverageOf(readings[attribute]));
    const count = (coverage: Coverage): number => covers.filter((one) => one === coverage).length;
    return {
      attribute,
      text: covers.length - count('silent'),
      whole: count('whole'),
      part: count('part'),
      none: count('none'),
      silent: count('silent'),
      values: procedures.reduce((sum, { readings }) => sum + readings[attribute].values.length, 0),
    };
  });
}

export const notRead = (procedures: readonly ReadProcedure[]): readonly NotRead[] =>
  procedures.flatMap(({ code, readings }) =>
    ATTRIBUTES.flatMap((attribute) => {
      const coverage = coverageOf(readings[attribute]);
      return readings[attribute].leftovers.map((words) => ({ code, attribute, coverage, words }));
    }),
  );
