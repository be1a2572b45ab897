/** What an absence must be, and what is said of one that cannot be recorded. */
import { Problem, type Violation } from '@motcua/plugin-identity';

interface Wish {
  /** `YYYY-MM-DD`, both days belong to it; or empty. */
  readonly begins: string;
  readonly until: string;
  readonly deputy: string;
  readonly reason: string;
}

const refusal = (violations: readonly Violation[]): Problem =>
  new Problem('AbsenceRefused', 422, { vi: 'Chưa ghi được', en: 'Not recorded' }, null, violations);

const violation = (pointer: string, vi: string, en: string): Violation => ({ pointer, detail: { vi, en } });

export const absenceRefused = (pointer: string, vi: string, en: string): Problem =>
  refusal([violation(pointer, vi, en)]);

export const absenceNotFound = (): Problem =>
  new Problem('AbsenceNotFound', 404, { vi: 'Không có lần vắng mặt này', en: 'There is no such absence' });

/** All that is wrong with what an officer asks for, in the order of the form. */
export function absenceFaults(
  { begins, until, deputy, reason }: Wish,
  { today, deputies }: { readonly today: string; readonly deputies: readonly string[] },
): readonly Violation[] {
  const faults: Violation[] = [];
  if (begins === '')
    faults.push(violation('/begins', 'Chọn ngày đầu vắng mặt.', 'Choose the first day of the absence.'));
  else if (begins < today)
    faults.push(violation('/begins', 'Ngày đầu phải từ hôm nay trở đi.', 'The first day is today or later.'));
  if (until === '') faults.push(violation('/until', 'Chọn ngày cuối vắng mặt.', 'Choose the last day of the absence.'));
  else if (until < begins)
    faults.push(violation('/until', 'Ngày cuối không trước ngày đầu.', 'The last day is not before the first.'));
  if (!deputies.includes(deputy))
    faults.push(violation('/deputy', 'Chọn đồng nghiệp làm thay.', 'Choose a colleague who stands in.'));
  if (reason === '') faults.push(violation('/reason', 'Ghi lý do vắng mặt.', 'Give the reason of the absence.'));
  return faults;
}

/** Throws all of it at once. */
export function checkAbsence(...asked: Parameters<typeof absenceFaults>): void {
  const faults = absenceFaults(...asked);
  if (faults.length > 0) throw refusal(faults);
}

export type RequestState = 'waits' | 'confirmed' | 'declined' | 'withdrawn' | 'lapsed';

/** Nobody need decide any more on days that have passed. */
export function requestState(
  request: {
    readonly until: string;
    readonly withdrawn_at: Date | null;
    readonly decided_at: Date | null;
    readonly declined: string | null;
  },
  today: string,
): RequestState {
  if (request.withdrawn_at !== null) return 'withdrawn';
  if (request.decided_at !== null) return request.declined === null ? 'confirmed' : 'declined';
  return request.until < today ? 'lapsed' : 'waits';
}
