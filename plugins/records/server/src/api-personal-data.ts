/** What other rooms may use of what people may know and ask about their own data. */
import type { Core } from '@strapi/strapi';
import type { Text } from '@motcua/cms';
import type { CitizenActor } from '@motcua/plugin-identity';
import type { RequestKind } from './domain/personal-data/requests';
import type { AuditRead } from './repositories/personal-data/audit';
import type { DataRequest } from './repositories/personal-data/requests';
import type { MyData } from './services/personal-data/export';

export type { AuditRead, DataRequest, MyData, RequestKind };

export interface ConsentState {
  readonly purpose: string;
  readonly about: Text;
  readonly given: boolean;
  /** Of the last word; null while none was said. */
  readonly at: Date | null;
}

export interface PersonalData {
  /** Who looked at what the person filed, newest first, at most 200. */
  readings(who: CitizenActor): Promise<readonly AuditRead[]>;
  /** One of them; null when it is not of a dossier of the person. */
  reading(who: CitizenActor, readId: number): Promise<AuditRead | null>;
  requests(who: CitizenActor): Promise<readonly DataRequest[]>;
  /** A request with a day by which it is answered, once per key; where it is about a dossier, its unit is told. Throws DossierNotFound. */
  ask(
    who: CitizenActor,
    request: {
      readonly kind: RequestKind;
      readonly dossierId: number | null;
      readonly readId: number | null;
      readonly said: string;
      readonly key: string;
    },
  ): Promise<void>;
  consents(who: CitizenActor): Promise<readonly ConsentState[]>;
  /** Gives or takes back a consent; false when there is no such purpose. */
  consent(who: CitizenActor, purpose: string, given: boolean): Promise<boolean>;
  /** All that the house holds about the person. */
  everything(who: CitizenActor): Promise<MyData>;
}

export const personalData = (strapi: Core.Strapi): PersonalData => strapi.plugin('records').service('personalData');
