/** The forms as the panel lists them, with the procedures that ask by them. */
import type { Core } from '@strapi/strapi';
import type { FormDefinition } from '@motcua/cms';

interface FormUse {
  readonly documentId: string;
  readonly code: string;
  readonly name: string;
  /** As the newest published version of the procedure asks, its shared sections in it; null before the first. */
  readonly asked: FormDefinition | null;
}

export interface ListedForm {
  readonly documentId: string;
  readonly key: string;
  readonly name: string;
  readonly definition: FormDefinition;
  readonly updatedAt: string;
  readonly uses: readonly FormUse[];
}

/** A procedure's draft names the form; what is published is frozen in its newest version. */
const LIST = `
  SELECT f.document_id AS "documentId", f.key, f.name, f.definition, f.updated_at AS "updatedAt",
    coalesce(json_agg(json_build_object(
      'documentId', p.document_id, 'code', p.code, 'name', coalesce(nullif(p.plain_name, ''), p.name),
      'asked', v.form
    ) ORDER BY p.code) FILTER (WHERE p.id IS NOT NULL), '[]') AS uses
  FROM form_definitions f
  LEFT JOIN procedures p ON p.form_id = f.id AND p.published_at IS NULL
  LEFT JOIN LATERAL (
    SELECT content->'form' AS form FROM procedure_versions
    WHERE procedure_code = p.code ORDER BY number DESC LIMIT 1
  ) v ON true
  GROUP BY f.id
  ORDER BY f.name`;

export async function listForms(strapi: Core.Strapi): Promise<readonly ListedForm[]> {
  // Knex does not type the answer of its driver.
  const { rows } = await strapi.db.connection.raw<{ readonly rows: readonly ListedForm[] }>(LIST);
  return rows;
}
