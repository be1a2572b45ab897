/** Sealing with this installation's keys. */
import type { FormDefinition } from '@motcua/cms';
import { keyring } from '@motcua/plugin-identity';
import { openFields, Sealing } from '../domain/sealing';

export const sealingOf = (form: FormDefinition | null, owner: string): Sealing =>
  new Sealing(() => keyring().pinned(), form, owner);

export const dossierSealing = (form: FormDefinition | null, id: number): Sealing => sealingOf(form, `dossier:${id}`);

export const opened = <T extends { readonly answers?: unknown; readonly provenance?: unknown }>(row: T): T =>
  openFields(keyring, row);

/** What is kept as one sealed value: nobody searches it. */
export const sealedJson = (value: unknown, label: string, owner: string): string =>
  JSON.stringify(keyring().seal(value, label, owner));

export const openedJson = (value: unknown, label: string): unknown => keyring().opened(value, label);
