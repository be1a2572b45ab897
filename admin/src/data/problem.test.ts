import { problemWords, readProblem } from './problem';

describe('what an officer reads when the server refuses', () => {
  it('is the detail in the chosen language, never a code', () => {
    const body = {
      type: '/problems/StaleVersion',
      title: { vi: 'Hồ sơ vừa thay đổi', en: 'The dossier has changed' },
      changes: [{ type: 'RECEIVE', by: 'Lê Văn Bình', at: '2026-11-24T07:30:00.000Z' }],
      detail: { vi: 'Lê Văn Bình đã tiếp nhận lúc 14:30.', en: 'Lê Văn Bình received it at 14:30.' },
    };
    const problem = readProblem(409, body, 'vi');
    expect(problem.code).toBe('StaleVersion');
    expect(problem.changes).toEqual([{ type: 'RECEIVE', by: 'Lê Văn Bình', at: '2026-11-24T07:30:00.000Z' }]);
    expect(problemWords(problem, '')).toBe('Lê Văn Bình đã tiếp nhận lúc 14:30.');
    expect(problemWords(readProblem(409, body, 'en'), '')).toBe('Lê Văn Bình received it at 14:30.');
  });

  it('names each violation', () => {
    const problem = readProblem(
      422,
      { title: 'Thiếu thông tin', errors: [{ detail: 'Nhập lý do.' }, { detail: 'Chọn giấy tờ.' }] },
      'vi',
    );
    expect(problemWords(problem, '')).toBe('Thiếu thông tin Nhập lý do. Chọn giấy tờ.');
  });

  it('falls back to plain words when the answer is not a problem', () => {
    expect(problemWords(readProblem(502, '<html>', 'vi'), 'Máy chủ chưa trả lời.')).toBe('Máy chủ chưa trả lời.');
  });
});
