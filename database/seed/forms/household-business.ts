import type { FormDefinition } from '@motcua/cms';
import { applicantStep, declaration, deliveryFields, option, text } from './parts';

/** Registration of a household business, procedure 1.001612. */
export const householdBusiness: FormDefinition = {
  key: 'householdBusiness',
  title: text('Đăng ký thành lập hộ kinh doanh', 'Register a household business'),
  steps: [
    {
      ...applicantStep,
      title: text('Chủ hộ kinh doanh', 'The owner'),
      fields: [
        ...applicantStep.fields,
        {
          key: 'owners',
          type: 'radio',
          label: text('Ai cùng đứng ra thành lập?', 'Who sets it up?'),
          required: true,
          options: [
            option('alone', 'Một mình tôi', 'I alone'),
            option('family', 'Tôi cùng các thành viên trong gia đình', 'I with members of my family'),
          ],
        },
        {
          key: 'members',
          type: 'table',
          label: text('Các thành viên cùng góp vốn', 'Members who put in capital'),
          hint: text('Mỗi người một dòng', 'One person a row'),
          repeat: { max: 20, addLabel: text('Thêm thành viên', 'Add a member') },
          fields: [
            { key: 'memberName', type: 'full_name', label: text('Họ và tên', 'Full name'), required: true },
            {
              key: 'memberNumber',
              type: 'personal_number',
              label: text('Số định danh', 'Personal number'),
              required: true,
            },
            {
              key: 'memberCapital',
              type: 'money',
              label: text('Số tiền góp (đồng)', 'Amount put in (đồng)'),
              required: true,
              min: 1,
            },
          ],
          shownIf: { '==': [{ var: 'owners' }, 'family'] },
          requiredIf: { '==': [{ var: 'owners' }, 'family'] },
        },
      ],
    },
    {
      key: 'business',
      title: text('Tên và địa chỉ', 'Name and address'),
      fields: [
        {
          key: 'businessName',
          type: 'short_text',
          label: text('Tên hộ kinh doanh', 'Name of the household business'),
          hint: text(
            'Gồm “Hộ kinh doanh” và tên riêng, ví dụ Hộ kinh doanh Tạp hóa Hoa Minh',
            'Starts with “Hộ kinh doanh”, for example Hộ kinh doanh Tạp hóa Hoa Minh',
          ),
          required: true,
          maxLength: 150,
        },
        { key: 'businessAddress', type: 'address', label: text('Nơi kinh doanh', 'Place of business'), required: true },
        {
          key: 'premises',
          type: 'radio',
          label: text('Địa điểm này là của ai?', 'Whose are the premises?'),
          required: true,
          options: [
            option('own', 'Nhà của tôi hoặc của gia đình', 'Mine or my family’s'),
            option('rented', 'Đi thuê', 'Rented'),
            option('lent', 'Mượn', 'Lent to me'),
          ],
        },
        {
          key: 'rentUntil',
          type: 'date',
          label: text('Hợp đồng thuê đến ngày nào?', 'Until when is the lease?'),
          hint: text('Ví dụ 31/12/2028', 'For example 31/12/2028'),
          when: 'future',
          shownIf: { '==': [{ var: 'premises' }, 'rented'] },
          requiredIf: { '==': [{ var: 'premises' }, 'rented'] },
        },
        {
          key: 'openingTime',
          type: 'time',
          label: text('Giờ mở cửa (nếu có)', 'Opening time (if any)'),
          hint: text('Ví dụ 07:30', 'For example 07:30'),
        },
      ],
    },
    {
      key: 'activity',
      title: text('Ngành nghề và vốn', 'Trade and capital'),
      fields: [
        {
          key: 'mainTrade',
          type: 'select',
          label: text('Ngành nghề chính', 'Main trade'),
          required: true,
          options: [
            option('grocery', 'Bán tạp hóa, bán lẻ hàng hóa', 'Grocery, retail'),
            option('food', 'Quán ăn, quán cà phê, giải khát', 'Eating place, café'),
            option('repair', 'Sửa chữa xe, máy móc, đồ gia dụng', 'Repairs'),
            option('beauty', 'Cắt tóc, làm đẹp', 'Hairdressing, beauty'),
            option('clothing', 'May đo, bán quần áo', 'Tailoring, clothes'),
            option('building', 'Xây dựng, vật liệu xây dựng', 'Building, materials'),
            option('transport', 'Vận tải', 'Transport'),
            option('lodging', 'Nhà trọ, nhà nghỉ', 'Lodging'),
            option('farming', 'Sơ chế nông sản', 'Farm produce'),
            option('other', 'Ngành nghề khác', 'Another trade'),
          ],
        },
        {
          key: 'tradeDetails',
          type: 'long_text',
          label: text('Bạn bán gì, làm dịch vụ gì?', 'What do you sell or do?'),
          hint: text('Ghi những việc chính, mỗi việc một dòng', 'The main things, one a line'),
          required: true,
          maxLength: 1000,
        },
        {
          key: 'conditions',
          type: 'checkboxes',
          label: text(
            'Việc kinh doanh của bạn có những gì sau đây? (nếu có)',
            'Does your business include any of these? (if any)',
          ),
          options: [
            option('foodSafety', 'Bán đồ ăn, thức uống chế biến tại chỗ', 'Food or drink prepared on the spot'),
            option('alcohol', 'Bán rượu', 'Spirits'),
            option('tobacco', 'Bán thuốc lá', 'Tobacco'),
            option('gas', 'Bán khí gas', 'Bottled gas'),
          ],
        },
        {
          key: 'conditionsNotice',
          type: 'notice',
          label: text(
            'Những ngành nghề này còn cần giấy phép riêng. Bạn vẫn đăng ký hộ kinh doanh trước, rồi xin giấy phép trước khi bán.',
            'These trades need a licence of their own. Register first, then get the licence before you sell.',
          ),
          shownIf: { '!': [{ '==': [{ var: 'conditions' }, null] }] },
        },
        {
          key: 'capital',
          type: 'money',
          label: text('Vốn kinh doanh', 'Capital'),
          hint: text('Số đồng, ví dụ 50.000.000', 'In đồng, for example 50.000.000'),
          required: true,
          min: 100000,
        },
        {
          key: 'workers',
          type: 'number',
          label: text('Số người làm, kể cả bạn', 'People working, you included'),
          required: true,
          min: 1,
          max: 500,
        },
        {
          key: 'startDate',
          type: 'date',
          label: text('Ngày bắt đầu kinh doanh', 'Start of business'),
          hint: text('Hôm nay hoặc sau đó, ví dụ 15/01/2027', 'Today or later, for example 15/01/2027'),
          required: true,
          when: 'future',
        },
      ],
    },
    {
      key: 'tax',
      title: text('Thuế và nhận kết quả', 'Tax and result'),
      fields: [
        {
          key: 'taxContact',
          type: 'yes_no',
          label: text(
            'Cơ quan thuế liên hệ bạn theo số điện thoại và địa chỉ đã khai?',
            'May the tax office use the phone and address you gave?',
          ),
          required: true,
        },
        {
          key: 'taxAddress',
          type: 'address',
          label: text('Địa chỉ nhận thông báo thuế', 'Address for tax notices'),
          shownIf: { '==': [{ var: 'taxContact' }, false] },
          requiredIf: { '==': [{ var: 'taxContact' }, false] },
        },
        {
          key: 'relatedEnterprise',
          type: 'enterprise_code',
          label: text('Mã số thuế hộ kinh doanh cũ (nếu có)', 'Tax code of an earlier business (if any)'),
          hint: text('10 chữ số, ví dụ 0100109106', '10 digits, for example 0100109106'),
        },
        ...deliveryFields,
        declaration,
      ],
    },
  ],
  rules: [
    {
      field: 'birthDate',
      valid: { '>=': [{ years_between: [{ var: 'birthDate' }, { today: [] }] }, 18] },
      message: text(
        'Chủ hộ kinh doanh phải đủ 18 tuổi. Kiểm tra lại ngày sinh',
        'The owner must be 18 or older. Check the date of birth',
      ),
    },
    {
      field: 'startDate',
      valid: { '<': [{ var: 'startDate' }, { var: 'rentUntil' }] },
      message: text(
        'Ngày bắt đầu phải trước ngày hết hạn thuê. Kiểm tra lại ngày',
        'Business must start before the lease ends. Check the date',
      ),
    },
  ],
};
