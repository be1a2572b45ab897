/** Run by import-proposals.test.ts in a process of its own: imports, decides as an editor, imports again; prints what happened as JSON. */
import { createRequire } from 'node:module';
import type { Proposal } from '@motcua/plugin-national-data';
import { openApp } from '../../scripts/lib/app.ts';

type Room = typeof import('@motcua/plugin-national-data');

const record = (code: string, timeLimit: string) => ({
  metadata: { mã_thủ_tục: code, tên_thủ_tục: 'Thủ tục thử nghiệm', cấp_thực_hiện: 'Cấp Xã' },
  content: { trình_tự_thực_hiện: 'Bước 1: Nộp hồ sơ. Bước 2: Nhận kết quả.', đối_tượng_thực_hiện: 'Công dân Việt Nam' },
  tables: {
    hinh_thuc_nop: [
      { hinh_thuc: 'Trực tiếp', thoi_han_giai_quyet: timeLimit, phi_le_phi: 'Lệ phí : 15.000 Đồng', mo_ta: '' },
      { hinh_thuc: 'Trực tuyến', thoi_han_giai_quyet: '3 Ngày', phi_le_phi: 'Lệ phí : 7.000 Đồng', mo_ta: '' },
    ],
    thanh_phan_ho_so: [{ ten_giay_to: '- Tờ khai', so_luong: '', ghi_chu: 'Bản chính: 1\nBản sao: 0' }],
    can_cu_phap_ly: [],
  },
});

const UID = 'api::procedure.procedure';
// The room is CommonJS: the very functions that the application has loaded.
const room = createRequire(import.meta.url)('@motcua/plugin-national-data') as Room;
const app = await openApp({ scratch: true });
try {
  const { strapi } = app;
  const run = async (limit: string) => {
    const records = [record('9.000001', limit), record('9.000002', limit)];
    const { procedures, refused } = await room.importCatalogue(strapi, records);
    return { outcomes: procedures.map(({ outcome }) => outcome), refused };
  };
  const draft = async (code: string) => {
    const found = await strapi.documents(UID).findFirst({ filters: { code }, status: 'draft' });
    if (!found) throw new Error(`${code} was not imported`);
    return { documentId: found.documentId, proposals: found['importProposals'] as unknown as readonly Proposal[] };
  };

  const first = await run('5 Ngày');
  const again = await run('5 Ngày');
  const imported = await draft('9.000001');
  const decided = imported.proposals.map((one): Proposal => {
    if (one.source === 'Lệ phí : 15.000 Đồng') return { ...one, state: 'accepted' };
    return one.source === '3 Ngày'
      ? { ...one, state: 'corrected', value: { channel: 'online', amount: 4, unit: 'day' } }
      : one;
  });
  // The JSON column's inner shape is unknown to the generated type.
  const data = { name: 'Tên của biên tập viên', importProposals: decided } as never;
  await strapi.documents(UID).update({ documentId: imported.documentId, data });
  const changed = await run('8 Ngày');
  const edited = await strapi.documents(UID).findFirst({ filters: { code: '9.000001' }, status: 'draft' });
  console.log(
    JSON.stringify({
      first,
      again,
      imported: imported.proposals,
      changed,
      name: edited?.['name'] as unknown,
      edited: (await draft('9.000001')).proposals,
      untouched: (await draft('9.000002')).proposals,
    }),
  );
} finally {
  await app.close();
}
