/** Workflows to begin with, so that most procedures need only names. */
import { communeToProvince } from './commune-to-province';
import { atTheCounter } from './counter';
import { eightSteps } from './eight-steps';
import { onMinistrySystem } from './ministry';
import { withTaxNotice } from './tax-notice';
import type { TemplateInput, WorkflowTemplate } from './template';
import { twoAgencies } from './two-agencies';

/** All templates, their step limits shared out of a legal limit of `days` working days. */
export const workflowTemplates = (input: TemplateInput): readonly WorkflowTemplate[] =>
  [atTheCounter, eightSteps, twoAgencies, withTaxNotice, communeToProvince, onMinistrySystem].map((make) =>
    make(input),
  );
