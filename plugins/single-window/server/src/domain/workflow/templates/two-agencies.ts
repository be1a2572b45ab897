import type { UnitRef } from '@motcua/cms';
import { issuing, issuingOnce, reception, settlement, state, supplement, withdraw } from './parts';
import { assignment, rejected } from './steps';
import { shareOf, SUPPLEMENT, type TemplateInput, type WorkflowTemplate } from './template';

const ID = 'two-agencies';
const PARTNER: UnitRef = { agency: '', words: 'Cơ quan phối hợp' };

/** Electronic dossiers go to all agencies in parallel, one of them leads (Decree 118/2025 Art. 20). */
export function twoAgencies({ days }: TemplateInput): WorkflowTemplate {
  const name = { vi: 'Hai cơ quan song song', en: 'Two agencies in parallel' };
  const done = { type: 'final' };
  return {
    key: ID,
    name,
    summary: {
      vi: 'Cơ quan chủ trì thẩm định trong khi cơ quan phối hợp cho ý kiến; đủ cả hai mới trình ký.',
      en: 'The leading agency appraises while another gives its opinion; both before the signature.',
    },
    definition: {
      key: ID,
      name,
      machine: {
        id: ID,
        initial: 'filed',
        states: {
          ...reception('assignment'),
          assignment: assignment('appraisal', shareOf(days, 0.1)),
          appraisal: {
            ...state({
              status: 4,
              label: ['Thẩm định và lấy ý kiến', 'Appraisal and opinion'],
              next: [
                'Cơ quan chủ trì thẩm định; cơ quan phối hợp cho ý kiến; sau đó trình lãnh đạo.',
                'The agency appraises, another gives its opinion; then the leader decides.',
              ],
              on: withdraw,
            }),
            type: 'parallel',
            onDone: 'awaiting_approval',
            states: {
              lead: {
                initial: 'open',
                states: {
                  open: state({
                    status: 4,
                    label: ['Cơ quan chủ trì thẩm định', 'Appraisal by the leading agency'],
                    next: ['Cơ quan chủ trì thẩm định hồ sơ.', 'The leading agency appraises the dossier.'],
                    task: ['processing_officer', 'competent'],
                    limit: shareOf(days, 0.5),
                    on: {
                      PROPOSE: 'done',
                      REQUEST_SUPPLEMENT: issuingOnce(`#${ID}.supplement`, '02'),
                      REJECT: issuing(`#${ID}.rejected`, '03'),
                    },
                  }),
                  done,
                },
              },
              partner: {
                initial: 'open',
                states: {
                  open: state({
                    status: 4,
                    label: ['Cơ quan phối hợp cho ý kiến', 'Opinion of the other agency'],
                    next: ['Cơ quan phối hợp cho ý kiến.', 'The other agency gives its opinion.'],
                    task: ['processing_officer', PARTNER],
                    limit: shareOf(days, 0.4),
                    on: { OPINION: 'done' },
                  }),
                  done,
                },
              },
            },
          },
          ...supplement('appraisal'),
          ...settlement('appraisal', { approval: shareOf(days, 0.2), issue: shareOf(days, 0.1) }),
          ...rejected,
        },
      },
      supplement: SUPPLEMENT,
    },
  };
}
