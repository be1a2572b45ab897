/** Construction permit: the Department of Construction appraises while the commune gives its opinion; both before approval. */
import type { WorkflowDefinition } from '@motcua/cms';
import { workflowParts } from '@motcua/plugin-single-window';

const { issuingOnce, reception, settlement, state, supplement, withdraw } = workflowParts;

const DONE = { type: 'final' };

export const parallelPermit: WorkflowDefinition = {
  key: 'parallel-permit',
  name: { vi: 'Quy trình thẩm định song song', en: 'Parallel appraisal' },
  machine: {
    id: 'parallel-permit',
    initial: 'filed',
    states: {
      ...reception('appraisal'),
      appraisal: {
        ...state({
          status: 4,
          label: ['Đang thẩm định', 'Being appraised'],
          next: [
            'Sở Xây dựng thẩm định; UBND cấp xã cho ý kiến; sau đó trình lãnh đạo.',
            'The department appraises, the commune gives its opinion; then the leader decides.',
          ],
          on: withdraw,
        }),
        type: 'parallel',
        onDone: 'awaiting_approval',
        states: {
          construction: {
            initial: 'open',
            states: {
              open: state({
                status: 4,
                label: ['Thẩm định thiết kế', 'Appraisal of the design'],
                next: ['Sở Xây dựng thẩm định hồ sơ thiết kế.', 'The department appraises the design.'],
                task: ['processing_officer', 'competent'],
                limit: [5, 'working_day'],
                on: { PROPOSE: 'done', REQUEST_SUPPLEMENT: issuingOnce('#parallel-permit.supplement', '02') },
              }),
              done: DONE,
            },
          },
          commune: {
            initial: 'open',
            states: {
              open: state({
                status: 4,
                label: ['Ý kiến của UBND cấp xã', 'Opinion of the commune'],
                next: [
                  'UBND cấp xã cho ý kiến về hiện trạng đất và quy hoạch.',
                  'The commune gives its opinion on the land and the plan.',
                ],
                task: ['processing_officer', { agency: 'H44.101' }],
                limit: [3, 'working_day'],
                on: { OPINION: 'done' },
              }),
              done: DONE,
            },
          },
        },
      },
      ...supplement('appraisal'),
      ...settlement('appraisal', { approval: [1, 'working_day'], issue: [4, 'working_hour'] }),
    },
  },
  supplement: { clock: 'restart', answerWithin: { amount: 15, unit: 'calendar_day' } },
};
