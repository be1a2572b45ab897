import type { DossierEventRow } from '../../data/types';
import { instructionsOf, notesOf } from './notes';

let id = 0;
const event = (type: string, data: Readonly<Record<string, unknown>>): DossierEventRow => ({
  id: (id += 1),
  dossierId: 1,
  seq: id,
  type,
  actor: { kind: 'officer', id: '1', name: 'Đỗ Mạnh Hùng', role: 'approver', unit: 'UBND' },
  reason: null,
  at: '2026-11-26T08:00:00.000Z',
  data,
  message: null,
  visible: false,
  hash: '',
});

describe('what officers wrote on a dossier for each other', () => {
  const events = [
    event('FILE', {}),
    event('NOTE', { text: 'Gọi lại sau 14 giờ' }),
    event('INSTRUCT', { text: 'Kiểm tra thửa đất', days: 2 }),
    event('ANSWER_INSTRUCTION', { text: 'Đã kiểm tra' }),
    event('INSTRUCT', { text: 'Báo cáo', days: 1 }),
    event('NOTE', { text: 'Đã gọi' }),
  ];

  it('is read newest first', () => {
    expect(notesOf(events).map(({ text }) => text)).toEqual(['Đã gọi', 'Gọi lại sau 14 giờ']);
  });

  it('shows each instruction with its answer, and which has none', () => {
    expect(instructionsOf(events).map(({ text, answer }) => [text, answer?.text ?? null])).toEqual([
      ['Báo cáo', null],
      ['Kiểm tra thửa đất', 'Đã kiểm tra'],
    ]);
  });
});
