/** Forms of Circular 03/2025/TT-VPCP, Annex I, that this house issues, the result paper itself, and a letter (công văn). */
export type PaperForm = '01' | '02' | '03' | '04' | '05' | 'result' | 'letter';
export type StatutoryForm = Exclude<PaperForm, 'result' | 'letter'>;
const FORMS: readonly string[] = ['01', '02', '03', '04', '05', 'result', 'letter'] satisfies PaperForm[];
export const isStatutory = (form: PaperForm): form is StatutoryForm => form !== 'result' && form !== 'letter';
export const isPaperForm = (form: string): form is PaperForm => FORMS.includes(form);

/** What stands before the unit's mark in a form's number (law.md §3; 05 has no printed number and follows 03). */
const MARKS: Readonly<Record<StatutoryForm, string>> = {
  '01': '',
  '02': 'PBS-',
  '03': 'PTC-',
  '04': 'PXL-',
  '05': 'TBD-',
};

/** Kinds of result papers by the words that their names begin with (Decree 30/2020, Annex III). */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^giấy xác nhận/i, 'GXN'],
  [/^giấy khai sinh/i, 'GKS'],
  [/^giấy phép/i, 'GP'],
  [/^giấy chứng nhận/i, 'GCN'],
  [/^quyết định/i, 'QĐ'],
  [/^thông báo/i, 'TB'],
  [/^(trích lục|bản sao)/i, 'TL'],
];

export interface NumberedUnit {
  readonly kind: string;
  readonly name: string;
}

/** Mark of a one-stop unit: TTPVHCC for a public administration service centre, else BPTNTKQ. */
export const unitMark = (unit: NumberedUnit): string => (isCentre(unit.name) ? 'TTPVHCC' : 'BPTNTKQ');
export const isCentre = (name: string): boolean => /trung tâm phục vụ hành chính công/i.test(name.normalize('NFC'));

/** Number of a form: `0001/TTPVHCC`, `0001/PBS-BPTNTKQ`. */
export const formNumber = (serial: number, form: StatutoryForm, unit: NumberedUnit): string =>
  `${String(serial).padStart(4, '0')}/${MARKS[form]}${unitMark(unit)}`;

/** Number of a result: `05/2026/GXN-UBND`; numbers below 10 with a leading 0 (Decree 30/2020, Annex I). */
export function resultNumber(
  serial: number,
  year: number,
  resultName: string,
  agency: NumberedUnit,
  symbol?: string,
): string {
  const kind = symbol ?? KINDS.find(([words]) => words.test(resultName.normalize('NFC')))?.[1] ?? 'KQ';
  return `${String(serial).padStart(2, '0')}/${year}/${kind}-${agencyMark(agency)}`;
}

/** Number of a letter: `05/UBND-VHXH`, the agency and who drafted it. */
export const letterNumber = (serial: number, agency: NumberedUnit, symbol?: string): string =>
  `${String(serial).padStart(2, '0')}/${agencyMark(agency)}${symbol === undefined ? '' : `-${symbol}`}`;

/** `UBND` for people's committees, initials for departments: Sở Xây dựng → SXD. */
function agencyMark(agency: NumberedUnit): string {
  if (agency.kind === 'commune' || agency.kind === 'province') return 'UBND';
  return agency.name
    .normalize('NFC')
    .split(/[\s,–-]+/)
    .filter((word) => word !== '' && word.toLowerCase() !== 'và')
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}
