/** As a commune decides, but what it issues is printed by templates that editors wrote. */
import type { WorkflowDefinition } from '@motcua/cms';
import { workflowParts } from '@motcua/plugin-single-window';
import { maritalStatusExtract } from '../documents/marital-status-extract';
import { maritalStatusLetter } from '../documents/marital-status-letter';
import { communeStandard } from './commune-standard';

const { settlement } = workflowParts;

const printing = (form: 'result' | 'letter', template: string) => ({
  type: 'issuePaper',
  params: { form, template },
});

const { awaiting_issue: awaitingIssue } = settlement('processing');

export const maritalStatusWorkflow: WorkflowDefinition = {
  ...communeStandard,
  key: 'marital-status',
  name: { vi: 'Quy trình xác nhận tình trạng hôn nhân', en: 'Confirmation of marital status' },
  machine: {
    ...communeStandard.machine,
    id: 'marital-status',
    states: {
      ...communeStandard.machine.states,
      awaiting_issue: {
        ...(awaitingIssue as object), // a state as XState's JSON
        on: {
          ISSUE: {
            target: 'settled',
            actions: [printing('result', maritalStatusExtract.code), printing('letter', maritalStatusLetter.code)],
          },
        },
      },
    },
  },
};
