import type { Core } from '@strapi/strapi';
import type { ProcedureVersionContent } from '@motcua/cms';
import { singleWindow } from '@motcua/plugin-single-window';
import { asInForce, isRow, procedureEntry, type ProcedureEntry } from '../domain/procedure-entry';

export interface ProcedureFilter {
  readonly field?: string;
  readonly level?: string;
  readonly online?: string;
  readonly lifeEvent?: string;
  readonly codes?: readonly string[];
}

/** What a line of a list needs beyond the entry. */
export type ProcedureFacts = Pick<ProcedureVersionContent, 'fees' | 'timeLimits'>;

export interface LinkedProcedures {
  readonly interlinked: readonly ProcedureEntry[];
  readonly related: readonly ProcedureEntry[];
}

export interface AgencyChoice {
  readonly code: string;
  readonly name: string;
}

/** The bounded readings of the catalogue that the portal's pages make. */
export class Procedures {
  constructor(private readonly strapi: Core.Strapi) {}

  private table() {
    return this.strapi.db.connection('procedures').whereNotNull('published_at');
  }

  async list(filter: ProcedureFilter, limit = 50): Promise<readonly ProcedureEntry[]> {
    const query = this.table().orderBy('code').limit(limit);
    if (filter.field) query.where('field_name', filter.field);
    if (filter.level) query.where('level', filter.level);
    if (filter.online) query.where('online_level', filter.online);
    if (filter.lifeEvent) query.whereRaw('life_events @> ?::jsonb', [JSON.stringify([filter.lifeEvent])]);
    if (filter.codes) query.whereIn('code', [...filter.codes]);
    const rows: readonly unknown[] = await query;
    const found = rows.filter(isRow).map(procedureEntry);
    const earlier = await this.beforePlan(found.map((entry) => entry.code));
    return found.map((entry) => {
      const content = earlier.get(entry.code);
      return content ? asInForce(entry, content) : entry;
    });
  }

  /** Of the procedures whose published text is planned for a later day: what is in force until then. */
  private async beforePlan(
    codes: readonly string[],
  ): Promise<ReadonlyMap<string, Omit<ProcedureVersionContent, 'form' | 'workflow'>>> {
    const now = singleWindow(this.strapi).now();
    const { rows } = await this.strapi.db.connection.raw<{
      rows: readonly { readonly code: string; readonly content: ProcedureVersionContent }[];
    }>(
      `SELECT p.procedure_code AS code, v.content - 'form' - 'workflow' AS content
         FROM standing_procedure_versions p
         JOIN procedure_versions v ON v.id = (
              SELECT s.id FROM standing_procedure_versions s
               WHERE s.procedure_code = p.procedure_code AND s.effective_from <= ? ORDER BY s.number DESC LIMIT 1)
        WHERE p.procedure_code = ANY (?) AND p.effective_from > ?`,
      [now, [...codes], now],
    );
    return new Map(rows.map(({ code, content }) => [code, content]));
  }

  async byCode(code: string): Promise<ProcedureEntry | null> {
    const [entry] = await this.list({ codes: [code] }, 1);
    return entry ?? null;
  }

  /** The published procedures that one leads to; those that are interlinked lead to each other, whoever of them says so. */
  async linked({ code, links }: ProcedureEntry): Promise<LinkedProcedures> {
    const back: readonly string[] = await this.table()
      .whereRaw('related_procedures @> ?::jsonb', [JSON.stringify([{ code, link: 'interlinked' }])])
      .pluck('code');
    const interlinked = [...links.filter(({ kind }) => kind === 'interlinked').map((link) => link.code), ...back];
    const related = links.map((link) => link.code).filter((each) => !interlinked.includes(each));
    const codes = new Set([...interlinked, ...related]);
    codes.delete(code);
    const entries = codes.size === 0 ? [] : await this.list({ codes: [...codes] }, codes.size);
    const known = new Map(entries.map((entry) => [entry.code, entry]));
    // In the editor's order.
    const of = (wanted: readonly string[]) => [...new Set(wanted)].flatMap((each) => known.get(each) ?? []);
    return { interlinked: of(interlinked), related: of(related) };
  }

  /** What an editor has saved, published or not. */
  async draft(documentId: string): Promise<ProcedureEntry | null> {
    const row: unknown = await this.strapi
      .documents('api::procedure.procedure')
      .findOne({ documentId, status: 'draft' });
    return isRow(row) ? procedureEntry(row) : null;
  }

  /** Fields with published procedures, for the filter. */
  async fields(): Promise<readonly string[]> {
    const names: readonly unknown[] = await this.table()
      .distinct('field_name')
      .orderBy('field_name')
      .pluck('field_name');
    return names.filter((name): name is string => typeof name === 'string' && name !== '');
  }

  /** What a line of a list says beyond the entry: of the version in force, or of what is only described. */
  async facts(codes: readonly string[]): Promise<ReadonlyMap<string, ProcedureFacts>> {
    const knex = this.strapi.db.connection;
    // Asked for one by one: the form of a version need not travel.
    const { rows } = await knex.raw<{ rows: readonly (ProcedureFacts & { readonly code: string })[] }>(
      `SELECT p.code,
              coalesce(v.content->'fees', (
                SELECT jsonb_agg(jsonb_build_object('code', f.code, 'amount', f.amount, 'kind', f.kind, 'channel', f.channel,
                                 'name', jsonb_build_object('vi', f.name, 'en', coalesce(f.name_en, ''))) ORDER BY c."order")
                  FROM procedures_cmps c JOIN components_procedure_fee_lines f ON f.id = c.cmp_id
                 WHERE c.entity_id = p.id AND c.field = 'fees'), '[]') AS fees,
              coalesce(v.content->'timeLimits', (
                SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('channel', l.channel, 'amount', coalesce(l.amount::float8, 0),
                                 'unit', replace(l.unit, 'not_fixed', 'working_day'),
                                 'case', CASE WHEN l."case" <> '' THEN jsonb_build_object('vi', l."case", 'en', coalesce(nullif(l.case_en, ''), l."case")) END,
                                 'notFixed', CASE WHEN l.unit = 'not_fixed' THEN jsonb_build_object('vi', coalesce(nullif(l.words, ''), 'Không quy định'),
                                                                               'en', coalesce(nullif(l.words_en, ''), nullif(l.words, ''), 'Not fixed by law')) END)) ORDER BY c."order")
                  FROM procedures_cmps c JOIN components_procedure_time_limits l ON l.id = c.cmp_id
                 WHERE c.entity_id = p.id AND c.field = 'timeLimits'), '[]') AS "timeLimits"
         FROM procedures p
         LEFT JOIN procedure_versions v ON v.id = (
              SELECT s.id FROM standing_procedure_versions s
               WHERE s.procedure_code = p.code AND s.effective_from <= ? ORDER BY s.number DESC LIMIT 1)
        WHERE p.published_at IS NOT NULL AND p.code = ANY (?)`,
      [singleWindow(this.strapi).now(), [...codes]],
    );
    return new Map(rows.map((row) => [row.code, row]));
  }

  async communes(): Promise<readonly AgencyChoice[]> {
    const rows: readonly AgencyChoice[] = await this.strapi.db
      .connection('agencies')
      .where({ kind: 'commune', active: true })
      .orderBy('name')
      .select('code', 'name');
    return rows;
  }

  /** The province's own code, for the statistics. */
  async provinceCode(): Promise<string | null> {
    const rows: readonly { readonly code: string }[] = await this.strapi.db
      .connection('agencies')
      .where({ kind: 'province' })
      .select('code')
      .limit(1);
    return rows[0]?.code ?? null;
  }
}
