/** What other rooms may use of national-data. */
import type { Core } from '@strapi/strapi';
import type { Actor } from '@motcua/plugin-identity';

export interface Person {
  readonly personalNumber: string;
  readonly fullName: string;
  /** `YYYY-MM-DD`. */
  readonly birthDate: string;
  readonly sex: 'male' | 'female';
  readonly ethnicGroup: string;
  readonly nationality: string;
  readonly residence: { readonly province: string; readonly commune: string; readonly detail: string };
  readonly maritalStatus: string;
  readonly fatherName: string;
  readonly motherName: string;
  readonly spouseName: string;
}

export type LookUp =
  | { readonly outcome: 'found'; readonly person: Person; readonly at: string }
  | { readonly outcome: 'not_found' }
  | { readonly outcome: 'unavailable' };

export interface TargetState {
  readonly target: string;
  readonly pending: number;
  readonly failed: number;
  readonly delivered: number;
  readonly oldestPendingAt: Date | null;
  readonly lastError: string | null;
}

export interface NationalData {
  /** Asks the national population database; the query names the actor and the purpose and is logged. Never throws. */
  lookUpPerson(personalNumber: string, actor: Actor, purpose: string): Promise<LookUp>;
  targets(): Promise<readonly TargetState[]>;
  /** Tries all pending messages of a target now. */
  deliverNow(target: string): Promise<void>;
  /** Holds all deliveries of this process back, or lets them go. */
  holdDeliveries(held: boolean): void;
}

export const nationalData = (strapi: Core.Strapi): NationalData => strapi.plugin('national-data').service('public');

export type { RegistryComparison, RegistryLine } from './services/compare';
export { startSimulators, UNAVAILABLE_NUMBER, type SimulatorOptions } from './simulators/server';
export { importCatalogue, type ImportOptions, type ImportReport } from './services/import-catalogue';
export { CatalogueRefused, parseJson as parseCatalogue } from './domain/records';
export { readRecords as readCatalogue } from './domain/catalogue/record';
export { readProcedure } from './domain/catalogue/procedure';
export { figuresOf, notRead } from './domain/catalogue/report';
export { compareWithTruth, readTruth, truthOf } from './domain/catalogue/truth';
export type { Proposal } from './domain/catalogue/proposal';
export { importWorkflows, type WorkflowImportReport } from './services/import-workflows';
export { readWorkflowRecords } from './domain/workflows/record';
export { acceptProposal, type WorkflowProposal } from './domain/workflows/proposal';
