/** What other rooms may use of notifications. */
import type { Core } from '@strapi/strapi';
import type { Text } from '@motcua/cms';

export interface Notice {
  readonly id: number;
  readonly dossierId: number;
  readonly text: Text;
  readonly at: Date;
  readonly read: boolean;
}

export interface Notifications {
  /** Messages to a citizen about own dossiers, newest first, at most 50. */
  of(userId: number): Promise<readonly Notice[]>;
}

export const notifications = (strapi: Core.Strapi): Notifications => strapi.plugin('notifications').service('public');
