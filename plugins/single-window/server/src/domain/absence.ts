/** What is said of an absence that cannot be recorded. */
import { Problem } from '@motcua/plugin-identity';

export const absenceRefused = (pointer: string, vi: string, en: string): Problem =>
  new Problem('AbsenceRefused', 422, { vi: 'Chưa ghi được', en: 'Not recorded' }, null, [
    { pointer, detail: { vi, en } },
  ]);

export const absenceNotFound = (): Problem =>
  new Problem('AbsenceNotFound', 404, { vi: 'Không có lần vắng mặt này', en: 'There is no such absence' });
