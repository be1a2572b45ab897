import type { DocumentTemplate } from '@motcua/cms';

/** Sent with the result: what was issued, and to whom the citizen turns. */
export const maritalStatusLetter: DocumentTemplate = {
  code: 'cong-van-tra-ket-qua',
  name: { vi: 'Công văn trả kết quả xác nhận tình trạng hôn nhân', en: 'Letter with the marital status confirmation' },
  kind: 'letter',
  title: '',
  subject: 'trả kết quả xác nhận tình trạng hôn nhân',
  to: 'Ông (bà) {{applicant.name}}',
  symbol: 'VHXH',
  blocks: [
    {
      id: 'opening',
      type: 'paragraph',
      style: 'body',
      text: 'Ngày {{dossier.filedOn}}, {{agency.name}} nhận được hồ sơ số {{dossier.code}} của ông (bà) về việc “{{dossier.procedure}}”.',
    },
    {
      id: 'answer',
      type: 'paragraph',
      style: 'body',
      text: 'Sau khi xem xét, {{agency.name}} trả lời như sau:',
    },
    {
      id: 'contents',
      type: 'fields',
      lines: [
        { label: 'Người đề nghị', value: '{{answers.fullName}}' },
        { label: 'Tình trạng hôn nhân', value: '{{answers.status}}' },
        { label: 'Mục đích sử dụng', value: '{{answers.purpose}}' },
        { label: 'Số bản cấp', value: '{{answers.copies}}' },
        { label: 'Kết luận', value: '{{dossier.conclusion}}', optional: true },
      ],
    },
    {
      id: 'closing',
      type: 'paragraph',
      style: 'body',
      text: 'Ông (bà) nhận giấy xác nhận tại {{agency.oneStopUnit}} hoặc trong tài khoản của mình trên Cổng Dịch vụ công. {{agency.name}} thông báo để ông (bà) biết./.',
    },
    { id: 'signature', type: 'signature' },
    { id: 'recipients', type: 'recipients', lines: ['Như trên', '{{agency.oneStopUnit}}', 'Lưu: VT, VHXH'] },
  ],
};
