/** What the dossiers under way of a list can be narrowed by, with counts. */
import type { Knex } from 'knex';
import { openOnes } from './dossier-lists';
import { isList, rowsOf, type InboxScope } from './inbox';
import { prepared } from './prepared';

export type ChoiceField = 'step' | 'procedure' | 'unit' | 'officer' | 'channel';

export interface ChoiceRow {
  readonly value: string | null;
  readonly count: string;
  /** Of a procedure or an officer. */
  readonly name: string | null;
  /** One dossier's version and position: they know what its step is called. */
  readonly procedure_version_id: number;
  readonly workflow_state: { readonly value: unknown };
}

const MOST = 100;

const SOURCES: Readonly<Record<ChoiceField, { readonly value: string; readonly name: string; readonly join: string }>> =
  {
    step: { value: 'd.state_key', name: 'NULL', join: '' },
    procedure: { value: 'd.procedure_code', name: 'min(d.procedure_name)', join: '' },
    unit: { value: 'a.code', name: 'min(a.name)', join: 'JOIN agencies a ON a.id = d.agency_id' },
    channel: { value: 'd.channel', name: 'NULL', join: '' },
    officer: {
      value: 'o.username',
      name: 'min(o.full_name)',
      join: `LEFT JOIN LATERAL (SELECT DISTINCT f.assignee_id FROM dossier_tasks f
             WHERE f.dossier_id = d.id AND f.status = 'open' AND f.assignee_id IS NOT NULL) AS held ON true
           LEFT JOIN officers o ON o.id = held.assignee_id`,
    },
  };

/** Most frequent first. */
export async function choicesFor(db: Knex, scope: InboxScope, field: ChoiceField): Promise<readonly ChoiceRow[]> {
  const { value, name, join } = SOURCES[field];
  const open = openOnes(scope);
  const inner = isList(scope) ? open : rowsOf(db, scope).toSQL();
  const values = 'bindings' in inner ? inner.bindings : inner.values;
  return (await prepared(db, {
    sql: `SELECT ${value} AS value, count(DISTINCT d.id) AS count, ${name} AS name,
        min(d.procedure_version_id) AS procedure_version_id,
        (array_agg(d.workflow_state ORDER BY d.procedure_version_id))[1] AS workflow_state
      FROM (${inner.sql}) AS r JOIN dossiers d ON d.id = r.id ${join}
      GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MOST}`,
    values,
  })) as readonly ChoiceRow[];
}
