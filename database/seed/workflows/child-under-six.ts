/** One filing, three dossiers: the birth is registered first, then residence and health insurance side by side with the birth certificate that was passed on. */
import type { InterlinkedPart, WorkflowDefinition } from '@motcua/cms';
import { workflowParts } from '@motcua/plugin-single-window';

const { reception, settlement, state, withdraw } = workflowParts;
const { settled, handed_over: handedOver, withdrawn, closed } = settlement('parts');

const PARTS: readonly InterlinkedPart[] = [
  { key: 'birth', procedure: '1.001193' },
  {
    key: 'residence',
    procedure: '1.004222',
    after: [{ part: 'birth', component: 'birth_certificate' }],
    answers: { residentName: 'childName' },
  },
  { key: 'insurance', procedure: '1.002759', after: [{ part: 'birth', component: 'birth_certificate' }] },
];

const parts = state({
  status: 4,
  label: ['Đang giải quyết liên thông', 'The parts are being settled'],
  next: [
    'Từng cơ quan giải quyết phần của mình; kết quả được chuyển tiếp cho cơ quan sau.',
    'Each agency settles its part; the results are passed on to the next.',
  ],
  task: ['reception_officer', 'one_stop'],
  on: { PARTS_DONE: [{ target: 'settled', guard: { type: 'somePartSettled' } }, { target: 'closed' }], ...withdraw },
}) as { readonly meta: object }; // a state as XState's JSON

export const childUnderSixWorkflow: WorkflowDefinition = {
  key: 'child-under-six',
  name: { vi: 'Liên thông khai sinh, thường trú, bảo hiểm y tế', en: 'Birth, residence and insurance, interlinked' },
  machine: {
    id: 'child-under-six',
    initial: 'filed',
    states: {
      ...reception('parts'),
      parts: { ...parts, meta: { ...parts.meta, interlinked: PARTS } },
      settled,
      handed_over: handedOver,
      withdrawn,
      closed,
    },
  },
  supplement: { clock: 'restart', answerWithin: { amount: 15, unit: 'calendar_day' } },
};
