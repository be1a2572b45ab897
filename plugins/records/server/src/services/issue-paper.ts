import { randomBytes } from 'node:crypto';
import type { DossierEvent, PaperIssuer } from '@motcua/plugin-single-window';
import type { Signer } from '../domain/paper-data';
import { formNumber, isPaperForm, resultNumber } from '../domain/paper-number';
import { paperSnapshot } from '../domain/snapshot';
import { VERIFY_BYTES, verifyCode as codeOf } from '../domain/verify-code';
import { yearInVietnam } from '../domain/wording';
import { headAgency, insertIssued, nextSerial, positionOf } from '../repositories/issued-documents';

type IssueInput = Parameters<PaperIssuer>[1];

/** Who signs: the approver for a result, else whoever acts. */
const signingEvent = (input: IssueInput): DossierEvent =>
  (input.form === 'result' ? input.file.events.findLast((event) => event.type === 'APPROVE') : undefined) ??
  input.event;

/** Issues papers inside the dossier's transaction: number, verify code, frozen data. The PDF is drawn when it is first asked for. */
export const paperIssuer =
  (publicUrl: string): PaperIssuer =>
  async (trx, input) => {
    const { form, file, event, actor } = input;
    if (!isPaperForm(form)) throw new Error(`records does not issue form ${form}`);
    const unitId = form === 'result' ? file.dossier.agencyId : file.dossier.oneStopUnitId;
    const unitCode = form === 'result' ? file.agency.code : file.oneStopUnit.code;
    const issuer = await headAgency(trx, unitId);
    const agency = form === 'result' ? issuer : await headAgency(trx, file.dossier.agencyId);
    const at = new Date(event.at);
    const year = yearInVietnam(at);
    const signed = signingEvent(input);
    const own = signed === event && actor.kind === 'officer';
    const signedAt = new Date(signed.at).toISOString();
    // A paper that a citizen's or a timer's act brings about is the unit's, not that person's.
    const signer: Signer =
      signed.actor.kind === 'officer'
        ? {
            name: signed.actor.name,
            position: own ? actor.position : await positionOf(trx, signed.actor.id, signed.actor.name),
            at: signedAt,
          }
        : { name: issuer.name, position: '', at: signedAt };
    // The counter last: its row stays locked until the commit.
    const serial = await nextSerial(trx, unitCode, year, form);
    const number =
      form === 'result'
        ? resultNumber(serial, year, file.version.result.name.vi, issuer)
        : formNumber(serial, form, issuer);
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
    });
    // Printed numbers repeat across units and years: the register adds both, so that the column is unique.
    await insertIssued(trx, {
      dossierId: file.dossier.id,
      registerNumber: `${unitCode}:${year}:${number}`,
      data,
      issuedBy: event.actor,
      at,
    });
    return { form, number, verifyCode };
  };
