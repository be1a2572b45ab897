import type { FormDefinition, FormField } from '@motcua/cms';
import { applicantFields, applicantStep, declaration, deliveryFields, option, sexes, text } from './parts';

const relation: FormField = {
  key: 'relation',
  type: 'radio',
  label: text('Bạn là gì của trẻ?', 'Who are you to the child?'),
  required: true,
  options: [
    option('mother', 'Mẹ', 'Mother'),
    option('father', 'Cha', 'Father'),
    option('grandparent', 'Ông hoặc bà', 'Grandparent'),
    option('other', 'Người thân khác hoặc người nuôi dưỡng', 'Another relative or carer'),
  ],
};

/** Registration of a birth, procedure 1.001193: what the declaration of Circular 04/2020/TT-BTP asks, in everyday words. */
export const birthRegistration: FormDefinition = {
  key: 'birthRegistration',
  title: text('Đăng ký khai sinh', 'Register a birth'),
  steps: [
    { ...applicantStep, fields: [...applicantFields, relation] },
    {
      key: 'child',
      title: text('Con', 'The child'),
      fields: [
        {
          key: 'childName',
          type: 'full_name',
          label: text('Họ, chữ đệm, tên của con', 'Full name of the child'),
          hint: text(
            'Tên sẽ ghi trong giấy khai sinh, ví dụ TRẦN GIA HÂN',
            'As it will stand in the certificate, for example TRẦN GIA HÂN',
          ),
          required: true,
        },
        {
          key: 'childBirthDate',
          type: 'date',
          label: text('Ngày sinh của con', "The child's date of birth"),
          hint: text(
            'Như trong giấy chứng sinh, ví dụ 05/11/2026',
            'As in the birth notification, for example 05/11/2026',
          ),
          required: true,
          when: 'past',
        },
        {
          key: 'childSex',
          type: 'radio',
          label: text('Giới tính của con', "The child's sex"),
          required: true,
          options: sexes,
        },
        {
          key: 'birthPlaceKind',
          type: 'radio',
          label: text('Con sinh ở đâu?', 'Where was the child born?'),
          required: true,
          options: [
            option('facility', 'Bệnh viện, trạm y tế, nhà hộ sinh', 'Hospital, health station or maternity home'),
            option('elsewhere', 'Tại nhà hoặc nơi khác', 'At home or elsewhere'),
          ],
        },
        {
          key: 'birthPlace',
          type: 'short_text',
          label: text('Tên nơi sinh', 'Name of the place of birth'),
          hint: text(
            'Tên cơ sở y tế; nếu sinh tại nhà thì ghi thôn, tổ dân phố, xã, phường. Ví dụ Bệnh viện Sản Nhi tỉnh Phú Thọ',
            'The health facility; for a birth at home the hamlet and commune. For example Bệnh viện Sản Nhi tỉnh Phú Thọ',
          ),
          required: true,
        },
        {
          key: 'childOrder',
          type: 'number',
          label: text('Đây là con thứ mấy của mẹ?', "Which of the mother's children is this?"),
          hint: text('Viết bằng số, ví dụ 1', 'In digits, for example 1'),
          required: true,
          min: 1,
          max: 20,
        },
        {
          key: 'childEthnicGroup',
          type: 'ethnic_group',
          label: text('Dân tộc của con', "The child's ethnic group"),
          hint: text('Theo cha hoặc mẹ, do hai người thỏa thuận', "The father's or the mother's, as they agree"),
          required: true,
        },
        {
          key: 'childNationality',
          type: 'nationality',
          label: text('Quốc tịch của con', "The child's nationality"),
          required: true,
        },
      ],
    },
    {
      key: 'mother',
      title: text('Mẹ', 'The mother'),
      fields: [
        { key: 'motherName', type: 'full_name', label: text('Họ và tên mẹ', "The mother's full name"), required: true },
        {
          key: 'motherPersonalNumber',
          type: 'personal_number',
          label: text('Số định danh cá nhân của mẹ (nếu có)', "The mother's personal number (if any)"),
        },
        {
          key: 'motherBirthDate',
          type: 'date',
          label: text('Ngày sinh của mẹ', "The mother's date of birth"),
          required: true,
          when: 'past',
        },
        {
          key: 'motherNationality',
          type: 'nationality',
          label: text('Quốc tịch của mẹ', "The mother's nationality"),
          required: true,
        },
        {
          key: 'motherResidence',
          type: 'address',
          label: text('Nơi cư trú của mẹ', 'Where the mother lives'),
          required: true,
          shownIf: { '==': [{ var: 'motherNationality' }, 'VN'] },
        },
        {
          key: 'fatherKnown',
          type: 'yes_no',
          label: text('Bạn có khai thông tin về cha không?', 'Do you enter the father?'),
          hint: text(
            'Chọn “Không” khi chưa xác định được cha. Phần ghi về cha trong giấy khai sinh để trống.',
            'Choose “No” when the father is not established. His part of the certificate stays empty.',
          ),
          required: true,
        },
      ],
    },
    {
      key: 'father',
      title: text('Cha', 'The father'),
      shownIf: { '==': [{ var: 'fatherKnown' }, true] },
      fields: [
        {
          key: 'fatherName',
          type: 'full_name',
          label: text('Họ và tên cha', "The father's full name"),
          required: true,
        },
        {
          key: 'fatherPersonalNumber',
          type: 'personal_number',
          label: text('Số định danh cá nhân của cha (nếu có)', "The father's personal number (if any)"),
        },
        {
          key: 'fatherBirthDate',
          type: 'date',
          label: text('Ngày sinh của cha', "The father's date of birth"),
          required: true,
          when: 'past',
        },
        {
          key: 'fatherNationality',
          type: 'nationality',
          label: text('Quốc tịch của cha', "The father's nationality"),
          required: true,
        },
        {
          key: 'parentsMarried',
          type: 'yes_no',
          label: text('Cha và mẹ đã đăng ký kết hôn chưa?', 'Are the parents married?'),
          required: true,
        },
        {
          key: 'notMarriedNotice',
          type: 'notice',
          label: text(
            'Cha và mẹ chưa đăng ký kết hôn thì làm thêm thủ tục nhận cha, mẹ, con. Bộ phận Một cửa sẽ hướng dẫn và làm cùng một lần.',
            'Parents who are not married also have the child recognised. The one-stop unit explains and settles both at once.',
          ),
          shownIf: { '==': [{ var: 'parentsMarried' }, false] },
        },
      ],
    },
    {
      key: 'result',
      title: text('Bản sao và nhận kết quả', 'Copies and result'),
      fields: [
        {
          key: 'copies',
          type: 'number',
          label: text('Bạn cần mấy bản sao trích lục khai sinh?', 'How many certified extracts do you need?'),
          hint: text(
            'Bản chính không mất tiền. Mỗi bản sao 8.000 đồng. Không cần thì ghi 0.',
            'The certificate is free, each extract 8.000 đồng. Enter 0 for none.',
          ),
          required: true,
          min: 0,
          max: 20,
        },
        ...deliveryFields,
        declaration,
      ],
    },
  ],
  rules: [
    {
      field: 'motherBirthDate',
      valid: { '>=': [{ years_between: [{ var: 'motherBirthDate' }, { var: 'childBirthDate' }] }, 12] },
      message: text(
        'Kiểm tra lại ngày sinh của mẹ và của con: mẹ phải hơn con ít nhất 12 tuổi',
        "Check the mother's and the child's dates of birth: the mother must be at least 12 years older",
      ),
    },
    {
      field: 'fatherBirthDate',
      valid: { '>=': [{ years_between: [{ var: 'fatherBirthDate' }, { var: 'childBirthDate' }] }, 12] },
      message: text(
        'Kiểm tra lại ngày sinh của cha và của con: cha phải hơn con ít nhất 12 tuổi',
        "Check the father's and the child's dates of birth: the father must be at least 12 years older",
      ),
    },
  ],
};
