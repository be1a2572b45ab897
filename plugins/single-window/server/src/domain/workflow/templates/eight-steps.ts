import { reception, settlement, supplement } from './parts';
import { appraisal, assignment, handOver, rejected, review } from './steps';
import { shareOf, SUPPLEMENT, type TemplateInput, type WorkflowTemplate } from './template';

/** B1–B8 of law.md §6: the shape of most published processes. */
export function eightSteps({ days }: TemplateInput): WorkflowTemplate {
  const name = { vi: 'Tám bước B1–B8', en: 'The eight steps B1–B8' };
  return {
    key: 'eight-steps',
    name,
    summary: {
      vi: 'Một cơ quan giải quyết: tiếp nhận, chuyển, phân công, thẩm định, xem xét, ký, phát hành, trả kết quả.',
      en: 'One agency decides: received, passed on, assigned, appraised, reviewed, signed, issued, handed over.',
    },
    definition: {
      key: 'eight-steps',
      name,
      machine: {
        id: 'eight-steps',
        initial: 'filed',
        states: {
          ...reception('handed_to_agency'),
          handed_to_agency: handOver('assignment', shareOf(days, 0.05)),
          assignment: assignment('appraisal', shareOf(days, 0.05)),
          appraisal: appraisal({ PROPOSE: 'review' }, shareOf(days, 0.5)),
          review: review('awaiting_approval', 'appraisal', shareOf(days, 0.1)),
          ...supplement('appraisal'),
          ...settlement('appraisal', { approval: shareOf(days, 0.1), issue: shareOf(days, 0.05) }),
          ...rejected,
        },
      },
      supplement: SUPPLEMENT,
    },
  };
}
