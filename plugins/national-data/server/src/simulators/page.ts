/** The simulator's own page. */
import type { NpspSimulator } from './npsp';

const STATUS: Readonly<Record<string, string>> = {
  '1': 'Mới đăng ký',
  '2': 'Được tiếp nhận',
  '3': 'Không được tiếp nhận',
  '4': 'Đang xử lý',
  '5': 'Yêu cầu bổ sung giấy tờ',
  '6': 'Yêu cầu thực hiện nghĩa vụ tài chính',
  '7': 'Công dân yêu cầu rút hồ sơ',
  '8': 'Dừng xử lý',
  '9': 'Đã xử lý xong',
  '10': 'Đã trả kết quả',
};

const escape = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export function simulatorPage(simulator: NpspSimulator): string {
  const all = simulator.list();
  const rows = all
    .slice(0, 200)
    .map(
      ({ MaHoSo, code, TenTTHC, status, history, updatedAt }) =>
        `<tr><th scope="row">${escape(MaHoSo)}<br><small>${escape(code || 'chưa có mã')}</small></th><td>${escape(TenTTHC)}</td><td><b>${escape(status)}</b> ${STATUS[status] ?? ''}</td><td>${escape(history.map(({ TrangThai }) => TrangThai).join(' → '))}</td><td>${escape(updatedAt.slice(0, 19).replace('T', ' '))}</td></tr>`,
    )
    .join('');
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Cổng DVCQG (mô phỏng)</title><style>
body{margin:0;font:1rem/1.6 system-ui,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;color:#1b1d21;background:#f6f5f2}main{max-width:75rem;margin:0 auto;padding:2rem 1rem}
table{width:100%;border-collapse:collapse;background:#fff}th,td{text-align:left;padding:.5rem .75rem;border-bottom:1px solid #d9d7d1;vertical-align:top}small{color:#565b64;font-weight:400}h1{margin:0 0 .25rem}
</style></head><body><main><h1>Cổng Dịch vụ công quốc gia</h1><p>Bản mô phỏng: ${all.length} hồ sơ đã nhận, mới nhất ở trên. Synchronisation service of the national portal, simulated.</p>
<table><thead><tr><th scope="col">Mã hồ sơ</th><th scope="col">Thủ tục</th><th scope="col">Trạng thái</th><th scope="col">Diễn biến</th><th scope="col">Cập nhật (UTC)</th></tr></thead><tbody>${rows}</tbody></table></main></body></html>`;
}
