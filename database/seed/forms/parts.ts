import type { FieldOption, FormField, FormStep, Text } from '@motcua/cms';

/** Pieces that citizens meet in every form, worded once. */
export const text = (vi: string, en: string): Text => ({ vi, en });
export const option = (value: string, vi: string, en: string): FieldOption => ({ value, label: { vi, en } });

export const sexes: readonly FieldOption[] = [option('male', 'Nam', 'Male'), option('female', 'Nữ', 'Female')];

/** The applicant, from the population register and the account: nothing that the state knows is typed again. */
export const applicantFields: readonly FormField[] = [
  {
    key: 'fullName',
    type: 'full_name',
    label: text('Họ và tên', 'Full name'),
    hint: text('Như trên thẻ căn cước, ví dụ NGUYỄN THỊ HOA', 'As on the identity card, for example NGUYỄN THỊ HOA'),
    required: true,
    prefill: { source: 'population', path: 'fullName' },
  },
  {
    key: 'personalNumber',
    type: 'personal_number',
    label: text('Số định danh cá nhân', 'Personal number'),
    hint: text('12 chữ số in trên thẻ căn cước', 'The 12 digits on the identity card'),
    required: true,
    prefill: { source: 'population', path: 'personalNumber' },
  },
  {
    key: 'birthDate',
    type: 'date',
    label: text('Ngày sinh', 'Date of birth'),
    hint: text('Ví dụ 27/03/1988', 'For example 27/03/1988'),
    required: true,
    when: 'past',
    prefill: { source: 'population', path: 'birthDate' },
  },
  {
    key: 'residence',
    type: 'address',
    label: text('Nơi thường trú', 'Permanent residence'),
    required: true,
    prefill: { source: 'population', path: 'residence' },
  },
  {
    key: 'phone',
    type: 'phone',
    label: text('Số điện thoại', 'Phone number'),
    hint: text(
      'Chúng tôi chỉ gọi hoặc nhắn tin về hồ sơ này, ví dụ 0912 345 678',
      'We call or text only about this dossier, for example 0912 345 678',
    ),
    required: true,
    prefill: { source: 'account', path: 'phone' },
  },
  {
    key: 'email',
    type: 'email',
    label: text('Thư điện tử (nếu có)', 'Email (if any)'),
    hint: text('Ví dụ hoa.nguyen@example.vn', 'For example hoa.nguyen@example.vn'),
    prefill: { source: 'account', path: 'email' },
  },
];

export const applicantStep: FormStep = {
  key: 'applicant',
  title: text('Người yêu cầu', 'Who is asking'),
  hint: text(
    'Thông tin lấy từ Cơ sở dữ liệu quốc gia về dân cư. Hãy xem lại và sửa nếu chưa đúng.',
    'These come from the national population database. Check them and correct what is wrong.',
  ),
  fields: applicantFields,
};

/** How the result reaches the applicant: the last step of each form. */
export const deliveryFields: readonly FormField[] = [
  {
    key: 'delivery',
    type: 'radio',
    label: text('Bạn muốn nhận kết quả bằng cách nào?', 'How do you want to get the result?'),
    required: true,
    options: [
      option('counter', 'Đến Bộ phận Một cửa nhận', 'Collect it at the one-stop unit'),
      option('post', 'Bưu điện mang đến nhà', 'By post to my home'),
      option('electronic', 'Chỉ cần bản điện tử', 'The electronic copy is enough'),
    ],
  },
  {
    key: 'deliveryAddress',
    type: 'address',
    label: text('Địa chỉ nhận kết quả', 'Address for the result'),
    hint: text('Bạn trả cước cho bưu điện khi nhận.', 'You pay the postage on delivery.'),
    shownIf: { '==': [{ var: 'delivery' }, 'post'] },
    requiredIf: { '==': [{ var: 'delivery' }, 'post'] },
  },
];

export const declaration: FormField = {
  key: 'declaration',
  type: 'declaration',
  label: text(
    'Tôi cam đoan những điều khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về lời cam đoan của mình.',
    'I declare that what I have stated is true and answer for it before the law.',
  ),
  required: true,
};
