import { registerAddresses } from './address';
import { registerBankAccount } from './bank-account';
import { registerChoices } from './choice';
import { registerDates } from './date';
import { registerFile } from './file';
import { registerLandParcel } from './land-parcel';
import { registerNumbers } from './number';
import { registerStructure } from './structure';
import { registerTexts } from './text';

// The core comes through the same door as a province's plugin, once, before anyone compiles a form.
registerTexts();
registerNumbers();
registerDates();
registerChoices();
registerAddresses();
registerBankAccount();
registerLandParcel();
registerFile();
registerStructure();

export * from './field-type';
