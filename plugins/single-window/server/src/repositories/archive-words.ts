/**
 * Searching what has ended by whole words (database/sql/288): one word that must be the dossier's own is walked in the order of the list, the others are
 * looked up for each dossier on the way. Parts of words are only looked for in the newest, for a list of all of them would cost more the larger the archive.
 */
import type { Knex } from 'knex';
import { containing } from './containing';
import { prepared, type Statement } from './prepared';

/** Everybody who sees the whole province reads under this agency. */
export const PROVINCE = 0;

/** As far as one walk goes: a page of dossiers whose words are so common is found long before, and the rest is said to be more. */
const WALK = 20_000;

/** A word that more have than these is common; how common is not asked. */
const COMMON = 2000;

/** Looked up for each dossier; of more it is quicker to read the dossier's own words. */
const FEW = 8;

/** Where parts of words are looked for. */
const NEWEST = 2000;

export interface ArchiveSearch {
  /** From ` WHERE` on: which of the ended dossiers `d`. */
  readonly ids: (after: number, limit: number, narrowing: Statement) => Statement;
  /** There may be more than the walk comes to. */
  readonly more: () => Promise<boolean>;
}

interface WordFacts {
  readonly word: string;
  /** The procedures in whose names it stands. */
  readonly procedures: readonly string[];
  /** Dossiers that have it of their own, counted until it is common. */
  readonly entries: number;
}

const FACTS = `SELECT w.word,
    ARRAY(SELECT DISTINCT p.procedure_code FROM archive_procedures p WHERE p.name LIKE '% ' || w.word || ' %') AS procedures,
    (SELECT count(*)::integer FROM
      (SELECT 1 FROM archive_words a WHERE a.agency_id = ? AND a.word = w.word LIMIT ${COMMON}) AS counted) AS entries
  FROM unnest(?::text[]) AS w(word)`;

/** Words with more dossiers than one walk comes to. */
const LONGER = `SELECT 1 FROM unnest(?::text[]) AS w(word), LATERAL
    (SELECT 1 FROM archive_words a WHERE a.agency_id = ? AND a.word = w.word OFFSET ${WALK} LIMIT 1) AS beyond LIMIT 1`;

/** Words are kept without signs; a typed "H44-12" is two of them. */
const plainWords = (words: readonly string[]): readonly string[] => [
  ...new Set(words.flatMap((word) => word.split(/[^\p{L}\p{N}]+/u)).filter((word) => word !== '')),
];

const joined = (parts: readonly Statement[], glue: string): Statement => ({
  sql: parts.map(({ sql }) => sql).join(glue),
  values: parts.flatMap(({ values }) => values),
});

const shared = ([first = [], ...others]: readonly (readonly string[])[]): readonly string[] =>
  first.filter((code) => others.every((codes) => codes.includes(code)));

const byContaining = (words: readonly string[]): Statement =>
  joined(
    words.map((word) => ({ sql: ' AND d.search_text LIKE ?', values: [containing(word)] })),
    '',
  );

/** A procedure's entry among the words. */
const byProcedure = (code: string): string => `=${code}`;

/** The newest of an agency, looked through one by one. */
function newest(agency: number, words: readonly string[]): ArchiveSearch {
  const of = (condition: string, values: readonly unknown[]): Statement => ({
    sql: `(SELECT id FROM dossiers WHERE ended_at IS NOT NULL${condition} ORDER BY id DESC LIMIT ${NEWEST})`,
    values,
  });
  const parts =
    agency === PROVINCE
      ? [of('', [])]
      : [
          of(' AND agency_id = ?', [agency]),
          of(' AND one_stop_unit_id = ?', [agency]),
          {
            sql: `(SELECT dossier_id AS id FROM dossier_tasks WHERE agency_id = ? ORDER BY dossier_id DESC LIMIT ${NEWEST})`,
            values: [agency],
          },
        ];
  const looked = joined(parts, ' UNION ');
  const containingAll = byContaining(words);
  return {
    more: () => Promise.resolve(false),
    ids: (after, limit, narrowing) => ({
      sql: `SELECT d.id FROM dossiers d WHERE d.id IN (${looked.sql}) AND d.ended_at IS NOT NULL AND d.id > ?${containingAll.sql}${narrowing.sql}
        ORDER BY d.id LIMIT ${limit}`,
      values: [...looked.values, after, ...containingAll.values, ...narrowing.values],
    }),
  };
}

/** @param agency whose archive, or PROVINCE @param words folded, as they were typed */
export async function archiveSearch(db: Knex, agency: number, words: readonly string[]): Promise<ArchiveSearch> {
  const asked = plainWords(words);
  const facts = (await prepared(db, { sql: FACTS, values: [agency, asked] })) as readonly WordFacts[];
  const own = facts.filter(({ procedures }) => procedures.length === 0).sort((a, b) => a.entries - b.entries);
  const named = facts.filter(({ procedures }) => procedures.length > 0);
  const [rarest, ...others] = own;
  if (rarest?.entries === 0 || facts.length === 0) return newest(agency, words);
  // A word of a procedure's name may as well be a person's: who has it of his own, and who has it by his procedure.
  const drivers: readonly string[] = rarest
    ? [rarest.word]
    : [...named.map(({ word }) => word), ...shared(named.map(({ procedures }) => procedures)).map(byProcedure)];
  const also = joined(
    [...others, ...named].map(({ word, procedures }) =>
      procedures.length <= FEW
        ? {
            sql: ' AND EXISTS (SELECT 1 FROM archive_words o WHERE o.agency_id = ? AND o.word = ANY(?) AND o.dossier_id = a.dossier_id)',
            values: [agency, [word, ...procedures.map(byProcedure)]],
          }
        : { sql: ' AND d.search_text LIKE ?', values: [containing(word)] },
    ),
    '',
  );
  return {
    more: async () =>
      (await prepared(db, { sql: LONGER, values: [rarest ? [rarest.word] : named.map(({ word }) => word), agency] }))
        .length > 0,
    ids: (after, limit, narrowing) => ({
      sql: `SELECT DISTINCT x.id FROM unnest(?::text[]) AS driver(word), LATERAL (
          SELECT d.id FROM (SELECT w.dossier_id FROM archive_words w WHERE w.agency_id = ? AND w.word = driver.word AND w.dossier_id > ?
              ORDER BY w.dossier_id LIMIT ${WALK}) AS a
            JOIN dossiers d ON d.id = a.dossier_id
          WHERE true${also.sql}${narrowing.sql} ORDER BY a.dossier_id LIMIT ${limit}) AS x
        ORDER BY x.id LIMIT ${limit}`,
      values: [drivers, agency, after, ...also.values, ...narrowing.values],
    }),
  };
}
