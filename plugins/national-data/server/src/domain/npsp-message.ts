/** The messages of the National Public Service Portal's synchronisation service, to the letter (domain.md §8, law.md §19). Pure. */
import type { DossierEvent, DossierFile } from '@motcua/plugin-single-window';

const CHANNEL = { counter: '1', online: '2', post: '3' } as const;
const APPLICANT = { citizen: '1', business: '2' } as const;

/** `yyyyMMddHHmmss` in UTC+7; empty when there is no moment. */
export function npspTime(at: Date | null): string {
  return at ? new Date(at.getTime() + 7 * 3_600_000).toISOString().replace(/[-T:]/g, '').slice(0, 14) : '';
}

/** One name for a dossier on both sides, from filing to the archive: the filing number; the code of reception travels beside it. */
const npspCode = ({ dossier }: DossierFile): string => dossier.number;

export function dossierMessage(file: DossierFile): Record<string, unknown> {
  const { dossier, version, agency, oneStopUnit, papers, events } = file;
  const refused = events.find(({ type }) => type === 'REFUSE');
  return {
    MaHoSo: npspCode(file),
    MaTTHC: dossier.procedureCode,
    TenTTHC: dossier.procedureName,
    MaLinhVuc: version.field.code,
    TenLinhVuc: version.field.name.vi,
    KenhThucHien: CHANNEL[dossier.channel],
    SoGiayToChuHoSo: dossier.applicantNumber,
    ChuHoSo: dossier.applicantName,
    LoaiDoiTuong: APPLICANT[dossier.applicantKind],
    MaDoiTuong: '',
    ThongTinKhac: dossier.code ?? '',
    Email: dossier.applicantEmail ?? '',
    Fax: '',
    SoDienThoai: dossier.applicantPhone ?? '',
    TrichYeuHoSo: dossier.procedureName.slice(0, 1000),
    NgayNopHoSo: npspTime(dossier.filedAt),
    NgayTiepNhan: npspTime(dossier.receivedAt),
    NgayHenTra: npspTime(dossier.promisedAt),
    TrangThaiHoSo: String(dossier.npspStatus),
    NgayTra: npspTime(dossier.handedOverAt),
    ThongTinTra: '',
    HinhThuc: '0',
    NgayKetThucXuLy: npspTime(dossier.settledAt),
    DonViXuLy: agency.name,
    GhiChu: '',
    NoiNopHoSo: '2',
    HoSoCoThanhPhanSoHoa: papers.some(({ fileKey }) => fileKey) ? '1' : '0',
    TaiKhoanDuocXacThucVoiVNeID: dossier.channel === 'online' ? '1' : '0',
    DuocThanhToanTrucTuyen: '0',
    NgayTuChoi: npspTime(refused?.at ?? null),
    TaiLieuNop: papers.map((paper) => ({
      TepDinhKemId: String(paper.id),
      TenTepDinhKem: paper.name,
      IsDeleted: '0',
      MaThanhPhanHoSo: paper.componentKey,
      DuongDanTaiTepTin: '',
      DuocSoHoa: paper.fileKey ? '1' : '0',
      DuocTaiSuDung: paper.source === 'vault' ? '1' : '0',
      DuocLayTuKhoDMQG: paper.source === 'vault' ? '1' : '0',
      MaKetQuaThayThe: '',
    })),
    // What this applicant pays; dossiers from before sums were kept tell the lines of their version.
    DanhSachLePhi: (dossier.fee?.lines ?? version.fees).map((fee) => ({
      TenPhiLePhi: fee.name.vi,
      MaPhiLePhi: fee.code,
      HinhThucThu: '1',
      Gia: String(fee.amount),
      LoaiPhiLePhi: fee.kind === 'fee' ? '1' : '2',
    })),
    DanhSachTepDinhKemKhac: [],
    DanhSachHoSoBoSung: supplements(file, oneStopUnit.name),
    DanhSachGiayToKetQua: [],
    DinhDanhCHS: [
      { LoaiDinhDanh: dossier.applicantKind === 'citizen' ? '1' : '2', SoDinhDanh: dossier.applicantNumber },
    ],
    DSKetNoiCSDL: Object.values(dossier.provenance).some(({ source }) => source === 'population')
      ? [{ MaCSDL: 'CSDLQGDC' }]
      : [],
  };
}

function supplements({ events, dossier }: DossierFile, unit: string): readonly Record<string, unknown>[] {
  const answered = events.filter(({ type }) => type === 'SUPPLEMENT');
  return events
    .filter(({ type }) => type === 'REQUEST_SUPPLEMENT')
    .map((event, index) => ({
      HoSoBoSungId: String(event.seq),
      NguoiYeuCauBoSung: event.actor.name,
      NoiDungBoSung: event.reason ?? '',
      NgayBoSung: npspTime(event.at),
      NguoiTiepNhanBoSung: answered[index] ? unit : '',
      ThongTinTiepNhan: '',
      NgayTiepNhanBoSung: npspTime(answered[index]?.at ?? null),
      TrangThaiBoSung: answered[index] ? '1' : '0',
      DanhSachGiayToBoSung: [],
      DanhSachLePhiBoSung: [],
      NgayHenTraTruoc: '',
      NgayHenTraMoi: answered[index] ? npspTime(dossier.promisedAt) : '',
    }));
}

export function progressMessage(file: DossierFile, event: DossierEvent): Record<string, unknown> {
  const { dossier, state, tasks } = file;
  const due = tasks.find(({ status, dueAt }) => status === 'open' && dueAt)?.dueAt ?? dossier.promisedAt;
  return {
    MaHoSo: npspCode(file),
    NguoiXuLy: event.actor.name,
    ChucDanh: event.actor.role,
    ThoiDiemXuLy: npspTime(event.at),
    PhongBanXuLy: event.actor.unit,
    NoiDungXuLy: event.message?.vi ?? state.label.vi,
    TrangThai: String(dossier.npspStatus),
    NgayBatDau: npspTime(dossier.receivedAt ?? dossier.filedAt),
    NgayKetThucTheoQuyDinh: npspTime(due),
  };
}
