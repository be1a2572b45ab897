/** The provincial centre receives, one department examines and decides. */
import type { WorkflowDefinition } from '@motcua/cms';
import { communeStandard } from './commune-standard';

export const departmentStandard: WorkflowDefinition = {
  ...communeStandard,
  key: 'department-standard',
  name: { vi: 'Quy trình cấp sở', en: 'Department procedure' },
  machine: { ...communeStandard.machine, id: 'department-standard' },
};
