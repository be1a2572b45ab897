import { reception, settlement, state, supplement, withdraw } from './parts';
import { appraisal, assignment, rejected } from './steps';
import { shareOf, SUPPLEMENT, type TemplateInput, type WorkflowTemplate } from './template';

/** Land procedures: the tax office says what is to be paid, the clock stands until it is (status 6, domain.md §3). */
export function withTaxNotice({ days }: TemplateInput): WorkflowTemplate {
  const name = { vi: 'Có nghĩa vụ tài chính với cơ quan Thuế', en: 'With a tax notice' };
  return {
    key: 'tax-notice',
    name,
    summary: {
      vi: 'Thẩm định xong thì chuyển cơ quan Thuế; tạm dừng chờ nộp tiền; nộp xong mới ký và trả kết quả.',
      en: 'After the appraisal the tax office is asked; the dossier waits for the payment, then it is signed.',
    },
    definition: {
      key: 'tax-notice',
      name,
      machine: {
        id: 'tax-notice',
        initial: 'filed',
        states: {
          ...reception('assignment'),
          assignment: assignment('appraisal', shareOf(days, 0.1)),
          appraisal: appraisal({ ASK_DUTY: 'tax_office', PROPOSE: 'awaiting_approval' }, shareOf(days, 0.4)),
          tax_office: state({
            status: 4,
            label: ['Chờ cơ quan Thuế thông báo', 'Waiting for the tax notice'],
            next: [
              'Cơ quan Thuế xác định nghĩa vụ tài chính và ra thông báo.',
              'The tax office finds out what is to be paid and sends its notice.',
            ],
            task: ['processing_officer', 'competent'],
            timer: shareOf(days, 0.2),
            waitsFor: { system: { vi: 'Cơ quan Thuế', en: 'The tax office' }, event: 'NOTIFY_DUTY' },
            on: { NOTIFY_DUTY: 'financial_duty', TIMER: 'tax_office_late', ...withdraw },
          }),
          tax_office_late: state({
            status: 4,
            label: ['Cơ quan Thuế trả lời chậm', 'The tax notice is late'],
            next: ['Chuyên viên đôn đốc cơ quan Thuế.', 'The specialist reminds the tax office.'],
            task: ['processing_officer', 'competent'],
            on: { NOTIFY_DUTY: 'financial_duty', ASK_DUTY: 'tax_office', ...withdraw },
          }),
          financial_duty: state({
            status: 6,
            label: ['Chờ thực hiện nghĩa vụ tài chính', 'Waiting for the payment'],
            next: [
              'Bạn nộp tiền theo thông báo; hồ sơ tiếp tục khi có chứng từ.',
              'Pay what the notice says; the dossier goes on with the receipt.',
            ],
            task: ['reception_officer', 'one_stop'],
            timer: [30, 'calendar_day'],
            waitsFor: { system: { vi: 'Chứng từ nộp tiền', en: 'The payment' }, event: 'DUTY_DONE' },
            on: { DUTY_DONE: 'awaiting_approval', TIMER: 'closed', ...withdraw },
          }),
          ...supplement('appraisal'),
          ...settlement('appraisal', { approval: shareOf(days, 0.2), issue: shareOf(days, 0.1) }),
          ...rejected,
        },
      },
      supplement: SUPPLEMENT,
    },
  };
}
