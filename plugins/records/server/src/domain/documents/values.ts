/** The values that a dossier gives to a template, as they are printed. */
import type { Answer, Answers, FormField, Row } from '@motcua/cms';
import { compileForm, formatAnswer } from '@motcua/plugin-eform';
import { answerTables, computeFee, fieldsFor, type DossierFile } from '@motcua/plugin-single-window';
import { dateInWords, dayInVietnam, shortDate } from '../wording';

interface Value {
  readonly label: string;
  /** Empty when there is none. */
  readonly text: string;
  /** `05/11/2026` as `ngày 05 tháng 11 năm 2026`; null for what is no whole date. */
  readonly words: string | null;
}

interface Rows {
  readonly columns: ReadonlyMap<string, string>;
  readonly rows: readonly ReadonlyMap<string, string>[];
}

export interface DocumentValues {
  readonly values: ReadonlyMap<string, Value>;
  readonly tables: ReadonlyMap<string, Rows>;
  /** What conditions read: answers as they were filed. */
  readonly answers: Answers;
}

/** What is known only when the paper is issued. */
export interface IssueFacts {
  readonly number: string;
  readonly issuedAt: string;
  readonly signer: { readonly name: string; readonly position: string };
  readonly place: string;
  readonly conclusion: string | null;
  readonly reason: string | null;
}

const WHOLE_DATE = /^\d{4}-\d{2}-\d{2}$/;
/** Noon in Vietnam: the day is the same wherever the words are made. */
const noon = (date: string): string => `${date}T05:00:00.000Z`;

/** Names of persons stand in capitals on papers of civil status and the like, as they do on the identity card. */
const printed = (field: FormField, answer: Answer | undefined): string => {
  const text = formatAnswer(field, answer, 'vi');
  return field.type === 'full_name' ? text.toLocaleUpperCase('vi') : text;
};

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

function rowsOf(table: FormField, answer: Answer | undefined): Rows {
  const columns = table.fields ?? [];
  const filed: readonly unknown[] = Array.isArray(answer) ? answer : [];
  return {
    columns: new Map(columns.map((column) => [column.key, column.label.vi])),
    rows: filed
      .filter(isRow)
      .map((row) => new Map(columns.map((column) => [column.key, printed(column, row[column.key])]))),
  };
}

const money = (amount: number): string => (amount === 0 ? 'Miễn phí' : `${amount.toLocaleString('vi-VN')} đồng`);

/** What was asked when it was filed; of a sample, what would be. */
const feesOf = ({ version, dossier, papers }: DossierFile): number =>
  (
    dossier.fee ??
    computeFee(version.fees, {
      channel: dossier.channel,
      applicant: dossier.applicantKind,
      answers: dossier.answers,
      papers: papers.map(({ componentKey }) => componentKey),
      date: dayInVietnam(dossier.filedAt),
    })
  ).total;

/** Values by path: text, or a moment of which the day is printed. */
function dossierTexts(file: DossierFile, facts: IssueFacts): Readonly<Record<string, string | null>> {
  const { dossier, agency, oneStopUnit } = file;
  return {
    'applicant.name': dossier.applicantName.toLocaleUpperCase('vi'),
    'applicant.number': dossier.applicantNumber,
    'applicant.address': dossier.applicantAddress,
    'applicant.phone': dossier.applicantPhone,
    'applicant.email': dossier.applicantEmail,
    'dossier.code': dossier.code ?? dossier.number,
    'dossier.procedure': dossier.procedureName,
    'dossier.fees': money(feesOf(file)),
    'dossier.conclusion': facts.conclusion,
    'dossier.reason': facts.reason,
    'agency.name': agency.name,
    'agency.oneStopUnit': oneStopUnit.name,
    'agency.place': facts.place,
    'document.number': facts.number,
    'signer.name': facts.signer.name,
    'signer.position': facts.signer.position,
  };
}

const dossierMoments = (
  { dossier }: DossierFile,
  facts: IssueFacts,
): Readonly<Record<string, Date | string | null>> => ({
  'dossier.filedOn': dossier.filedAt,
  'dossier.receivedOn': dossier.receivedAt,
  'dossier.promisedOn': dossier.promisedAt,
  'document.date': facts.issuedAt,
});

export function documentValues(file: DossierFile, facts: IssueFacts): DocumentValues {
  const { form } = file.version;
  const compiled = form && compileForm(form);
  const answers = compiled ? compiled.visible(file.dossier.answers) : {};
  const texts = dossierTexts(file, facts);
  const moments = dossierMoments(file, facts);
  const values = fieldsFor(form).map(({ path, label, date }): readonly [string, Value] => {
    const asked = path.startsWith('answers.') ? compiled?.fields.get(path.slice('answers.'.length)) : undefined;
    if (asked) {
      const answer = answers[asked.key];
      const whole = date && typeof answer === 'string' && WHOLE_DATE.test(answer);
      return [path, { label: label.vi, text: printed(asked, answer), words: whole ? dateInWords(noon(answer)) : null }];
    }
    const moment = moments[path] ?? null;
    if (moment === null) return [path, { label: label.vi, text: texts[path]?.trim() ?? '', words: null }];
    const iso = new Date(moment).toISOString();
    return [path, { label: label.vi, text: shortDate(iso), words: dateInWords(iso) }];
  });
  return {
    values: new Map(values),
    tables: new Map(answerTables(form).map((table) => [table.key, rowsOf(table, answers[table.key])])),
    answers,
  };
}
