import type { FormDefinition } from '@motcua/cms';
import { applicantStep, declaration, deliveryFields, option, sexes, text } from './parts';

/** Confirmation of marital status, procedure 1.004873. */
export const maritalStatus: FormDefinition = {
  key: 'maritalStatus',
  title: text('Xác nhận tình trạng hôn nhân', 'Confirm marital status'),
  steps: [
    {
      ...applicantStep,
      fields: [
        ...applicantStep.fields,
        {
          key: 'sex',
          type: 'radio',
          label: text('Giới tính', 'Sex'),
          required: true,
          options: sexes,
          prefill: { source: 'population', path: 'sex' },
        },
        {
          key: 'ethnicGroup',
          type: 'ethnic_group',
          label: text('Dân tộc', 'Ethnic group'),
          required: true,
          prefill: { source: 'population', path: 'ethnicGroup' },
        },
        {
          key: 'nationality',
          type: 'nationality',
          label: text('Quốc tịch', 'Nationality'),
          required: true,
          prefill: { source: 'population', path: 'nationality' },
        },
      ],
    },
    {
      key: 'status',
      title: text('Tình trạng hôn nhân', 'Marital status'),
      fields: [
        {
          key: 'forWhom',
          type: 'radio',
          label: text('Giấy xác nhận này cho ai?', 'Who is the confirmation for?'),
          required: true,
          options: [
            option('myself', 'Cho tôi', 'Me'),
            option('other', 'Cho người khác, tôi được ủy quyền', 'Somebody else who authorised me'),
          ],
        },
        {
          key: 'otherName',
          type: 'full_name',
          label: text('Họ và tên người được xác nhận', 'Full name of that person'),
          shownIf: { '==': [{ var: 'forWhom' }, 'other'] },
          requiredIf: { '==': [{ var: 'forWhom' }, 'other'] },
        },
        {
          key: 'otherPersonalNumber',
          type: 'personal_number',
          label: text('Số định danh của người được xác nhận', 'Personal number of that person'),
          shownIf: { '==': [{ var: 'forWhom' }, 'other'] },
          requiredIf: { '==': [{ var: 'forWhom' }, 'other'] },
        },
        {
          key: 'status',
          type: 'radio',
          label: text('Tình trạng hôn nhân hiện nay', 'Marital status today'),
          required: true,
          options: [
            option('neverMarried', 'Chưa từng đăng ký kết hôn', 'Never married'),
            option('married', 'Đang có vợ hoặc chồng', 'Married'),
            option('divorced', 'Đã ly hôn, chưa kết hôn với ai khác', 'Divorced and not married again'),
            option('widowed', 'Vợ hoặc chồng đã mất, chưa kết hôn với ai khác', 'Widowed and not married again'),
          ],
        },
        {
          key: 'spouseName',
          type: 'full_name',
          label: text('Họ và tên vợ hoặc chồng', 'Full name of the spouse'),
          shownIf: { in: [{ var: 'status' }, ['married', 'divorced', 'widowed']] },
          requiredIf: { '==': [{ var: 'status' }, 'married'] },
        },
        {
          key: 'divorceDecision',
          type: 'short_text',
          label: text(
            'Số bản án hoặc quyết định ly hôn, tên tòa án',
            'Number of the divorce judgment and name of the court',
          ),
          hint: text(
            'Ví dụ 45/2024/QĐST-HNGĐ, Tòa án nhân dân khu vực 1 - Phú Thọ',
            'For example 45/2024/QĐST-HNGĐ, Tòa án nhân dân khu vực 1 - Phú Thọ',
          ),
          shownIf: { '==': [{ var: 'status' }, 'divorced'] },
          requiredIf: { '==': [{ var: 'status' }, 'divorced'] },
        },
        {
          key: 'endDate',
          type: 'date',
          label: text('Ngày ly hôn có hiệu lực hoặc ngày vợ, chồng mất', 'Date of the divorce or of the death'),
          when: 'past',
          shownIf: { in: [{ var: 'status' }, ['divorced', 'widowed']] },
          requiredIf: { in: [{ var: 'status' }, ['divorced', 'widowed']] },
        },
      ],
    },
    {
      key: 'purpose',
      title: text('Mục đích sử dụng', 'Purpose'),
      fields: [
        {
          key: 'purpose',
          type: 'radio',
          label: text('Bạn dùng giấy này để làm gì?', 'What will you use it for?'),
          hint: text(
            'Giấy có giá trị 6 tháng và chỉ dùng đúng mục đích đã ghi.',
            'It is valid for 6 months and only for this purpose.',
          ),
          required: true,
          options: [
            option('marriage', 'Đăng ký kết hôn', 'To marry'),
            option('property', 'Mua bán, chuyển nhượng nhà đất', 'To buy or sell property'),
            option('loan', 'Vay vốn ngân hàng', 'For a bank loan'),
            option('other', 'Việc khác', 'Something else'),
          ],
        },
        {
          key: 'partnerName',
          type: 'full_name',
          label: text('Họ và tên người sẽ kết hôn', 'Full name of the future spouse'),
          shownIf: { '==': [{ var: 'purpose' }, 'marriage'] },
          requiredIf: { '==': [{ var: 'purpose' }, 'marriage'] },
        },
        {
          key: 'partnerPersonalNumber',
          type: 'personal_number',
          label: text('Số định danh của người sẽ kết hôn (nếu có)', 'Personal number of the future spouse (if any)'),
          shownIf: { '==': [{ var: 'purpose' }, 'marriage'] },
        },
        {
          key: 'marriagePlace',
          type: 'short_text',
          label: text('Nơi sẽ đăng ký kết hôn', 'Where the marriage will be registered'),
          hint: text('Ví dụ Ủy ban nhân dân phường Việt Trì', 'For example Ủy ban nhân dân phường Việt Trì'),
          shownIf: { '==': [{ var: 'purpose' }, 'marriage'] },
          requiredIf: { '==': [{ var: 'purpose' }, 'marriage'] },
        },
        {
          key: 'otherPurpose',
          type: 'short_text',
          label: text('Ghi rõ việc cần dùng', 'Say what for'),
          shownIf: { '==': [{ var: 'purpose' }, 'other'] },
          requiredIf: { '==': [{ var: 'purpose' }, 'other'] },
        },
      ],
    },
    {
      key: 'result',
      title: text('Nhận kết quả', 'Result'),
      fields: [
        {
          key: 'copies',
          type: 'number',
          label: text('Bạn cần mấy bản?', 'How many copies do you need?'),
          hint: text('Ví dụ 1', 'For example 1'),
          required: true,
          min: 1,
          max: 10,
        },
        {
          key: 'feeGround',
          type: 'radio',
          label: text('Bạn có được miễn lệ phí không?', 'Are you exempt from the fee?'),
          hint: text('Cơ quan sẽ đối chiếu khi tiếp nhận', 'The agency checks this on reception'),
          options: [
            option('none', 'Không', 'No'),
            option(
              'protected',
              'Có, thuộc hộ nghèo, là người cao tuổi hoặc người khuyết tật',
              'Yes: poor household, elderly or disabled',
            ),
          ],
        },
        ...deliveryFields,
        declaration,
      ],
    },
  ],
  rules: [
    {
      field: 'purpose',
      valid: { or: [{ '!=': [{ var: 'purpose' }, 'marriage'] }, { '!=': [{ var: 'status' }, 'married'] }] },
      message: text(
        'Người đang có vợ hoặc chồng không được xác nhận để kết hôn. Chọn mục đích khác hoặc sửa tình trạng hôn nhân',
        'A married person cannot be confirmed as free to marry. Choose another purpose or correct the marital status',
      ),
    },
    {
      field: 'endDate',
      valid: { '>': [{ var: 'endDate' }, { var: 'birthDate' }] },
      message: text('Ngày này phải sau ngày sinh. Kiểm tra lại', 'This date must be after the date of birth. Check it'),
    },
  ],
};
