import { randomBytes } from 'node:crypto';
import type { DocumentTemplate, Text } from '@motcua/cms';
import { Problem } from '@motcua/plugin-identity';
import type { DossierEvent, PaperIssuer } from '@motcua/plugin-single-window';
import type { Signer } from '../domain/paper-data';
import {
  formNumber,
  isPaperForm,
  isStatutory,
  letterNumber,
  resultNumber,
  type NumberedUnit,
  type PaperForm,
} from '../domain/paper-number';
import { paperSnapshot } from '../domain/snapshot';
import { VERIFY_BYTES, verifyCode as codeOf } from '../domain/verify-code';
import { yearInVietnam } from '../domain/wording';
import { drawSerial, issuedRows, positionOf } from '../repositories/issued-documents';

type IssueInput = Parameters<PaperIssuer>[1];

/** Who signs: the approver for a result and for a letter that follows his decision, else whoever acts. */
const signingEvent = (input: IssueInput): DossierEvent =>
  (input.form === 'result' || input.form === 'letter'
    ? input.file.events.findLast((event) => event.type === 'APPROVE')
    : undefined) ?? input.event;

/** The template reads what this dossier does not have: the paper would have holes. */
class TemplateDataMissing extends Problem {
  constructor(title: Text, missing: readonly string[]) {
    const list = missing.join('; ');
    super(
      'TemplateDataMissing',
      422,
      { vi: 'Chưa phát hành được văn bản', en: 'The document cannot be issued' },
      {
        vi: `“${title.vi}” thiếu thông tin: ${list}. Bổ sung vào hồ sơ, hoặc đề nghị biên tập viên sửa mẫu.`,
        en: `“${title.en}” lacks: ${list}. Add it to the dossier, or ask the editor to mend the template.`,
      },
    );
  }
}

interface Numbered {
  readonly form: PaperForm;
  readonly serial: number;
  readonly year: number;
  readonly file: IssueInput['file'];
  readonly issuer: NumberedUnit;
  readonly template?: DocumentTemplate;
}

/** A templated result is numbered by its own title, not by what the procedure's result is called. */
function numberOf({ form, serial, year, file, issuer, template }: Numbered): string {
  if (isStatutory(form)) return formNumber(serial, form, issuer);
  if (form === 'letter') return letterNumber(serial, issuer, template?.symbol);
  return resultNumber(serial, year, template?.title ?? file.version.result.name.vi, issuer, template?.symbol);
}

/** Papers get number, verify code and frozen data inside the dossier's transaction. The PDF is drawn when it is first asked for. */
export const paperIssuer =
  (publicUrl: string): PaperIssuer =>
  async (trx, input) => {
    const { form, file, event, actor, template } = input;
    if (!isPaperForm(form)) throw new Error(`records does not issue form ${form}`);
    const byAgency = !isStatutory(form);
    const unitId = byAgency ? file.dossier.agencyId : file.dossier.oneStopUnitId;
    const unitCode = byAgency ? file.agency.code : file.oneStopUnit.code;
    const at = new Date(event.at);
    const year = yearInVietnam(at);
    const signed = signingEvent(input);
    const own = signed === event && actor.kind === 'officer';
    const signedAt = new Date(signed.at).toISOString();
    const person =
      signed.actor.kind === 'officer'
        ? {
            name: signed.actor.name,
            position: own ? actor.position : await positionOf(trx, signed.actor.id, signed.actor.name),
          }
        : null;
    const { serial, issuer, agency } = await drawSerial(
      trx,
      { unit: unitCode, year, form },
      { issuerId: unitId, agencyId: file.dossier.agencyId },
    );
    // A paper that a citizen's or a timer's act brings about is the unit's, not that person's.
    const signer: Signer = { ...(person ?? { name: issuer.name, position: '' }), at: signedAt };
    const number = numberOf({ form, serial, year, file, issuer, ...(template ? { template } : {}) });
    const verifyCode = codeOf(randomBytes(VERIFY_BYTES));
    const data = paperSnapshot({
      form,
      number,
      serial,
      verifyCode,
      publicUrl,
      file,
      event,
      data: input.data,
      signer,
      issuer,
      agencyKind: agency.kind,
      ...(template ? { template } : {}),
    });
    if (data.document && data.document.missing.length > 0)
      throw new TemplateDataMissing(data.title, data.document.missing);
    // Printed numbers repeat across units and years: the register adds both, so that the column is unique.
    const registerNumber = `${unitCode}:${year}:${number}`;
    return {
      paper: { form, number, verifyCode },
      rows: [issuedRows({ dossierId: file.dossier.id, registerNumber, data, issuedBy: event.actor, at })],
    };
  };
