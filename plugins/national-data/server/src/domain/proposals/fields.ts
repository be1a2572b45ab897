/** The fields of a procedure that proposals fill: how a row is found in one, put into it, replaced and taken out. */
import type { DossierComponent } from '@motcua/cms';
import type { z } from 'zod';
import type { ReadComponent } from '../catalogue/component';
import type { ReadFee } from '../catalogue/fee';
import type { ReadAgency } from '../catalogue/parties';
import type { ProposedAttribute } from '../catalogue/proposal';
import type { ReadStep } from '../catalogue/steps';
import { clean, visible } from '../catalogue/text';
import type { ReadTimeLimit } from '../catalogue/time-limit';
import {
  agencyFit,
  agencyRow,
  audienceFit,
  audienceRow,
  feeFit,
  feeRow,
  limitFit,
  limitRow,
  paperFit,
  paperRow,
  stepFit,
  stepRow,
  type AgencyRow,
  type AudienceRow,
  type FeeRow,
  type Fit,
  type LimitRow,
  type PaperRow,
  type StepRow,
} from './rows';

type AgencyField = 'competentAgency' | 'implementingAgency' | 'authorisedAgency' | 'coordinatingAgency';

/** What proposals may change of a procedure's draft. */
export interface Entry extends Readonly<Record<AgencyField, string | null>> {
  readonly timeLimits: readonly LimitRow[];
  readonly fees: readonly (FeeRow & { readonly code: string })[];
  readonly components: readonly DossierComponent[];
  readonly steps: string | null;
  readonly audience: readonly string[];
}

/** Methods, not properties: the table below holds fields of different rows, each given its own rows only. */
interface Field<Row> {
  readonly schema: z.ZodType<Row>;
  readonly fit: (value: unknown) => Fit<Row>;
  has(entry: Entry, row: Row): boolean;
  /** Replaces `from`, adds where there is no `from`, takes out where there is no `to`. */
  put(entry: Entry, from: Row | null, to: Row | null): Partial<Entry>;
}

interface List<Stored, Row> {
  readonly read: (entry: Entry) => readonly Stored[];
  readonly write: (rows: readonly Stored[]) => Partial<Entry>;
  readonly same: (stored: Stored, row: Row) => boolean;
  readonly stored: (row: Row, before: Stored | undefined, all: readonly Stored[]) => Stored;
}

function list<Stored, Row>({ read, write, same, stored }: List<Stored, Row>): Pick<Field<Row>, 'has' | 'put'> {
  return {
    has: (entry, row) => read(entry).some((one) => same(one, row)),
    put: (entry, from, to) => {
      const rows = read(entry);
      const at = from === null ? -1 : rows.findIndex((one) => same(one, from));
      if (to === null) return at < 0 ? {} : write(rows.filter((_, place) => place !== at));
      if (at >= 0) return write(rows.map((one, place) => (place === at ? stored(to, one, rows) : one)));
      return rows.some((one) => same(one, to)) ? {} : write([...rows, stored(to, undefined, rows)]);
    },
  };
}

/** The first name with this prefix that no row has. */
function free(prefix: string, taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
}

const sameWords = (one: string, other: string): boolean => clean(one).toLowerCase() === clean(other).toLowerCase();

const timeLimits: Field<LimitRow> = {
  schema: limitRow,
  fit: (value) => limitFit(value as ReadTimeLimit), // as the import stored it; so below
  ...list({
    read: (entry) => entry.timeLimits,
    write: (rows) => ({ timeLimits: rows }),
    same: (one, row) => one.channel === row.channel && one.amount === row.amount && one.unit === row.unit,
    stored: (row, before) => ({ ...before, ...row }),
  }),
};

const fees: Field<FeeRow> = {
  schema: feeRow,
  fit: (value) => feeFit(value as ReadFee),
  ...list({
    read: (entry) => entry.fees,
    write: (rows) => ({ fees: rows }),
    same: (one, row) => one.amount === row.amount && one.channel === row.channel && sameWords(one.name, row.name),
    stored: (row, before, all) => ({
      code:
        row.amount === 0
          ? 'FREE'
          : free(
              'F',
              all.map(({ code }) => code),
            ),
      ...before,
      ...row,
    }),
  }),
};

const components: Field<PaperRow> = {
  schema: paperRow,
  fit: (value) => paperFit(value as ReadComponent),
  ...list({
    read: (entry) => entry.components,
    write: (rows) => ({ components: rows }),
    same: (one, row) =>
      sameWords(one.name.vi, row.name) &&
      sameWords(one.hint?.vi ?? '', row.hint ?? '') &&
      one.originals === row.originals &&
      one.copies === row.copies,
    stored: ({ name, hint, ...counts }: PaperRow, before: DossierComponent | undefined, all) => ({
      key: free(
        'paper_',
        all.map(({ key }) => key),
      ),
      ...before,
      name: { vi: name, en: before?.name.en ?? '' },
      ...(hint === undefined ? {} : { hint: { vi: hint, en: before?.hint?.en ?? '' } }),
      ...counts,
    }),
  }),
};

const audience: Field<AudienceRow> = {
  schema: audienceRow,
  fit: (value) => audienceFit(value as string),
  ...list({
    read: (entry) => entry.audience,
    write: (rows) => ({ audience: rows }),
    same: (one, { name }) => sameWords(one, name),
    stored: ({ name }: AudienceRow) => name,
  }),
};

const literal = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const pattern = (text: string): string =>
  clean(text)
    .split(' ')
    .map(literal)
    .join(String.raw`\s+`);

const oneStep = ({ label, text }: StepRow): string => (label === '' ? text : `${label}: ${text}`);
/** The step in the prose, with the label before it where it has one. */
const placeOf = ({ label, text }: StepRow, labelToo: boolean): RegExp =>
  new RegExp(
    `${labelToo && label !== '' ? String.raw`(?:${pattern(label)}\s*[:.)\-–]*\s*)?` : ''}${pattern(text)}`,
    'iu',
  );

/** The steps are one text: lines that an editor may have joined, parted and put in order. */
const steps: Field<StepRow> = {
  schema: stepRow,
  fit: (value) => stepFit(value as ReadStep),
  has: ({ steps: prose }, row) => placeOf(row, false).test(visible(prose ?? '')),
  put: ({ steps: before }, from, to) => {
    const prose = visible(before ?? '');
    const place = from === null ? null : placeOf(from, true).exec(prose);
    const instead = to === null ? '' : oneStep(to);
    if (place !== null) {
      const [found] = place;
      const rest = [prose.slice(0, place.index), instead, prose.slice(place.index + found.length)];
      return {
        steps:
          (to === null
            ? rest
                .map((part) => part.trim())
                .filter(Boolean)
                .join('\n')
            : rest.join('')) || null,
      };
    }
    return to === null ? {} : { steps: prose === '' ? instead : `${prose}\n${instead}` };
  },
};

const AGENCIES: Readonly<Record<AgencyRow['role'], AgencyField>> = {
  competent: 'competentAgency',
  implementing: 'implementingAgency',
  authorised: 'authorisedAgency',
  coordinating: 'coordinatingAgency',
};

const agencies: Field<AgencyRow> = {
  schema: agencyRow,
  fit: (value) => agencyFit(value as ReadAgency),
  has: (entry, { role, name }) => sameWords(entry[AGENCIES[role]] ?? '', name),
  put: (entry, from, to) => {
    const gone = from !== null && agencies.has(entry, from) ? { [AGENCIES[from.role]]: null } : {};
    return to === null ? gone : { ...gone, [AGENCIES[to.role]]: to.name };
  },
};

export const fields: Readonly<Record<ProposedAttribute, Field<unknown>>> = {
  timeLimits,
  fees,
  components,
  steps,
  audience,
  agencies,
};
