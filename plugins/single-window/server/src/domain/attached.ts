/** Files that an officer attaches to an act: a draft of the result, a report, a signed sheet. Pure. */
import { z } from 'zod';

/** Acts that carry files beside their words. */
const ATTACHING: ReadonlySet<string> = new Set([
  'PROPOSE',
  'APPROVE',
  'OPINION',
  'RETURN',
  'ISSUE',
  'HAND_OVER',
  'ANSWER',
  'REJECT',
]);

/** Parallel branches have acts of their own, such as OPINION_A. */
export const attaches = (type: string): boolean => ATTACHING.has(type) || ATTACHING.has(type.replace(/_[A-Z]$/, ''));

export interface AttachedFile {
  readonly fileKey: string;
  readonly name: string;
}

export const attachedFile = z.strictObject({ fileKey: z.string().max(200), name: z.string().min(1).max(500) });
const attachedList = z.array(attachedFile).max(20);

/** Of an event; none where it carried none. */
export function attachedTo(event: { readonly data: Readonly<Record<string, unknown>> }): readonly AttachedFile[] {
  const parsed = attachedList.safeParse(event.data['attached']);
  return parsed.success ? parsed.data : [];
}
