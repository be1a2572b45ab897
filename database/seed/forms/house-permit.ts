import type { FormDefinition } from '@motcua/cms';
import { applicantStep, declaration, deliveryFields, option, text } from './parts';

/** Construction permit for a house, procedure 1.013225: decided with two agencies asked in parallel. */
export const housePermit: FormDefinition = {
  key: 'housePermit',
  title: text('Cấp giấy phép xây dựng nhà ở riêng lẻ', 'Permit to build a house'),
  steps: [
    { ...applicantStep, title: text('Chủ nhà', 'The owner') },
    {
      key: 'land',
      title: text('Thửa đất', 'The land'),
      fields: [
        { key: 'siteAddress', type: 'address', label: text('Địa điểm xây dựng', 'Building site'), required: true },
        {
          key: 'plotNumber',
          type: 'short_text',
          label: text('Số thửa đất', 'Plot number'),
          hint: text('Ghi trong sổ đỏ, ví dụ 123', 'As in the land certificate, for example 123'),
          required: true,
          maxLength: 20,
        },
        {
          key: 'mapSheet',
          type: 'short_text',
          label: text('Tờ bản đồ số', 'Map sheet number'),
          hint: text('Ghi trong sổ đỏ, ví dụ 45', 'As in the land certificate, for example 45'),
          required: true,
          maxLength: 20,
        },
        {
          key: 'plotArea',
          type: 'number',
          label: text('Diện tích thửa đất (m²)', 'Area of the plot (m²)'),
          hint: text('Ví dụ 100,5', 'For example 100,5'),
          required: true,
          min: 1,
          max: 100000,
        },
        {
          key: 'landPaper',
          type: 'select',
          label: text('Giấy tờ về đất bạn có', 'Which paper do you have for the land?'),
          required: true,
          options: [
            option('certificate', 'Sổ đỏ, sổ hồng (giấy chứng nhận)', 'Land certificate (red or pink book)'),
            option('decision', 'Quyết định giao đất, cho thuê đất', 'Decision that allots or leases the land'),
            option('other', 'Giấy tờ khác về quyền sử dụng đất', 'Another paper on the land-use right'),
          ],
        },
      ],
    },
    {
      key: 'house',
      title: text('Ngôi nhà', 'The house'),
      fields: [
        {
          key: 'workKind',
          type: 'radio',
          label: text('Bạn xây mới hay sửa nhà?', 'Do you build or alter?'),
          required: true,
          options: [
            option('new', 'Xây nhà mới', 'Build a new house'),
            option('repair', 'Sửa chữa, cải tạo nhà đang có', 'Repair or alter a house'),
            option('relocation', 'Di dời nhà', 'Move a house'),
          ],
        },
        {
          key: 'repairDetails',
          type: 'long_text',
          label: text('Bạn sửa những gì?', 'What do you alter?'),
          hint: text('Ví dụ: nâng thêm một tầng, thay mái', 'For example: one storey more, a new roof'),
          maxLength: 1000,
          shownIf: { '==': [{ var: 'workKind' }, 'repair'] },
          requiredIf: { '==': [{ var: 'workKind' }, 'repair'] },
        },
        {
          key: 'floors',
          type: 'number',
          label: text('Số tầng nổi', 'Storeys above ground'),
          hint: text('Ví dụ 3', 'For example 3'),
          required: true,
          min: 1,
          max: 12,
        },
        {
          key: 'basement',
          type: 'yes_no',
          label: text('Nhà có tầng hầm không?', 'Is there a basement?'),
          required: true,
        },
        {
          key: 'basementDepth',
          type: 'number',
          label: text('Độ sâu tầng hầm (m)', 'Depth of the basement (m)'),
          min: 0.5,
          max: 20,
          shownIf: { '==': [{ var: 'basement' }, true] },
          requiredIf: { '==': [{ var: 'basement' }, true] },
        },
        {
          key: 'groundArea',
          type: 'number',
          label: text('Diện tích xây dựng tầng một (m²)', 'Built area of the ground floor (m²)'),
          hint: text('Ví dụ 80', 'For example 80'),
          required: true,
          min: 1,
          max: 10000,
        },
        {
          key: 'totalArea',
          type: 'number',
          label: text('Tổng diện tích sàn (m²)', 'Total floor area (m²)'),
          hint: text('Ví dụ 240', 'For example 240'),
          required: true,
          min: 1,
          max: 50000,
        },
        {
          key: 'height',
          type: 'number',
          label: text('Chiều cao nhà (m)', 'Height of the house (m)'),
          hint: text(
            'Tính từ nền đến đỉnh mái, ví dụ 11,4',
            'From the ground to the top of the roof, for example 11,4',
          ),
          required: true,
          min: 2,
          max: 60,
        },
        {
          key: 'cost',
          type: 'money',
          label: text('Kinh phí dự kiến', 'Expected cost'),
          hint: text('Số đồng, ví dụ 1.500.000.000', 'In đồng, for example 1.500.000.000'),
          required: true,
          min: 1000000,
        },
      ],
    },
    {
      key: 'design',
      title: text('Thiết kế và thi công', 'Design and building'),
      fields: [
        {
          key: 'designer',
          type: 'radio',
          label: text('Ai vẽ thiết kế?', 'Who made the design?'),
          required: true,
          options: [
            option('company', 'Công ty thiết kế', 'A design company'),
            option('architect', 'Kiến trúc sư, kỹ sư có chứng chỉ', 'A certified architect or engineer'),
            option('owner', 'Chủ nhà tự làm', 'The owner'),
          ],
        },
        {
          key: 'designerCode',
          type: 'enterprise_code',
          label: text('Mã số thuế công ty thiết kế', 'Tax code of the design company'),
          hint: text('10 chữ số, ví dụ 0100109106', '10 digits, for example 0100109106'),
          shownIf: { '==': [{ var: 'designer' }, 'company'] },
          requiredIf: { '==': [{ var: 'designer' }, 'company'] },
        },
        {
          key: 'designerName',
          type: 'full_name',
          label: text('Họ và tên người thiết kế', 'Full name of the designer'),
          shownIf: { '==': [{ var: 'designer' }, 'architect'] },
          requiredIf: { '==': [{ var: 'designer' }, 'architect'] },
        },
        {
          key: 'ownDesignNotice',
          type: 'notice',
          label: text(
            'Chủ nhà chỉ được tự thiết kế nhà dưới 250 m² sàn, dưới 3 tầng, cao dưới 12 m.',
            'An owner may design only a house under 250 m² of floor, under 3 storeys and under 12 m.',
          ),
          shownIf: { '==': [{ var: 'designer' }, 'owner'] },
        },
        {
          key: 'adjacent',
          type: 'yes_no',
          label: text('Nhà có xây sát nhà bên cạnh không?', 'Does the house touch the neighbour’s?'),
          hint: text(
            'Nếu có, bạn nộp thêm cam kết bảo đảm an toàn cho nhà liền kề.',
            'If so, you also hand in a commitment to keep the neighbouring house safe.',
          ),
          required: true,
        },
        {
          key: 'startDate',
          type: 'date',
          label: text('Ngày dự kiến khởi công', 'Planned start'),
          hint: text('Ví dụ 15/01/2027', 'For example 15/01/2027'),
          required: true,
          when: 'future',
        },
        {
          key: 'endDate',
          type: 'date',
          label: text('Ngày dự kiến hoàn thành', 'Planned end'),
          hint: text('Ví dụ 30/09/2027', 'For example 30/09/2027'),
          required: true,
          when: 'future',
        },
      ],
    },
    {
      key: 'result',
      title: text('Nhận kết quả', 'Result'),
      fields: [...deliveryFields, declaration],
    },
  ],
  rules: [
    {
      field: 'groundArea',
      valid: { '<=': [{ var: 'groundArea' }, { var: 'plotArea' }] },
      message: text(
        'Diện tích xây dựng không thể lớn hơn thửa đất. Kiểm tra lại',
        'The built area cannot exceed the plot. Check it',
      ),
    },
    {
      field: 'totalArea',
      valid: { '>=': [{ var: 'totalArea' }, { var: 'groundArea' }] },
      message: text(
        'Tổng diện tích sàn không thể nhỏ hơn tầng một. Kiểm tra lại',
        'The total floor area cannot be below the ground floor. Check it',
      ),
    },
    {
      field: 'designer',
      valid: {
        or: [
          { '!=': [{ var: 'designer' }, 'owner'] },
          {
            and: [
              { '<': [{ var: 'totalArea' }, 250] },
              { '<': [{ var: 'floors' }, 3] },
              { '<': [{ var: 'height' }, 12] },
            ],
          },
        ],
      },
      message: text(
        'Nhà này phải do công ty hoặc người có chứng chỉ thiết kế. Chọn người thiết kế khác',
        'This house must be designed by a company or a certified person. Choose another designer',
      ),
    },
    {
      field: 'endDate',
      valid: { '>': [{ var: 'endDate' }, { var: 'startDate' }] },
      message: text(
        'Ngày hoàn thành phải sau ngày khởi công. Kiểm tra lại',
        'The end must be after the start. Check it',
      ),
    },
  ],
};
