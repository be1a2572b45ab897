/** When a version takes effect, and what must be known of one that is planned. */
import type { PublicationDecision } from '@motcua/cms';

/** 00:00 of that day in Asia/Ho_Chi_Minh, which has no other offset. */
const beginningOf = (day: string): Date => new Date(`${day}T00:00:00+07:00`);

/** The moment a version published now is planned for; null when it is in force at once: nothing takes effect before it is published. */
export function plannedFor(day: string | null | undefined, now: Date): Date | null {
  if (!day) return null;
  const at = beginningOf(day);
  return at > now ? at : null;
}

/** A version for a later day cites the decision that sets the day. */
export function planFindings(planned: Date | null, decision: PublicationDecision | null): readonly string[] {
  if (planned === null || (decision?.number && decision.date !== null && decision.issuer)) return [];
  return [
    'Có hiệu lực từ ngày: phiên bản định ngày hiệu lực phải ghi số, ngày và cơ quan ban hành của quyết định công bố.',
  ];
}
