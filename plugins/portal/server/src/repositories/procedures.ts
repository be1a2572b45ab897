import type { Core } from '@strapi/strapi';
import type { FeeLine, ProcedureVersionContent, TimeLimit } from '@motcua/cms';
import { isRow, parseJson, procedureEntry, type ProcedureEntry } from '../domain/procedure-entry';

export interface ProcedureFilter {
  readonly field?: string;
  readonly level?: string;
  readonly online?: string;
  readonly lifeEvent?: string;
  readonly codes?: readonly string[];
}

/** What a page of results needs of the frozen version. */
export type VersionFacts = Pick<ProcedureVersionContent, 'fees' | 'timeLimits'> & { readonly fileable: boolean };

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
    return rows.filter(isRow).map(procedureEntry);
  }

  async byCode(code: string): Promise<ProcedureEntry | null> {
    const [entry] = await this.list({ codes: [code] }, 1);
    return entry ?? null;
  }

  /** The draft as the editor sees it, with its form, fees and time limits. */
  async draft(documentId: string): Promise<Readonly<Record<string, unknown>> | null> {
    const row: unknown = await this.strapi
      .documents('api::procedure.procedure')
      .findOne({ documentId, status: 'draft', populate: ['form', 'fees', 'timeLimits'] });
    return isRow(row) ? row : null;
  }

  /** Fields with published procedures, for the filter. */
  async fields(): Promise<readonly string[]> {
    const names: readonly unknown[] = await this.table()
      .distinct('field_name')
      .orderBy('field_name')
      .pluck('field_name');
    return names.filter((name): name is string => typeof name === 'string' && name !== '');
  }

  /** Facts of the newest version of each procedure, in one query. */
  async versionFacts(codes: readonly string[]): Promise<ReadonlyMap<string, VersionFacts>> {
    // The driver gives jsonb as text here; the columns are asked for one by one, the form need not travel.
    const rows: readonly { code: string; fees: string | null; limits: string | null; fileable: boolean }[] =
      await this.strapi.db
        .connection('procedure_versions')
        .distinctOn('procedure_code')
        .whereIn('procedure_code', [...codes])
        .orderBy([{ column: 'procedure_code' }, { column: 'number', order: 'desc' }])
        .select(
          'procedure_code as code',
          this.strapi.db.connection.raw(
            "content->>'fees' as fees, content->>'timeLimits' as limits, content->>'form' is not null and content->>'workflow' is not null as fileable",
          ),
        );
    const read = (text: string | null): unknown => parseJson(text ?? '[]') ?? [];
    // Our own frozen content: single-window wrote it in the shape of ProcedureVersionContent.
    return new Map(
      rows.map((row) => [
        row.code,
        {
          fees: read(row.fees) as readonly FeeLine[],
          timeLimits: read(row.limits) as readonly TimeLimit[],
          fileable: row.fileable,
        },
      ]),
    );
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
