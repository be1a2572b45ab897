import { readProcedure, proposalsOf } from '../catalogue/procedure';
import { mergeProposals, type Proposal } from '../catalogue/proposal';
import { recordIn } from '../catalogue/record';
import { contextOf } from './context';
import { decide, DecisionRefused, isPlain, named, type Decision } from './decide';
import type { Entry } from './fields';

const record = recordIn({
  metadata: { mã_thủ_tục: '9.000003', tên_thủ_tục: 'Thủ tục thử nghiệm', cấp_thực_hiện: 'Cấp Xã' },
  content: {
    trình_tự_thực_hiện: 'Bước 1: Nộp hồ sơ.\nBước 2: Nhận kết quả.',
    đối_tượng_thực_hiện: 'Công dân Việt Nam',
    cơ_quan_có_thẩm_quyền: 'Ủy ban nhân dân cấp xã',
  },
  tables: {
    hinh_thuc_nop: [
      {
        hinh_thuc: 'Trực tiếp',
        thoi_han_giai_quyet: '5 Ngày làm việc; trường hợp phải xác minh: 8 ngày làm việc',
        phi_le_phi: 'Lệ phí : 15.000 Đồng',
        mo_ta: '',
      },
      { hinh_thuc: 'Trực tuyến', thoi_han_giai_quyet: '3 Ngày', phi_le_phi: 'Lệ phí : 7.000 Đồng', mo_ta: '' },
    ],
    thanh_phan_ho_so: [{ ten_giay_to: '- Tờ khai', so_luong: '', ghi_chu: 'Bản chính: 1\nBản sao: 0' }],
    can_cu_phap_ly: [],
  },
});
if (record === null) throw new Error('the sample is no record');
const read = proposalsOf(readProcedure(record));

const EMPTY: Entry = {
  timeLimits: [],
  fees: [],
  components: [],
  steps: null,
  audience: [],
  competentAgency: null,
  implementingAgency: null,
  authorisedAgency: null,
  coordinatingAgency: null,
};
const SIGNED = { decidedBy: 'Lê Thu', decidedAt: '2026-11-26T04:00:00.000Z' };

const idOf = (source: string, list: readonly Proposal[] = read): string => {
  const found = [...named(list)].find(([, one]) => one.source.includes(source));
  if (found === undefined) throw new Error(`no proposal was read from ${source}`);
  return found[0];
};
const refused = (decisions: readonly Decision[], list = read): string => {
  try {
    decide(EMPTY, list, decisions, SIGNED, record);
  } catch (error) {
    if (error instanceof DecisionRefused) return error.reason;
    throw error;
  }
  return 'stood';
};

describe('an editor’s decisions on what an import proposes', () => {
  test('accepting everything fills the fields, each proposal signed', () => {
    const plain = [...named(read)].filter(([, one]) => isPlain(one)).map(([id]) => ({ id, act: 'accept' as const }));
    const { changes, proposals } = decide(EMPTY, read, plain, SIGNED, record);
    expect(changes).toEqual({
      timeLimits: [
        { channel: 'counter', amount: 5, unit: 'working_day' },
        { channel: 'online', amount: 3, unit: 'calendar_day' },
      ],
      fees: [
        { code: 'F1', name: 'Lệ phí', amount: 15_000, kind: 'fee', channel: 'counter' },
        { code: 'F2', name: 'Lệ phí', amount: 7000, kind: 'fee', channel: 'online' },
      ],
      components: [{ key: 'paper_1', name: { vi: 'Tờ khai', en: '' }, originals: 1, copies: 0, required: true }],
      steps: 'Bước 1: Nộp hồ sơ.\nBước 2: Nhận kết quả.',
      audience: ['Công dân Việt Nam'],
      competentAgency: 'Ủy ban nhân dân cấp xã',
    });
    const accepted = proposals.filter(({ state }) => state === 'accepted');
    expect(accepted).toHaveLength(plain.length);
    expect(accepted.every(({ decidedBy }) => decidedBy === 'Lê Thu')).toBe(true);
    // A limit for one case is left to a hand: the field cannot say the case.
    expect(proposals.filter(({ state }) => state === 'proposed').map(({ source }) => source)).toEqual([
      expect.stringContaining('8 ngày làm việc'),
    ]);
  });

  test('what the import has put there already is not put twice, is replaced by a correction, and goes when dismissed', () => {
    const row = { id: 7, channel: 'online', amount: 3, unit: 'calendar_day' } as const;
    const entry = { ...EMPTY, timeLimits: [row] };
    const id = idOf('3 Ngày');
    expect(decide(entry, read, [{ id, act: 'accept' }], SIGNED, record).changes).toEqual({});
    const correction = { channel: 'online', amount: 4, unit: 'working_day' };
    const corrected = decide(entry, read, [{ id, act: 'correct', row: correction }], SIGNED, record);
    expect(corrected.changes).toEqual({ timeLimits: [{ id: 7, ...correction }] });
    const kept = corrected.proposals.find(({ state }) => state === 'corrected');
    expect(kept).toEqual({
      attribute: 'timeLimits',
      value: { channel: 'online', amount: 3, unit: 'day' },
      source: '3 Ngày',
      state: 'corrected',
      correction,
      sentence: [
        { text: 'Trực tuyến: ', taken: false },
        { text: '3 Ngày', taken: true },
      ],
      ...SIGNED,
    });
    expect(decide(entry, read, [{ id, act: 'dismiss' }], SIGNED, record).changes).toEqual({ timeLimits: [] });
    expect(decide(EMPTY, read, [{ id, act: 'dismiss' }], SIGNED, record).changes).toEqual({});
  });

  test('that no limit is fixed is written as a value, with the law’s own words where a hand adds them', () => {
    const silent: readonly Proposal[] = [
      { attribute: 'timeLimits', value: { not_fixed: true }, source: 'Không quy định', state: 'proposed' },
      {
        attribute: 'timeLimits',
        value: { not_fixed: true, text: 'Trước khi tàu rời bến' },
        source: 'Trước khi tàu rời bến',
        state: 'proposed',
      },
    ];
    const none = { channel: 'any', amount: null, unit: 'not_fixed' };
    const id = idOf('Không quy định', silent);
    const accepted = decide(EMPTY, silent, [{ id, act: 'accept' }], SIGNED, record);
    expect(accepted.changes).toEqual({ timeLimits: [none] });
    expect(decide({ ...EMPTY, ...accepted.changes }, silent, [{ id, act: 'accept' }], SIGNED, record).changes).toEqual(
      {},
    );
    const inWords = idOf('rời bến', silent);
    expect(refused([{ id: inWords, act: 'accept' }], silent)).toBe('by_hand');
    const row = { ...none, amount: 0, words: ' Trước khi tàu rời bến ' };
    expect(decide(EMPTY, silent, [{ id: inWords, act: 'correct', row }], SIGNED, record).changes).toEqual({
      timeLimits: [{ ...none, words: 'Trước khi tàu rời bến' }],
    });
  });

  test('steps are changed within the prose that an editor may have joined', () => {
    const entry = { ...EMPTY, steps: 'Lưu ý chung.\nBước 1 : Nộp   hồ sơ. Bước 2: Nhận kết quả.' };
    const id = idOf('Nộp hồ sơ');
    expect(decide(entry, read, [{ id, act: 'accept' }], SIGNED, record).changes).toEqual({});
    const row = { label: 'Bước 1', text: 'Nộp hồ sơ tại bất kỳ nơi nào.' };
    expect(decide(entry, read, [{ id, act: 'correct', row }], SIGNED, record).changes).toEqual({
      steps: 'Lưu ý chung.\nBước 1: Nộp hồ sơ tại bất kỳ nơi nào. Bước 2: Nhận kết quả.',
    });
    expect(decide(entry, read, [{ id, act: 'dismiss' }], SIGNED, record).changes).toEqual({
      steps: 'Lưu ý chung.\nBước 2: Nhận kết quả.',
    });
  });

  test('a decision that cannot stand changes nothing and says why', () => {
    const id = idOf('3 Ngày');
    expect(refused([{ id: '0'.repeat(16), act: 'accept' }])).toBe('unknown');
    expect(refused([{ id: idOf('8 ngày làm việc'), act: 'accept' }])).toBe('by_hand');
    expect(refused([{ id, act: 'correct', row: { channel: 'online', amount: -1, unit: 'hour' } }])).toBe('invalid');
    const { proposals } = decide(EMPTY, read, [{ id, act: 'dismiss' }], SIGNED, record);
    expect(refused([{ id, act: 'accept' }], proposals)).toBe('decided');
  });

  test('a dismissed proposal is not offered again by the next import', () => {
    const { proposals } = decide(EMPTY, read, [{ id: idOf('3 Ngày'), act: 'dismiss' }], SIGNED, record);
    const again = mergeProposals(
      proposals,
      read.map((one) => (one.source === '3 Ngày' ? { ...one, source: ' 3  Ngày' } : one)),
    );
    expect(again.filter(({ source }) => source.includes('3')).map(({ state }) => state)).toEqual(['dismissed']);
    expect(again).toHaveLength(read.length);
  });

  test('each stands in its sentence, with the words that were taken', () => {
    const shown = (source: string) => {
      const found = named(read).get(idOf(source));
      return (
        found &&
        contextOf(found, record)
          .map(({ text, taken }) => (taken ? `[${text}]` : text))
          .join('')
      );
    };
    expect(shown('3 Ngày')).toBe('Trực tuyến: [3 Ngày]');
    expect(shown('7.000')).toBe('Trực tuyến: [Lệ phí : 7.000 Đồng]');
    expect(shown('8 ngày làm việc')).toBe('Trực tiếp: 5 Ngày làm việc; [trường hợp phải xác minh: 8 ngày làm việc]');
    expect(shown('Tờ khai')).toBe('[- Tờ khai] · [Bản chính: 1 Bản sao: 0]');
  });
});
