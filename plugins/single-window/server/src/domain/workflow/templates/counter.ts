import { issuing, reception, settlement, state, withdraw } from './parts';
import { shareOf, SUPPLEMENT, type TemplateInput, type WorkflowTemplate } from './template';

/** Same-day results: Decree 118/2025 Art. 17(4). */
export function atTheCounter({ days }: TemplateInput): WorkflowTemplate {
  const { settled, handed_over, withdrawn, closed } = settlement('received');
  return {
    key: 'counter',
    name: { vi: 'Giải quyết ngay tại quầy', en: 'Settled at the counter' },
    summary: {
      vi: 'Bộ phận Một cửa tiếp nhận, lãnh đạo ký và trả kết quả trong ngày: chứng thực, xác nhận, trích lục.',
      en: 'Received, signed and handed over the same day: certified copies, confirmations, extracts.',
    },
    definition: {
      key: 'counter',
      name: { vi: 'Giải quyết ngay tại quầy', en: 'Settled at the counter' },
      machine: {
        id: 'counter',
        initial: 'filed',
        states: {
          ...reception('received'),
          received: state({
            status: 2,
            label: ['Đang giải quyết tại quầy', 'Being settled at the counter'],
            next: [
              'Công chức tại quầy kiểm tra và trình ký.',
              'The officer at the counter checks it and has it signed.',
            ],
            task: ['reception_officer', 'one_stop'],
            limit: shareOf(days, 0.5),
            on: { PROPOSE: 'awaiting_approval', ...withdraw },
          }),
          awaiting_approval: state({
            status: 4,
            label: ['Chờ lãnh đạo ký', 'Awaiting the signature'],
            next: ['Lãnh đạo ký kết quả.', 'The leader signs the result.'],
            task: ['approver', 'competent'],
            limit: shareOf(days, 0.5),
            on: { APPROVE: issuing('settled', 'result'), RETURN: 'received', ...withdraw },
          }),
          settled,
          handed_over,
          withdrawn,
          closed,
        },
      },
      supplement: SUPPLEMENT,
    },
  };
}
