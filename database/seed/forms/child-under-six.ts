/** Birth, residence and health insurance of a child under six: one form for three procedures (Decree 63/2024/NĐ-CP), and those of the other two alone. */
import type { FormDefinition, FormField, FormStep } from '@motcua/cms';
import { birthRegistration } from './birth-registration';
import { applicantStep, declaration, deliveryFields, option, sexes, text } from './parts';

const homeFields: readonly FormField[] = [
  {
    key: 'homeAddress',
    type: 'address',
    label: text('Nơi đăng ký thường trú', 'Where to register'),
    required: true,
  },
  {
    key: 'homeRight',
    type: 'radio',
    label: text('Chỗ ở này là của ai?', 'Whose home is it?'),
    required: true,
    options: [
      option('own', 'Của cha, mẹ hoặc của tôi', 'The parents’ or mine'),
      option('family', 'Của ông bà, người thân', 'Of grandparents or relatives'),
      option('rented', 'Thuê, mượn, ở nhờ', 'Rented or lent'),
    ],
  },
  {
    key: 'householder',
    type: 'full_name',
    label: text('Họ và tên chủ hộ (nếu nhập vào hộ đã có)', 'The householder (if there is a household already)'),
  },
];

const clinic: FormField = {
  key: 'clinic',
  type: 'short_text',
  label: text('Nơi đăng ký khám chữa bệnh ban đầu', 'Where the child is first treated'),
  hint: text('Ví dụ Trạm Y tế phường Việt Trì', 'For example Trạm Y tế phường Việt Trì'),
  required: true,
};

const ending: FormStep = {
  key: 'result',
  title: text('Nhận kết quả', 'Getting the result'),
  fields: [...deliveryFields, declaration],
};

/** Procedure 1.004222 alone. */
export const residenceRegistration: FormDefinition = {
  key: 'residenceRegistration',
  title: text('Đăng ký thường trú', 'Register a residence'),
  steps: [
    applicantStep,
    {
      key: 'home',
      title: text('Chỗ ở', 'The home'),
      fields: [
        {
          key: 'residentName',
          type: 'full_name',
          label: text('Họ và tên người đăng ký thường trú', 'Who is registered'),
          hint: text(
            'Bạn, hoặc người mà bạn làm thay, ví dụ con của bạn',
            'You, or whom you act for, such as your child',
          ),
          required: true,
        },
        ...homeFields,
      ],
    },
    ending,
  ],
};

/** Procedure 1.002759 alone. */
export const childInsurance: FormDefinition = {
  key: 'childInsurance',
  title: text('Thẻ bảo hiểm y tế cho trẻ em', 'Health insurance of a child'),
  steps: [
    applicantStep,
    {
      key: 'child',
      title: text('Trẻ em', 'The child'),
      fields: [
        { key: 'childName', type: 'full_name', label: text('Họ và tên trẻ', 'The child’s name'), required: true },
        {
          key: 'childBirthDate',
          type: 'date',
          label: text('Ngày sinh của trẻ', 'The child’s date of birth'),
          required: true,
          when: 'past',
        },
        {
          key: 'childSex',
          type: 'radio',
          label: text('Giới tính của trẻ', 'The child’s sex'),
          required: true,
          options: sexes,
        },
        clinic,
      ],
    },
    ending,
  ],
};

/** Procedure 2.002621: what the three need, each thing once. */
export const childUnderSix: FormDefinition = {
  ...birthRegistration,
  key: 'childUnderSix',
  title: text('Khai sinh, thường trú, thẻ bảo hiểm y tế', 'Birth, residence, health insurance'),
  steps: [
    ...birthRegistration.steps.slice(0, -1),
    ...birthRegistration.steps.slice(-1).map((last) => ({
      ...last,
      title: text('Thường trú, bảo hiểm và nhận kết quả', 'Home, insurance and results'),
      fields: [...homeFields, clinic, ...last.fields],
    })),
  ],
};
