import type { SharedSection } from '@motcua/cms';
import { applicantFields, deliveryFields, option, text } from './parts';

/** Sections that editors put into their forms by name; what is mended here is mended wherever they stand. */
export const sharedSections: readonly SharedSection[] = [
  {
    key: 'applicant',
    title: text('Người nộp hồ sơ', 'The applicant'),
    hint: text(
      'Phần lớn đã được điền từ dữ liệu nhà nước đang có.',
      'Most of it is filled in from what the state knows.',
    ),
    fields: applicantFields,
  },
  {
    key: 'authorisedPerson',
    title: text('Người được ủy quyền', 'The authorised person'),
    hint: text('Người thay bạn làm việc với cơ quan nhà nước.', 'Who deals with the authority for you.'),
    fields: [
      {
        key: 'agentName',
        type: 'full_name',
        label: text('Họ và tên người được ủy quyền', 'Full name of the authorised person'),
        required: true,
      },
      {
        key: 'agentPersonalNumber',
        type: 'personal_number',
        label: text('Số định danh của người được ủy quyền', 'Personal number of the authorised person'),
        required: true,
      },
      {
        key: 'agentPhone',
        type: 'phone',
        label: text('Số điện thoại của người được ủy quyền', 'Phone of the authorised person'),
        required: true,
      },
      {
        key: 'agentScope',
        type: 'checkboxes',
        label: text('Người này được làm những việc gì?', 'What may this person do?'),
        required: true,
        options: [
          option('file', 'Nộp và bổ sung hồ sơ', 'File and supplement the dossier'),
          option('collect', 'Nhận kết quả', 'Collect the result'),
        ],
      },
    ],
  },
  {
    key: 'postalReturn',
    title: text('Nhận kết quả', 'Getting the result'),
    fields: deliveryFields,
  },
];
