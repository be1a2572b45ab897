import type { SummaryGroup } from '@motcua/plugin-eform';
import type { ResolvedDocument } from './documents/resolved';
import type { PaperForm } from './paper-number';

/** One line of the components table. */
export interface ComponentLine {
  readonly name: string;
  readonly kind: 'Bản chính' | 'Bản sao' | 'Bản điện tử';
  readonly count: number;
}

export interface Signer {
  readonly name: string;
  readonly position: string;
  /** ISO time of the act that stands for the signature. */
  readonly at: string;
}

/** All that a paper says, frozen when it is issued: the PDF is made from this alone. */
export interface PaperData {
  readonly form: PaperForm;
  readonly number: string;
  readonly serial: number;
  readonly verifyCode: string;
  readonly verifyUrl: string;
  readonly issuedAt: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly head: { readonly parent: string | null; readonly unit: string };
  readonly place: string;
  readonly unit: { readonly name: string; readonly address: string | null; readonly phone: string | null };
  readonly agency: { readonly name: string; readonly kind: string };
  readonly dossierCode: string | null;
  readonly filingNumber: string;
  readonly procedureName: string;
  readonly applicant: {
    readonly name: string;
    readonly number: string;
    readonly address: string | null;
    readonly phone: string | null;
    readonly email: string | null;
  };
  readonly components: readonly ComponentLine[];
  /** Legal time in words: `05 ngày làm việc`. */
  readonly legalTime: string | null;
  readonly receivedAt: string | null;
  readonly promisedAt: string | null;
  /** The date that an apology takes back. */
  readonly promisedBefore?: string | null;
  /** How far the settlement had come when it was stopped. */
  readonly stage?: string | null;
  readonly feePaid?: boolean;
  readonly answerBy: string | null;
  readonly reason: string | null;
  readonly missing: readonly { readonly name: string; readonly note: string }[];
  readonly conclusion: string | null;
  readonly summary: readonly SummaryGroup[];
  readonly signer: Signer;
  /** What a template says; without one the house's own drawing is printed. */
  readonly document?: ResolvedDocument;
}
