/**
 * What kind of data the house holds about people. All of it stands here: columns by table, answers by the type of their field.
 * Law 91/2025/QH15 tells basic from sensitive personal data; Decree 356/2025 lists the sensitive: origin, religion, health, bank accounts and the like.
 */
import type { CoreFieldType } from '@motcua/cms';

export type DataClass = 'public' | 'personal' | 'sensitive';

/** Answers of a field that is marked sensitive by its editor are sensitive whatever its type. */
const FIELD_TYPE_CLASSES: Readonly<Record<CoreFieldType, DataClass>> = {
  short_text: 'personal',
  long_text: 'personal',
  number: 'personal',
  money: 'personal',
  date: 'personal',
  time: 'personal',
  radio: 'personal',
  select: 'personal',
  checkboxes: 'personal',
  yes_no: 'personal',
  full_name: 'personal',
  personal_number: 'personal',
  enterprise_code: 'public',
  phone: 'personal',
  email: 'personal',
  bank_account: 'sensitive',
  address: 'personal',
  country: 'personal',
  nationality: 'personal',
  ethnic_group: 'sensitive',
  land_parcel: 'personal',
  file: 'personal',
  table: 'personal',
  calculated: 'personal',
  notice: 'public',
  declaration: 'public',
  section: 'public',
};

/** A type that a province's plugin brings is personal until its form says more. */
export const classOfFieldType = (type: string): DataClass =>
  (FIELD_TYPE_CLASSES as Readonly<Record<string, DataClass | undefined>>)[type] ?? 'personal';

export interface ColumnClass {
  readonly column: string;
  readonly class: Exclude<DataClass, 'public'>;
  /** `sealed`: encrypted by the application; `fields`: its sensitive answers are; absent: readable in the database. */
  readonly kept?: 'sealed' | 'fields';
}

const personal = (...columns: readonly string[]): readonly ColumnClass[] =>
  columns.map((column) => ({ column, class: 'personal' }));

/** Columns that hold data of people who file; what is not named is public or of the office. */
export const COLUMN_CLASSES: Readonly<Record<string, readonly ColumnClass[]>> = {
  motcua_accounts: personal('personal_number', 'full_name', 'phone', 'email'),
  dossiers: [
    ...personal('applicant_name', 'applicant_number', 'applicant_phone', 'applicant_email', 'applicant_address'),
    ...personal('search_text'),
    { column: 'answers', class: 'sensitive', kept: 'fields' },
    { column: 'provenance', class: 'sensitive', kept: 'fields' },
  ],
  dossier_events: [
    { column: 'before', class: 'sensitive', kept: 'fields' },
    { column: 'after', class: 'sensitive', kept: 'fields' },
    { column: 'data', class: 'sensitive', kept: 'fields' },
  ],
  dossier_drafts: [
    { column: 'answers', class: 'sensitive', kept: 'fields' },
    { column: 'provenance', class: 'sensitive', kept: 'fields' },
  ],
  dossier_contents: personal('words'),
  dossier_messages: personal('body'),
  counter_visits: [
    { column: 'person', class: 'sensitive', kept: 'sealed' },
    { column: 'filing', class: 'sensitive', kept: 'sealed' },
    { column: 'desk', class: 'sensitive', kept: 'sealed' },
  ],
  act_drafts: [{ column: 'content', class: 'sensitive', kept: 'sealed' }],
  data_requests: [
    { column: 'said', class: 'sensitive', kept: 'sealed' },
    { column: 'answer', class: 'sensitive', kept: 'sealed' },
  ],
  stored_files: personal('name'),
  issued_documents: personal('data'),
};
