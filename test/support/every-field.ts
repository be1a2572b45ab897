/** A form that asks by every type of field, and what a citizen types into it. */
import type { FieldType, FormDefinition, FormField } from '@motcua/cms';
import type { Typed } from './filing.ts';

const words = (vi: string, en: string) => ({ vi, en });
const option = (value: string, vi: string, en: string) => ({ value, label: words(vi, en) });

const ask = (key: string, type: FieldType, vi: string, en: string, more: Partial<FormField> = {}): FormField => ({
  key,
  type,
  label: words(vi, en),
  required: true,
  ...more,
});

export const everyField: FormDefinition = {
  key: 'everyField',
  title: words('Khai mọi thứ', 'Declare everything'),
  steps: [
    {
      key: 'who',
      title: words('Người khai', 'Who declares'),
      fields: [
        {
          key: 'applicantPart',
          type: 'section',
          label: words('Người nộp', 'The applicant'),
          use: 'applicant',
        },
        ask('nationality', 'nationality', 'Quốc tịch', 'Nationality'),
        ask('ethnicGroup', 'ethnic_group', 'Dân tộc', 'Ethnic group'),
      ],
    },
    {
      key: 'things',
      title: words('Nhà, đất và tiền', 'House, land and money'),
      fields: [
        ask('title', 'short_text', 'Tên giấy tờ cũ', 'Name of the old paper'),
        ask('story', 'long_text', 'Kể lại sự việc', 'What happened'),
        ask('floors', 'number', 'Số tầng', 'Floors', { min: 1, max: 9 }),
        ask('price', 'money', 'Giá', 'Price'),
        ask('paperDay', 'date', 'Ngày ký', 'Day of signing', { when: 'past' }),
        ask('paperMonth', 'date', 'Tháng ghi trên giấy cũ', 'Month on the old paper', { precision: 'month' }),
        ask('paperYear', 'date', 'Năm sinh của ông', 'Year of grandfather’s birth', { precision: 'year' }),
        ask('visit', 'time', 'Giờ hẹn', 'Time of visit'),
        ask('kind', 'radio', 'Loại nhà', 'Kind of house', {
          options: [option('own', 'Nhà riêng', 'Own house'), option('flat', 'Căn hộ', 'Flat')],
        }),
        ask('use', 'select', 'Dùng để', 'Used for', {
          options: [
            option('live', 'Ở', 'Living'),
            {
              ...option('farm', 'Trồng trọt', 'Farming'),
              shownIf: { '==': [{ var: 'kind' }, 'own'] },
            },
          ],
        }),
        ask('has', 'checkboxes', 'Có những gì', 'What there is', {
          options: [option('water', 'Nước', 'Water'), option('power', 'Điện', 'Power')],
        }),
        ask('company', 'enterprise_code', 'Mã số doanh nghiệp', 'Enterprise code'),
        ask('country', 'country', 'Nước đang ở', 'Country of stay'),
        ask('account', 'bank_account', 'Tài khoản nhận tiền', 'Account for the money'),
        ask('oldHome', 'address', 'Nơi ở trước năm 2025', 'Home before 2025', { map: 'old' }),
        ask('parcel', 'land_parcel', 'Thửa đất', 'Land parcel'),
        ask('deed', 'file', 'Giấy chứng nhận', 'Certificate', { component: 'deed' }),
      ],
    },
    {
      key: 'people',
      title: words('Người và cây', 'People and crops'),
      fields: [
        ask('alone', 'yes_no', 'Sống một mình?', 'Living alone?'),
        {
          key: 'members',
          type: 'section',
          label: words('Thành viên', 'Member'),
          shownIf: { '==': [{ var: 'alone' }, false] },
          repeat: { min: 1, max: 5, addLabel: words('Thêm thành viên', 'Add a member') },
          fields: [
            ask('memberName', 'full_name', 'Họ và tên thành viên', 'Name of the member'),
            ask('memberBorn', 'date', 'Sinh ngày', 'Born on'),
            ask('memberWorks', 'yes_no', 'Đang đi làm?', 'Working?'),
            ask('memberWage', 'money', 'Lương', 'Wage', { shownIf: { '==': [{ var: 'memberWorks' }, true] } }),
          ],
        },
        {
          key: 'crops',
          type: 'table',
          label: words('Cây trồng', 'Crops'),
          repeat: { min: 1, max: 4, addLabel: words('Thêm cây', 'Add a crop') },
          fields: [ask('crop', 'short_text', 'Loại cây', 'Crop'), ask('area', 'number', 'Diện tích (m²)', 'Area (m²)')],
        },
        {
          key: 'total',
          type: 'calculated',
          label: words('Tổng diện tích', 'Total area'),
          formula: { sum: [{ var: 'crops' }, 'area'] },
        },
        {
          key: 'reminder',
          type: 'notice',
          label: words('Cán bộ có thể đến xem đất.', 'An officer may come to see the land.'),
        },
        ask('oath', 'declaration', 'Tôi cam đoan lời khai là đúng.', 'I declare that this is true.'),
      ],
    },
  ],
  rules: [
    {
      field: 'area',
      valid: { '<=': [{ var: 'area' }, 10000] },
      message: words('Diện tích một cây không quá 10.000 m²', 'A crop has at most 10,000 m²'),
    },
  ],
};

/** Pages in order; rows and lists that a page has to show first are filled by the test. */
export const typedAnswers: Typed = {
  phone: '0912345678',
  nationality: 'VN',
  ethnicGroup: 'Kinh',
  title: 'Giấy tờ cũ',
  story: 'Ông tôi để lại đất.\nTôi xin cấp lại giấy.',
  floors: '2',
  price: '1.500.000',
  paperDay: '05/11/2024',
  'paperMonth[month]': '3',
  'paperMonth[year]': '1988',
  'paperYear[year]': '1931',
  visit: '14h30',
  kind: 'own',
  use: 'farm',
  has: 'power',
  company: '0100109106',
  country: 'LA',
  'account[bank]': 'VCB',
  'account[number]': '0011 0012 3456',
  'account[holder]': 'Nguyễn Thị Hoa',
  'oldHome[detail]': 'Số 5 ngõ 12',
  'parcel[sheet]': '12',
  'parcel[plot]': '145',
  'parcel[lat]': '21.3227, 105.4019',
};
