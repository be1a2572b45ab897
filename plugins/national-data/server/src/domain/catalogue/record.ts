/** The catalogue as the national site exports it. A file is accepted whole or refused whole. */
import { z } from 'zod';
import { errorPlace, itemPlace } from './json-place';
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

/** Why a file is refused: where, and what is wrong there. */
export class CatalogueRefused extends Error {
  override readonly name = 'CatalogueRefused';
}

/** Validates all records before anything is changed. Throws CatalogueRefused with the record's number, and its line in `source`. */
export function readRecords(value: unknown, source?: string): readonly CatalogueRecord[] {
  if (!Array.isArray(value)) throw new CatalogueRefused('The file is not a list of procedures.');
  const named = (index: number): string =>
    `${source === undefined ? '' : `${itemPlace(source, index)}: `}Record ${index + 1}`;
  const seen = new Map<string, number>();
  return value.map((item: unknown, index) => {
    const result = record.safeParse(item);
    if (!result.success) {
      const [issue] = result.error.issues;
      throw new CatalogueRefused(
        `${named(index)}: ${issue?.path.map(String).join(' / ') ?? ''}: ${issue?.message ?? 'invalid'}`,
      );
    }
    const code = clean(result.data.metadata.mã_thủ_tục);
    const first = seen.get(code);
    if (first !== undefined)
      throw new CatalogueRefused(`${named(index)}: the code ${code} stands already in record ${first}.`);
    seen.set(code, index + 1);
    return result.data;
  });
}

/** JSON with the line and column of its first error. Throws CatalogueRefused. */
export function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new CatalogueRefused(`${errorPlace(source)}: ${message}`);
  }
}
