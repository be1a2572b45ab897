/** What people come for; the letter stands before the number on the ticket. */
import type { Text } from '@motcua/cms';

export interface ServiceGroup {
  readonly letter: string;
  readonly name: Text;
}

export const SERVICE_GROUPS: readonly ServiceGroup[] = [
  { letter: 'A', name: { vi: 'Nộp hồ sơ', en: 'File a dossier' } },
  { letter: 'B', name: { vi: 'Nhận kết quả', en: 'Collect a result' } },
  { letter: 'C', name: { vi: 'Hỏi, hướng dẫn', en: 'Ask, be guided' } },
];

export const groupOf = (letter: string): ServiceGroup | undefined =>
  SERVICE_GROUPS.find((group) => group.letter === letter);

/** `A017` */
export const ticketName = (letter: string, number: number): string => `${letter}${String(number).padStart(3, '0')}`;
