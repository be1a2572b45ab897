/** What the services share: database, clock, memory of frozen things, who listens. */
import type { Core as StrapiCore } from '@strapi/strapi';
import type { Knex } from 'knex';
import type {
  CommitSubscriber,
  DossierEvent,
  DossierFile,
  EventSubscriber,
  PaperIssuer,
  ResultSource,
  RowSubscriber,
  WatchSource,
} from '../api';
import type { MessageSubscriber } from '../api-messages';
import { clockOf } from './clock';
import { versionsOf, type Versions } from '../repositories/versions';
import { directoryOf, type Directory } from '../repositories/directory';

export interface Core {
  readonly strapi: StrapiCore.Strapi;
  readonly db: () => Knex;
  readonly versions: Versions;
  readonly directory: Directory;
  readonly subscribers: EventSubscriber[];
  readonly rowSubscribers: RowSubscriber[];
  readonly commitSubscribers: CommitSubscriber[];
  readonly watchSources: WatchSource[];
  readonly messageSubscribers: MessageSubscriber[];
  clock: () => Date;
  paperIssuer: PaperIssuer | null;
  resultSource: ResultSource | null;
}

export function coreOf(strapi: StrapiCore.Strapi): Core {
  const db = (): Knex => strapi.db.connection;
  const core: Core = {
    strapi,
    db,
    versions: versionsOf(db, () => core.clock()),
    directory: directoryOf(db),
    subscribers: [],
    rowSubscribers: [],
    commitSubscribers: [],
    watchSources: [],
    messageSubscribers: [],
    clock: clockOf(process.env),
    paperIssuer: null,
    resultSource: null,
  };
  return core;
}

/** Tells those who wait for the commit; an error of theirs undoes nothing. */
export async function tellCommitted(core: Core, event: DossierEvent, file: DossierFile): Promise<void> {
  for (const subscriber of core.commitSubscribers) {
    try {
      await subscriber(event, file);
    } catch (error) {
      core.strapi.log.error(
        `single-window: after commit of ${event.type} on dossier ${event.dossierId}: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
}
