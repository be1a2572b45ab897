import type { PaperData } from './paper-data';

/** An invented paper for tests; parts can be replaced. */
export const samplePaper = (parts: Partial<PaperData> = {}): PaperData => ({
  form: '01',
  number: '0001/BPTNTKQ',
  serial: 1,
  verifyCode: '0000-1111-2222-3333-4444-5555-6666',
  verifyUrl: 'http://127.0.0.1:1337/verify/0000-1111-2222-3333-4444-5555-6666',
  issuedAt: '2026-11-05T01:30:00.000Z',
  title: { vi: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả', en: 'Receipt and appointment for the result' },
  head: { parent: 'UBND PHƯỜNG VIỆT TRÌ', unit: 'BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ' },
  place: 'Việt Trì',
  unit: {
    name: 'Bộ phận Một cửa phường Việt Trì',
    address: '12 đường Hùng Vương, phường Việt Trì',
    phone: '0210 3846 000',
  },
  agency: { name: 'Ủy ban nhân dân phường Việt Trì', kind: 'commune' },
  dossierCode: 'H44.101-261105-0001',
  filingNumber: 'N-261105-000001',
  procedureName: 'Cấp Giấy xác nhận tình trạng hôn nhân',
  applicant: {
    name: 'Nguyễn Thị Hoa',
    number: '025192000145',
    address: 'Số 8 ngõ 5, phường Việt Trì, tỉnh Phú Thọ',
    phone: '0912 345 678',
    email: 'hoa@example.vn',
  },
  components: [
    { name: 'Tờ khai điện tử', kind: 'Bản điện tử', count: 1 },
    { name: 'Giấy tờ chứng minh việc ly hôn hoặc vợ, chồng đã chết (nếu có)', kind: 'Bản điện tử', count: 2 },
  ],
  legalTime: '03 ngày làm việc',
  receivedAt: '2026-11-05T01:30:00.000Z',
  promisedAt: '2026-11-10T01:30:00.000Z',
  answerBy: null,
  reason: null,
  missing: [],
  conclusion: null,
  summary: [],
  signer: { name: 'Lê Thu Hà', position: 'Công chức tiếp nhận', at: '2026-11-05T01:30:12.000Z' },
  ...parts,
});
