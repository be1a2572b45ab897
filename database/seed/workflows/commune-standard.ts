/** One commune receives, examines, decides and issues. */
import type { WorkflowDefinition } from '@motcua/cms';
import { workflowParts } from '@motcua/plugin-single-window';

const { issuingOnce, reception, settlement, state, supplement, withdraw } = workflowParts;

export const communeStandard: WorkflowDefinition = {
  key: 'commune-standard',
  name: { vi: 'Quy trình cấp xã', en: 'Commune procedure' },
  machine: {
    id: 'commune-standard',
    initial: 'filed',
    states: {
      ...reception('received'),
      received: state({
        status: 2,
        label: ['Đã tiếp nhận', 'Received'],
        next: [
          'Chuyên viên thẩm định hồ sơ và trình lãnh đạo.',
          'The officer examines the dossier and puts it before the leader.',
        ],
        task: ['processing_officer', 'competent'],
        on: { PROPOSE: 'awaiting_approval', REQUEST_SUPPLEMENT: issuingOnce('supplement', '02'), ...withdraw },
      }),
      processing: state({
        status: 4,
        label: ['Đang xử lý', 'Being processed'],
        next: [
          'Chuyên viên hoàn thiện hồ sơ và trình lãnh đạo.',
          'The officer completes the file and puts it before the leader.',
        ],
        task: ['processing_officer', 'competent'],
        on: { PROPOSE: 'awaiting_approval', REQUEST_SUPPLEMENT: issuingOnce('supplement', '02'), ...withdraw },
      }),
      ...supplement('processing'),
      ...settlement('processing'),
    },
  },
  supplement: { clock: 'restart', answerWithin: { amount: 15, unit: 'calendar_day' } },
};
