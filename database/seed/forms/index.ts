import type { FormDefinition } from '@motcua/cms';
import { birthRegistration } from './birth-registration';
import { childInsurance, childUnderSix, residenceRegistration } from './child-under-six';
import { householdBusiness } from './household-business';
import { housePermit } from './house-permit';
import { maritalStatus } from './marital-status';

export { birthRegistration };

/** The forms of the complete procedures, by procedure code. */
export const formsByProcedure: Readonly<Record<string, FormDefinition>> = {
  '1.001193': birthRegistration,
  '1.001612': householdBusiness,
  '1.004873': maritalStatus,
  '1.013225': housePermit,
  '1.004222': residenceRegistration,
  '1.002759': childInsurance,
  '2.002621': childUnderSix,
};
