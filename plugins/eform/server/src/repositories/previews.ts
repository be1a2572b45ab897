/** Unsaved forms that the panel shows as citizens would see them. */
import type { Core } from '@strapi/strapi';
import type { Answers, FormDefinition } from '@motcua/cms';
import { randomBytes } from 'node:crypto';

export interface FormPreview {
  readonly definition: FormDefinition;
  /** What was typed into the preview; nothing but sample data. */
  readonly answers: Answers;
}

const TABLE = 'form_previews';
const HALF_AN_HOUR = "now() + interval '30 minutes'";

export class Previews {
  constructor(private readonly strapi: Core.Strapi) {}

  private rows() {
    return this.strapi.db.connection(TABLE);
  }

  private soon() {
    return this.strapi.db.connection.raw(HALF_AN_HOUR);
  }

  /** Keeps the form under its token, a new one when the old is gone, and answers the token. */
  async put(definition: FormDefinition, token: string | null): Promise<string> {
    await this.rows().whereRaw('expires_at < now()').delete();
    const stored = { definition: JSON.stringify(definition), expires_at: this.soon() };
    if (token !== null && (await this.rows().where({ token }).update(stored)) > 0) return token;
    const fresh = randomBytes(24).toString('base64url');
    await this.rows().insert({ token: fresh, ...stored });
    return fresh;
  }

  async find(token: string): Promise<FormPreview | null> {
    const rows: readonly FormPreview[] = await this.rows()
      .where({ token })
      .whereRaw('expires_at >= now()')
      .select('definition', 'answers');
    return rows[0] ?? null;
  }

  async saveAnswers(token: string, answers: Answers): Promise<void> {
    await this.strapi.db
      .connection(TABLE)
      .where({ token })
      .update({ answers: JSON.stringify(answers) });
  }
}
