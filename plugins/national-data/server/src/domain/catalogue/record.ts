/** The catalogue as the national site exports it. A file is accepted whole or refused whole. */
import { z } from 'zod';
import { readList } from '../records';
import { clean } from './text';

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');

const record = z.looseObject({
  metadata: z.looseObject({
    mã_thủ_tục: z.string().refine((code) => /^\d+\.\d+(\.[A-Z0-9.]+)?$/.test(clean(code)), 'is no procedure code'),
    tên_thủ_tục: z.string().refine((name) => clean(name) !== '', 'is empty'),
    số_quyết_định: text,
    cấp_thực_hiện: text,
    loại_thủ_tục: text,
    lĩnh_vực: text,
  }),
  content: z.looseObject({
    trình_tự_thực_hiện: text,
    đối_tượng_thực_hiện: text,
    cơ_quan_thực_hiện: text,
    cơ_quan_có_thẩm_quyền: text,
    cơ_quan_được_ủy_quyền: text,
    cơ_quan_phối_hợp: text,
    địa_chỉ_tiếp_nhận_hs: text,
    kết_quả_thực_hiện: text,
    yêu_cầu_điều_kiện_thực_hiện: text,
    từ_khóa: text,
    mô_tả: text,
  }),
  tables: z.looseObject({
    hinh_thuc_nop: z
      .array(z.looseObject({ hinh_thuc: text, thoi_han_giai_quyet: text, phi_le_phi: text, mo_ta: text }))
      .default([]),
    thanh_phan_ho_so: z.array(z.looseObject({ ten_giay_to: text, so_luong: text, ghi_chu: text })).default([]),
    can_cu_phap_ly: z
      .array(z.looseObject({ so_ky_hieu: text, trich_yeu: text, ngay_ban_hanh: text, co_quan_ban_hanh: text }))
      .default([]),
  }),
});

export type CatalogueRecord = z.infer<typeof record>;
export type WayRow = CatalogueRecord['tables']['hinh_thuc_nop'][number];

/** Validates all records before anything is changed. Throws CatalogueRefused. */
export const readRecords = (value: unknown, source?: string): readonly CatalogueRecord[] =>
  readList(
    value,
    record,
    ({ metadata }) => clean(metadata.mã_thủ_tục),
    { many: 'procedures', one: 'record', key: 'code' },
    source,
  );

/** The record that an import kept beside its procedure; none where it was not imported. */
export const recordIn = (stored: unknown): CatalogueRecord | null => record.safeParse(stored).data ?? null;
