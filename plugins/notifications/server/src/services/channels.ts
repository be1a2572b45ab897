import type { Core } from '@strapi/strapi';
import type { Messaging, RowSubscriber } from '@motcua/plugin-single-window';
import type { Send } from '../api';
import { messageText, noticeText } from '../domain/notice-text';
import { MESSAGE } from '../domain/templates';
import { templateFor } from './templates';

/** The ways of telling people, by name, in the order of their registration. */
export class ChannelRegistry {
  readonly #channels = new Map<string, Send>();
  readonly #strapi: Core.Strapi;

  constructor(strapi: Core.Strapi) {
    this.#strapi = strapi;
  }

  register(name: string, send: Send): void {
    if (this.#channels.has(name)) throw new Error(`the channel ${name} is taken`);
    this.#channels.set(name, send);
  }

  /** Tells every channel of an event that the applicant may read; other events are passed over. */
  readonly tell: RowSubscriber = (event, file) => {
    if (!event.visible || event.message === null) return [];
    const { dossier, version } = file;
    const text = noticeText(templateFor(this.#strapi, `notice.${event.type}`), {
      code: dossier.code ?? dossier.number,
      procedure: version.plainName,
      message: event.message,
      unit: event.actor.unit,
      promisedAt: dossier.promisedAt,
    });
    return [...this.#channels.values()].flatMap((send) => send({ userId: dossier.applicantUserId, text, event, file }));
  };

  /** A message of the office is told as an event is, though it is none: numbered below zero, so that it meets no event. */
  readonly tellMessage: Parameters<Messaging['onMessageRows']>[0] = (message, file) =>
    this.tell(
      {
        id: 0,
        dossierId: file.dossier.id,
        seq: -message.id,
        type: 'MESSAGE',
        actor: { kind: 'officer', id: '', name: message.author, role: '', unit: message.unit },
        reason: null,
        at: message.at,
        data: {},
        message: messageText(templateFor(this.#strapi, MESSAGE), {
          author: message.author,
          code: file.dossier.code ?? file.dossier.number,
          procedure: file.version.plainName,
        }),
        visible: true,
        hash: '',
      },
      file,
    );
}

const registries = new WeakMap<Core.Strapi, ChannelRegistry>();

/** The registry of a running server. */
export function channelsOf(strapi: Core.Strapi): ChannelRegistry {
  const found = registries.get(strapi) ?? new ChannelRegistry(strapi);
  registries.set(strapi, found);
  return found;
}
