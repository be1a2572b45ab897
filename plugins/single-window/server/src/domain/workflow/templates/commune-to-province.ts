import type { UnitRef } from '@motcua/cms';
import { reception, settlement, state, supplement, withdraw } from './parts';
import { appraisal, assignment, rejected, review } from './steps';
import { shareOf, SUPPLEMENT, type TemplateInput, type WorkflowTemplate } from './template';

const DEPARTMENT: UnitRef = { agency: '', words: 'Sở, ngành cấp tỉnh' };

/** Received and checked by the commune, decided by the province; the result comes back (Decree 118/2025 Art. 20). */
export function communeToProvince({ days }: TemplateInput): WorkflowTemplate {
  const name = { vi: 'Cấp xã chuyển cấp tỉnh', en: 'Commune to province' };
  return {
    key: 'commune-to-province',
    name,
    summary: {
      vi: 'Xã tiếp nhận, thẩm tra và trình; sở, ngành cấp tỉnh thẩm định, quyết định; kết quả trả tại xã.',
      en: 'The commune receives and examines; a department decides; the result is handed over at the commune.',
    },
    definition: {
      key: 'commune-to-province',
      name,
      machine: {
        id: 'commune-to-province',
        initial: 'filed',
        states: {
          ...reception('examination'),
          examination: appraisal({ PROPOSE: 'commune_signature' }, shareOf(days, 0.25)),
          commune_signature: state({
            status: 4,
            label: ['Lãnh đạo xã ký văn bản chuyển', 'The commune signs'],
            next: ['Lãnh đạo xã ký văn bản đề nghị gửi cấp tỉnh.', 'The commune signs its proposal to the province.'],
            task: ['approver', 'competent'],
            limit: shareOf(days, 0.1),
            on: { FORWARD: 'assignment', RETURN: 'examination', ...withdraw },
          }),
          assignment: assignment('appraisal', shareOf(days, 0.05), DEPARTMENT),
          appraisal: appraisal({ PROPOSE: 'review' }, shareOf(days, 0.25), DEPARTMENT),
          review: review('awaiting_approval', 'appraisal', shareOf(days, 0.05), DEPARTMENT),
          ...supplement('examination'),
          ...settlement('appraisal', {
            approval: shareOf(days, 0.1),
            issue: shareOf(days, 0.1),
            unit: DEPARTMENT,
          }),
          ...rejected,
        },
      },
      supplement: SUPPLEMENT,
    },
  };
}
