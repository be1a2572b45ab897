/** The demo's workflows. */
import type { WorkflowDefinition } from '@motcua/cms';
import { childUnderSixWorkflow } from './child-under-six';
import { communeStandard } from './commune-standard';
import { departmentStandard } from './department-standard';
import { maritalStatusWorkflow } from './marital-status';
import { parallelPermit } from './parallel-permit';

export const workflows: readonly WorkflowDefinition[] = [
  communeStandard,
  departmentStandard,
  maritalStatusWorkflow,
  parallelPermit,
  childUnderSixWorkflow,
];
