import {
  BooleanField,
  ComponentField,
  DateField,
  DynamicZoneField,
  EmailField,
  EnumerationField,
  InformationSquare,
  MarkdownField,
  MediaField,
  NumberField,
  RelationField,
  TextField,
  UidField,
} from '@strapi/icons/symbols';

/** The signs that Strapi's content-type builder gives to kinds of fields, so that ours are read without learning. */
const ICONS: Readonly<Record<string, typeof TextField>> = {
  long_text: MarkdownField,
  number: NumberField,
  money: NumberField,
  calculated: NumberField,
  date: DateField,
  time: DateField,
  radio: EnumerationField,
  select: EnumerationField,
  checkboxes: EnumerationField,
  yes_no: BooleanField,
  declaration: BooleanField,
  personal_number: UidField,
  enterprise_code: UidField,
  bank_account: UidField,
  email: EmailField,
  address: RelationField,
  country: RelationField,
  nationality: RelationField,
  ethnic_group: RelationField,
  land_parcel: RelationField,
  file: MediaField,
  table: DynamicZoneField,
  section: ComponentField,
  notice: InformationSquare,
};

export function TypeIcon({ type, size = '2.4rem' }: { readonly type: string; readonly size?: string }) {
  const Icon = ICONS[type] ?? TextField;
  return <Icon width={size} height={size} aria-hidden />;
}
