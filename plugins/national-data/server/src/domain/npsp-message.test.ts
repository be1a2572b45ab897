import type { DossierEvent, DossierFile } from '@motcua/plugin-single-window';
import { dossierMessage, npspTime, progressMessage } from './npsp-message';

const at = (hour: string): Date => new Date(`2026-11-25T${hour}:00Z`);
const event = (seq: number, type: string, hour: string): DossierEvent => ({
  id: seq,
  dossierId: 7,
  seq,
  type,
  actor: { kind: 'officer', id: '3', name: 'Lê Thị Lan', role: 'reception', unit: 'Trung tâm Việt Trì' },
  reason: 'Bản chụp mờ',
  at: at(hour),
  data: {},
  message: { vi: 'Hồ sơ đã được tiếp nhận', en: 'Received' },
  visible: true,
  hash: 'x',
});
const text = (vi: string): { vi: string; en: string } => ({ vi, en: vi });

const file: DossierFile = {
  dossier: {
    id: 7,
    number: 'HS-261125-ABCD',
    code: 'H44.101-261125-0001',
    procedureCode: '1.001193',
    procedureName: 'Đăng ký khai sinh',
    procedureVersionId: 1,
    workflowState: { value: 'x' },
    stateKey: 'x',
    npspStatus: 4,
    paymentStatus: 'none',
    deliveryStatus: 'none',
    extensionCount: 0,
    routeStatus: 'local',
    archivedAt: null,
    life: {},
    channel: 'online',
    applicantUserId: 1,
    applicantKind: 'citizen',
    applicantName: 'Nguyễn Thị Hoa',
    applicantNumber: '025192000145',
    applicantPhone: null,
    applicantEmail: null,
    applicantAddress: null,
    agencyId: 1,
    oneStopUnitId: 2,
    fee: null,
    answers: {},
    provenance: { fullName: { source: 'population', at: '2026-11-25T00:00:00Z', value: 'Nguyễn Thị Hoa' } },
    filedAt: at('01:00'),
    receivedAt: at('02:00'),
    promisedAt: at('10:00'),
    promiseExplanation: null,
    supplementDueAt: null,
    supplementRequest: null,
    supplementCount: 1,
    settledAt: null,
    handedOverAt: null,
    endedAt: null,
    language: 'vi',
    version: 5,
  },
  version: {
    code: '1.001193',
    name: text('Đăng ký khai sinh'),
    plainName: text('Khai sinh'),
    summary: text(''),
    field: { code: 'HT', name: text('Hộ tịch') },
    level: 'commune',
    onlineLevel: 'full',
    deciding: { kind: 'commune' },
    components: [],
    fees: [{ code: 'L1', name: text('Lệ phí'), amount: 8000, kind: 'fee', channel: 'any' }],
    timeLimits: [],
    result: { code: 'KQ', name: text('Giấy khai sinh') },
    form: null,
    workflow: null,
  },
  agency: { code: 'H44.101', name: 'UBND phường Việt Trì', phone: null, address: null },
  oneStopUnit: { code: 'H44.101.MC', name: 'Trung tâm Việt Trì', phone: null, address: null },
  papers: [
    {
      id: 5,
      componentKey: 'birthCertificate',
      name: 'Giấy chứng sinh.pdf',
      fileKey: 'k',
      mime: 'application/pdf',
      size: 1,
      originals: 1,
      copies: 0,
      source: 'vault',
      checked: 'accepted',
      checkNote: null,
      addedAt: at('01:00'),
    },
  ],
  tasks: [],
  events: [event(1, 'FILE', '01:00'), event(2, 'REQUEST_SUPPLEMENT', '01:30'), event(3, 'SUPPLEMENT', '01:45')],
  state: { label: text('Đang xử lý'), next: text('Chờ duyệt') },
};

/** domain.md §8, to the letter. */
const KEYS = {
  dossier:
    'MaHoSo MaTTHC TenTTHC MaLinhVuc TenLinhVuc KenhThucHien SoGiayToChuHoSo ChuHoSo LoaiDoiTuong MaDoiTuong ThongTinKhac Email Fax SoDienThoai TrichYeuHoSo NgayNopHoSo NgayTiepNhan NgayHenTra TrangThaiHoSo NgayTra ThongTinTra HinhThuc NgayKetThucXuLy DonViXuLy GhiChu NoiNopHoSo HoSoCoThanhPhanSoHoa TaiKhoanDuocXacThucVoiVNeID DuocThanhToanTrucTuyen NgayTuChoi TaiLieuNop DanhSachLePhi DanhSachTepDinhKemKhac DanhSachHoSoBoSung DanhSachGiayToKetQua DinhDanhCHS DSKetNoiCSDL',
  TaiLieuNop:
    'TepDinhKemId TenTepDinhKem IsDeleted MaThanhPhanHoSo DuongDanTaiTepTin DuocSoHoa DuocTaiSuDung DuocLayTuKhoDMQG MaKetQuaThayThe',
  DanhSachLePhi: 'TenPhiLePhi MaPhiLePhi HinhThucThu Gia LoaiPhiLePhi',
  DanhSachHoSoBoSung:
    'HoSoBoSungId NguoiYeuCauBoSung NoiDungBoSung NgayBoSung NguoiTiepNhanBoSung ThongTinTiepNhan NgayTiepNhanBoSung TrangThaiBoSung DanhSachGiayToBoSung DanhSachLePhiBoSung NgayHenTraTruoc NgayHenTraMoi',
  DinhDanhCHS: 'LoaiDinhDanh SoDinhDanh',
  DSKetNoiCSDL: 'MaCSDL',
  progress:
    'MaHoSo NguoiXuLy ChucDanh ThoiDiemXuLy PhongBanXuLy NoiDungXuLy TrangThai NgayBatDau NgayKetThucTheoQuyDinh',
} as const;
const sorted = (names: string): readonly string[] => names.split(' ').sort();

/** Every value is a string, or a list of objects of the same kind. */
function expectStrings(message: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(message)) {
    if (!Array.isArray(value)) {
      expect([key, typeof value]).toEqual([key, 'string']);
      continue;
    }
    const items: readonly unknown[] = value;
    for (const item of items) if (typeof item === 'object' && item !== null) expectStrings({ ...item });
  }
}

test('a dossier carries every key of the service, all values as strings', () => {
  const message = dossierMessage(file);
  expect(Object.keys(message).sort()).toEqual(sorted(KEYS.dossier));
  expectStrings(message);
  for (const list of ['TaiLieuNop', 'DanhSachLePhi', 'DanhSachHoSoBoSung', 'DinhDanhCHS', 'DSKetNoiCSDL'] as const) {
    const value = message[list];
    const first: unknown = Array.isArray(value) ? value[0] : undefined;
    expect([list, Object.keys(first ?? {}).sort()]).toEqual([list, sorted(KEYS[list])]);
  }
});

test('MaHoSo is the filing number from filing on; the dossier code travels in ThongTinKhac', () => {
  expect(dossierMessage(file)).toMatchObject({
    MaHoSo: 'HS-261125-ABCD',
    ThongTinKhac: 'H44.101-261125-0001',
    TrangThaiHoSo: '4',
    KenhThucHien: '2',
    NgayNopHoSo: '20261125080000',
    NgayTra: '',
  });
  expect(dossierMessage({ ...file, dossier: { ...file.dossier, code: null } })).toMatchObject({
    MaHoSo: 'HS-261125-ABCD',
    ThongTinKhac: '',
  });
});

test('an answered supplement says who took it in and when', () => {
  expect(dossierMessage(file)['DanhSachHoSoBoSung']).toMatchObject([
    { TrangThaiBoSung: '1', NgayBoSung: '20261125083000', NgayTiepNhanBoSung: '20261125084500' },
  ]);
});

test('a step carries every key of the progress service, as strings', () => {
  const message = progressMessage(file, event(4, 'RECEIVE', '02:00'));
  expect(Object.keys(message).sort()).toEqual(sorted(KEYS.progress));
  expectStrings(message);
  expect(message).toMatchObject({ MaHoSo: 'HS-261125-ABCD', TrangThai: '4', ThoiDiemXuLy: '20261125090000' });
});

test.each([
  // UTC+7, also over midnight and the end of the year
  ['2026-12-31T17:00:00Z', '20270101000000'],
  ['2026-11-25T01:02:03Z', '20261125080203'],
])('%s is written %s', (utc, written) => {
  expect(npspTime(new Date(utc))).toBe(written);
});
