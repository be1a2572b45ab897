import { issuing, reception, settlement, state, withdraw } from './parts';
import { handOver, rejected } from './steps';
import { shareOf, SUPPLEMENT, type TemplateInput, type WorkflowTemplate } from './template';

const SYSTEM = { vi: 'Hệ thống của Bộ, ngành', en: 'The ministry’s system' };

/** A dossier decided elsewhere is followed, not acted on (law.md §1). */
export function onMinistrySystem({ days }: TemplateInput): WorkflowTemplate {
  const name = { vi: 'Giải quyết trên hệ thống của Bộ, ngành', en: 'Decided on a ministry’s system' };
  const { settled, handed_over, withdrawn, closed } = settlement('at_ministry');
  const answered = { ANSWER: issuing('settled', 'result'), REJECT: issuing('rejected', '03') };
  return {
    key: 'ministry-system',
    name,
    summary: {
      vi: 'Tiếp nhận tại đây, giải quyết trên hệ thống của Bộ, ngành; theo dõi và trả kết quả tại đây.',
      en: 'Received here, decided on a ministry’s system; followed and handed over here.',
    },
    definition: {
      key: 'ministry-system',
      name,
      machine: {
        id: 'ministry-system',
        initial: 'filed',
        states: {
          ...reception('handed_to_ministry'),
          handed_to_ministry: handOver('at_ministry', shareOf(days, 0.1)),
          at_ministry: state({
            status: 4,
            label: ['Đang giải quyết trên hệ thống của Bộ, ngành', 'With the ministry’s system'],
            next: ['Bộ, ngành giải quyết; kết quả được chuyển về đây.', 'The ministry decides; the result comes here.'],
            task: ['processing_officer', 'competent'],
            timer: shareOf(days, 0.8),
            waitsFor: { system: SYSTEM, event: 'ANSWER' },
            on: { ...answered, TIMER: 'ministry_late', ...withdraw },
          }),
          ministry_late: state({
            status: 4,
            label: ['Bộ, ngành trả lời chậm', 'The ministry is late'],
            next: ['Cơ quan giải quyết đôn đốc Bộ, ngành.', 'The agency reminds the ministry.'],
            task: ['processing_officer', 'competent'],
            on: { ...answered, ...withdraw },
          }),
          settled,
          handed_over,
          withdrawn,
          closed,
          ...rejected,
        },
      },
      supplement: SUPPLEMENT,
    },
  };
}
