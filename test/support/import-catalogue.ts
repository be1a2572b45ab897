/** An import of the national catalogue by command, into the shared house, as an administrator runs it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot, root } from '../../scripts/lib/paths.ts';
import { house } from './house.ts';

/** Answers the command's last line. */
export function importRecords(records: readonly unknown[]): string {
  const file = join(mkdtempSync(join(tmpdir(), 'motcua-import-')), 'catalogue.json');
  writeFileSync(file, JSON.stringify(records));
  const run = spawnSync(process.execPath, [inRoot('scripts', 'import-catalogue.ts'), file], {
    cwd: root,
    encoding: 'utf8',
    timeout: 120_000,
    env: { ...process.env, DATABASE_URL: house().databaseUrl },
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout.trim().split('\n').at(-1) ?? '';
}

export interface Untidy {
  readonly code: string;
  readonly name: string;
  /** What the column says of the counter's time limit. */
  readonly atCounter: string;
}

/** A record as the national site exports it, untidy as it is: a case within a limit, a fee in a sentence, a heading among the papers. */
export const untidy = ({ code, name, atCounter }: Untidy) => ({
  metadata: { mã_thủ_tục: code, tên_thủ_tục: name, cấp_thực_hiện: 'Cấp Xã', lĩnh_vực: 'Chăn nuôi' },
  content: {
    trình_tự_thực_hiện: '- Bước 1: Nộp tờ khai tại Bộ phận Một cửa\n- Bước 2: Nhận kết quả',
    đối_tượng_thực_hiện: 'Công dân Việt Nam, Doanh nghiệp',
    cơ_quan_có_thẩm_quyền: 'Ủy ban nhân dân cấp xã',
    kết_quả_thực_hiện: 'Giấy xác nhận',
  },
  tables: {
    hinh_thuc_nop: [
      { hinh_thuc: 'Trực tiếp', thoi_han_giai_quyet: atCounter, phi_le_phi: 'Lệ phí : 20.000 Đồng', mo_ta: '' },
      {
        hinh_thuc: 'Trực tuyến',
        thoi_han_giai_quyet: '3 Ngày',
        phi_le_phi: 'Lệ phí : 10.000 Đồng',
        mo_ta: 'Nộp tại Cổng Dịch vụ công quốc gia.',
      },
    ],
    thanh_phan_ho_so: [{ ten_giay_to: '- Tờ khai nuôi ong', so_luong: '', ghi_chu: 'Bản chính: 1\nBản sao: 0' }],
    can_cu_phap_ly: [],
  },
});
