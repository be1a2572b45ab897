/** The result of a dossier as it would be printed now: by what draws the real one, without number, marked as a draft, and nothing is written. */
import type { Core } from '@strapi/strapi';
import { Problem, type OfficerActor } from '@motcua/plugin-identity';
import { resultTemplate, singleWindow, type DossierEvent, type DossierFile } from '@motcua/plugin-single-window';
import { paperSnapshot } from '../domain/snapshot';
import { headAgency } from '../repositories/issued-documents';
import { renderPreview } from './pdf-renderer';

const UNKNOWN = '……';

class NoResultPaper extends Problem {
  constructor() {
    super('NoResultPaper', 404, { vi: 'Thủ tục này không in kết quả', en: 'This procedure prints no result' });
  }
}

/** The approval, as if the officer gave it now; the real one where it was given. */
function approvalOf(file: DossierFile, actor: OfficerActor, now: Date): DossierEvent | null {
  const approved = file.events.findLast(({ type }) => type === 'APPROVE');
  const last = file.events.at(-1);
  if (approved || !last) return approved ?? null;
  return {
    ...last,
    type: 'APPROVE',
    at: now,
    reason: null,
    data: {},
    actor: { kind: 'officer', id: actor.username, name: actor.fullName, role: '', unit: actor.agencyCode },
  };
}

export async function resultPreview(strapi: Core.Strapi, file: DossierFile, actor: OfficerActor): Promise<Buffer> {
  const template = resultTemplate(file.version);
  const now = singleWindow(strapi).now();
  const event = approvalOf(file, actor, now);
  if (template === undefined || !event) throw new NoResultPaper();
  const issuer = await headAgency(strapi.db.connection, file.dossier.agencyId);
  return renderPreview(
    paperSnapshot({
      form: 'result',
      number: UNKNOWN,
      serial: 0,
      verifyCode: UNKNOWN,
      publicUrl: process.env['MOTCUA_PUBLIC_URL'] ?? 'http://127.0.0.1:1337',
      file,
      event: { ...event, at: now },
      data: event.data,
      signer: { name: event.actor.name, position: actor.position, at: now.toISOString() },
      issuer,
      agencyKind: issuer.kind,
      ...(template ? { template } : {}),
    }),
  );
}
