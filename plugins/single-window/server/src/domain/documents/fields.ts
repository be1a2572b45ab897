/** The values that a template may take, beside the answers of the form. */
import type { FormDefinition, FormField, Logic, Text } from '@motcua/cms';
import { hasRows, isSection } from '@motcua/plugin-eform';

export interface DocumentField {
  readonly path: string;
  readonly label: Text;
  readonly group: 'answers' | 'applicant' | 'dossier' | 'agency' | 'document' | 'signer';
  readonly date: boolean;
  /** Whether there is always a value when a paper is issued. */
  readonly always: boolean;
}

const field = (
  path: string,
  vi: string,
  en: string,
  { date = false, always = true }: { readonly date?: boolean; readonly always?: boolean } = {},
): DocumentField => ({
  path,
  label: { vi, en },
  // The catalogue's own paths begin with the name of their group.
  group: path.slice(0, path.indexOf('.')) as DocumentField['group'],
  date,
  always,
});

const MAYBE = { always: false };
const DATE = { date: true };

const DOSSIER_FIELDS: readonly DocumentField[] = [
  field('applicant.name', 'Họ và tên người nộp', 'Name of the applicant'),
  field('applicant.number', 'Số định danh người nộp', 'Personal number of the applicant'),
  field('applicant.address', 'Địa chỉ người nộp', 'Address of the applicant', MAYBE),
  field('applicant.phone', 'Số điện thoại người nộp', 'Phone of the applicant', MAYBE),
  field('applicant.email', 'Thư điện tử người nộp', 'E-mail of the applicant', MAYBE),
  field('dossier.code', 'Mã hồ sơ', 'Dossier code'),
  field('dossier.procedure', 'Tên thủ tục', 'Name of the procedure'),
  field('dossier.filedOn', 'Ngày nộp', 'Date of filing', DATE),
  field('dossier.receivedOn', 'Ngày tiếp nhận', 'Date of reception', { date: true, always: false }),
  field('dossier.promisedOn', 'Ngày hẹn trả', 'Promised date', { date: true, always: false }),
  field('dossier.fees', 'Tổng phí, lệ phí', 'Total of the fees'),
  field('dossier.conclusion', 'Kết luận của người giải quyết', 'Conclusion of the officer', MAYBE),
  field('dossier.reason', 'Lý do ghi khi giải quyết', 'Reason given with the act', MAYBE),
  field('agency.name', 'Cơ quan giải quyết', 'Competent agency'),
  field('agency.oneStopUnit', 'Bộ phận Một cửa', 'One-stop unit'),
  field('agency.place', 'Địa danh', 'Place'),
  field('document.number', 'Số, ký hiệu văn bản', 'Number of the document'),
  field('document.date', 'Ngày ban hành', 'Date of issue', DATE),
  field('signer.name', 'Người ký', 'Signer'),
  field('signer.position', 'Chức vụ người ký', 'Post of the signer', MAYBE),
];

/** A field of the form with all that decides whether it is asked and must be answered. */
export interface AskedField {
  readonly field: FormField;
  readonly conditions: readonly Logic[];
}

const given = (logic: Logic | undefined): readonly Logic[] => (logic === undefined ? [] : [logic]);

/** All fields with an answer of their own, also those in sections that are asked once. */
export function askedFields(form: FormDefinition | null): readonly AskedField[] {
  const asked = (field: FormField, around: readonly Logic[]): readonly AskedField[] => {
    const conditions = [...around, ...given(field.shownIf)];
    if (isSection(field)) return (field.fields ?? []).flatMap((inner) => asked(inner, conditions));
    return field.type === 'notice' ? [] : [{ field, conditions }];
  };
  return (form?.steps ?? []).flatMap((step) => step.fields.flatMap((one) => asked(one, given(step.shownIf))));
}

/** The answers that can stand in words; those in rows stand in tables. */
const answerFields = (form: FormDefinition | null): readonly DocumentField[] =>
  askedFields(form)
    .filter(({ field }) => !hasRows(field) && field.type !== 'file' && field.type !== 'declaration')
    .map(({ field, conditions }) => ({
      path: `answers.${field.key}`,
      label: field.label,
      group: 'answers',
      date: field.type === 'date' || (field.type === 'calculated' && field.reads === 'date'),
      always: conditions.length === 0 && field.required === true,
    }));

/** The repeating sections and tables, with what a row holds. */
export const answerTables = (form: FormDefinition | null): readonly FormField[] =>
  askedFields(form)
    .map(({ field }) => field)
    .filter(hasRows);

export const fieldsFor = (form: FormDefinition | null): readonly DocumentField[] => [
  ...answerFields(form),
  ...DOSSIER_FIELDS,
];
