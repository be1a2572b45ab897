import type { DocumentTemplate } from '@motcua/cms';

const MARRIED_BEFORE = { in: [{ var: 'status' }, ['married', 'divorced', 'widowed']] };

/** The result of procedure 1.004873: what the register says of the person's marriage. */
export const maritalStatusExtract: DocumentTemplate = {
  code: 'xac-nhan-hon-nhan',
  name: { vi: 'Giấy xác nhận tình trạng hôn nhân', en: 'Marital status confirmation' },
  kind: 'extract',
  title: 'Giấy xác nhận tình trạng hôn nhân',
  symbol: 'GXN',
  blocks: [
    {
      id: 'bases',
      type: 'paragraph',
      style: 'basis',
      text: [
        'Căn cứ Luật Hộ tịch số 60/2014/QH13',
        'Căn cứ Nghị định số 123/2015/NĐ-CP quy định chi tiết một số điều và biện pháp thi hành Luật Hộ tịch',
        'Xét đề nghị của ông (bà) {{applicant.name}}, hồ sơ số {{dossier.code}} tiếp nhận ngày {{dossier.filedOn}}',
      ].join('\n'),
    },
    { id: 'confirms', type: 'paragraph', style: 'centred', text: 'XÁC NHẬN' },
    {
      id: 'person',
      type: 'fields',
      shownIf: { '==': [{ var: 'forWhom' }, 'myself'] },
      lines: [
        { label: 'Họ, chữ đệm, tên', value: '{{answers.fullName}}' },
        { label: 'Ngày, tháng, năm sinh', value: '{{answers.birthDate}}' },
        { label: 'Giới tính', value: '{{answers.sex}}' },
        { label: 'Dân tộc', value: '{{answers.ethnicGroup}}' },
        { label: 'Quốc tịch', value: '{{answers.nationality}}' },
        { label: 'Số định danh cá nhân', value: '{{answers.personalNumber}}' },
      ],
    },
    {
      id: 'other',
      type: 'fields',
      shownIf: { '==': [{ var: 'forWhom' }, 'other'] },
      lines: [
        { label: 'Họ, chữ đệm, tên', value: '{{answers.otherName}}' },
        { label: 'Số định danh cá nhân', value: '{{answers.otherPersonalNumber}}' },
      ],
    },
    { id: 'status', type: 'fields', lines: [{ label: 'Tình trạng hôn nhân', value: '{{answers.status}}' }] },
    {
      id: 'spouse',
      type: 'fields',
      shownIf: MARRIED_BEFORE,
      lines: [
        { label: 'Họ, chữ đệm, tên vợ hoặc chồng', value: '{{answers.spouseName}}', optional: true },
        { label: 'Bản án, quyết định ly hôn', value: '{{answers.divorceDecision}}', optional: true },
        { label: 'Hôn nhân chấm dứt ngày', value: '{{answers.endDate}}', optional: true },
      ],
    },
    {
      id: 'marriage',
      type: 'paragraph',
      style: 'body',
      shownIf: { '==': [{ var: 'purpose' }, 'marriage'] },
      text: 'Giấy này được sử dụng để đăng ký kết hôn với ông (bà) {{answers.partnerName}} tại {{answers.marriagePlace}}.',
    },
    {
      id: 'purpose',
      type: 'paragraph',
      style: 'body',
      shownIf: { '!=': [{ var: 'purpose' }, 'marriage'] },
      text: 'Giấy này được sử dụng cho việc: {{answers.purpose}}.',
    },
    {
      id: 'validity',
      type: 'paragraph',
      style: 'body',
      text: 'Giấy này có giá trị 06 tháng kể từ ngày cấp. Lệ phí: {{dossier.fees}}.',
    },
    { id: 'signature', type: 'signature' },
    {
      id: 'recipients',
      type: 'recipients',
      lines: ['Ông (bà) {{applicant.name}}', '{{agency.oneStopUnit}}', 'Lưu: VT'],
    },
  ],
};
