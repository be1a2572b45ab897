/** The demo catalogue: 25 everyday procedures in our own words. */
import { business } from './business';
import { civilStatus } from './civil-status';
import { interlinked } from './interlinked';
import { housing } from './housing';
import { living } from './living';
import { papers } from './papers';

export { FIELDS, type DemoProcedure } from './describe';

export const procedures = [...civilStatus, ...papers, ...business, ...housing, ...living, ...interlinked];
