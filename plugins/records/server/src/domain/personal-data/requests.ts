/** What somebody may ask about own data, and by when it is answered. */
import type { Text } from '@motcua/cms';

export type RequestKind = 'question' | 'correction' | 'restriction' | 'deletion';
export type Outcome = 'done' | 'partly' | 'refused';

const DAY = 86_400_000;

/** Days until the answer (Decree 356/2025: correction 10, restriction 15, deletion 20); a question about a reading is answered as fast as a correction. */
const ANSWER_DAYS: Readonly<Record<RequestKind, number>> = {
  question: 10,
  correction: 10,
  restriction: 15,
  deletion: 20,
};

export const KINDS = Object.keys(ANSWER_DAYS) as readonly RequestKind[];
export const isKind = (text: string): text is RequestKind => (KINDS as readonly string[]).includes(text);

export const dueOf = (kind: RequestKind, at: Date): Date => new Date(at.getTime() + ANSWER_DAYS[kind] * DAY);

/** What the house does only as long as a person agrees; all else rests on the law that asks for the procedure. */
export const CONSENT_PURPOSES: Readonly<Record<string, Text>> = {
  reuse_results: {
    vi: 'Cho cán bộ tiếp nhận thấy kết quả đã cấp cho bạn khi bạn nộp hồ sơ mới, để bạn không phải nộp lại',
    en: 'Letting reception officers see results you were given before when you file anew, so that you need not hand them in again',
  },
};
