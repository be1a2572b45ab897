/** By which door a filing comes in: what differs between the portal and a kiosk of a hall. */
import type { Channel } from '@motcua/cms';
import type { CompiledForm, FieldError } from '@motcua/plugin-eform';
import type { DossierLife } from '@motcua/plugin-single-window';

export interface FilingDoor {
  readonly channel: Channel;
  readonly life: DossierLife;
  /** The unit that takes the filing in; null: by the rules. */
  readonly receivingUnit: string | null;
  /** The commune that decides where communes do; null: the person chooses. */
  readonly communeCode: string | null;
  /** Papers may be handed in at the counter afterwards. */
  readonly papersLater: boolean;
  /** Where one goes when the filing is there already. */
  readonly list: string;
}

export const PORTAL_DOOR: FilingDoor = {
  channel: 'online',
  life: {},
  receivingUnit: null,
  communeCode: null,
  papersLater: false,
  list: '/ho-so',
};

/** Without the files that are handed in at the counter. */
export const mustNow = (door: FilingDoor, form: CompiledForm, errors: readonly FieldError[]): readonly FieldError[] =>
  door.papersLater ? errors.filter(({ key }) => form.fields.get(key)?.type !== 'file') : errors;
