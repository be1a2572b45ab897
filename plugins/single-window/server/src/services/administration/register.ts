/** A register that administrators keep: what its columns are, where its rows lie, what a change of one may do. Rooms bring their own by `administer`. */
import type { Core as StrapiCore } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Text } from '@motcua/cms';
import type { Action, OfficerActor } from '@motcua/plugin-identity';
import type { Column, Refusal, Values } from '../../domain/administration/row';
import type { ExportJob } from '../exports/jobs';
import type { DossierEvent } from '../../api';
import type { Reach, Source } from '../../repositories/administration';

export interface Scope extends Reach {
  readonly actor: OfficerActor;
  /** As whom the change is kept, where it is not the officer. */
  readonly by?: DossierEvent['actor'];
}

export interface Administered extends Source {
  /** What of the policy its keeping is. */
  readonly action: Action;
  readonly title: Text;
  /** One sentence: what stands here and what for. */
  readonly about: Text;
  readonly columns: readonly Column[];
  /** Columns that the list can be narrowed by. */
  readonly filters: readonly string[];
  /** Columns that the table shows; the form shows all. */
  readonly shown: readonly string[];
  /** What nobody has to type, such as the first day. */
  readonly complete?: (values: Values, before: Values | null, scope: Scope) => Values;
  /** What speaks against the row as it would be. */
  readonly check: (
    db: Knex,
    scope: Scope,
    before: Values | null,
    after: Values,
  ) => readonly Refusal[] | Promise<readonly Refusal[]>;
  readonly write: (trx: Knex, before: Values | null, after: Values, scope: Scope) => Promise<void>;
  /** After the commit: what is kept in memory is read again. */
  readonly changed?: (strapi: StrapiCore.Strapi) => void | Promise<void>;
  /** Does what the row stands for, now; only registers of standing orders have it. */
  readonly run?: (strapi: StrapiCore.Strapi, values: Values, actor: OfficerActor) => Promise<ExportJob>;
  /** What a text would look like to whom it is for; only registers of texts have it. */
  readonly preview?: (values: Values) => readonly { readonly title: Text; readonly text: Text }[];
}

const registers = new Map<string, Administered>();

export const keepRegister = (register: Administered): void => {
  registers.set(register.name, register);
};

export const allRegisters = (): readonly Administered[] => [...registers.values()];

/** The row's name: its fixed columns. */
export const keyOf = ({ columns }: Pick<Administered, 'columns'>, values: Values): string =>
  columns
    .filter(({ fixed }) => fixed)
    .map(({ key }) => values[key] ?? '')
    .join(':');
