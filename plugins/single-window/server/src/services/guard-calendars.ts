/** A calendar is changed by a decision (services/calendars.ts), never as a row of the panel or by a plugin. */
import { errors } from '@strapi/utils';
import type { Core } from './core';

const CALENDAR = 'api::working-calendar.working-calendar';
const WRITES: readonly string[] = ['create', 'update', 'delete', 'clone'];

export function guardCalendars(core: Core): void {
  core.strapi.documents.use((context, next) => {
    if (context.uid === CALENDAR && WRITES.includes(context.action))
      throw new errors.ForbiddenError(
        'Lịch làm việc chỉ đổi bằng quyết định có lý do, ở trang Lịch làm việc của cán bộ.',
      );
    return next();
  });
}
