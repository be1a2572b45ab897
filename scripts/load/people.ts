/** Applicants of loaded dossiers: names as they are common, numbers that no province gives out. */
import { randomInt } from 'node:crypto';

const FAMILIES =
  'NGUYỄN NGUYỄN NGUYỄN NGUYỄN TRẦN TRẦN LÊ LÊ PHẠM HOÀNG HUỲNH PHAN VŨ VÕ ĐẶNG BÙI ĐỖ HỒ NGÔ DƯƠNG LÝ ĐINH HÀ CHU'.split(
    ' ',
  );
const MIDDLES = 'VĂN THỊ THỊ ĐỨC MINH HỮU QUANG NGỌC THANH XUÂN THU HỒNG GIA BẢO KIM ANH TUẤN CÔNG ĐÌNH KHÁNH'.split(
  ' ',
);
const GIVEN =
  'AN ANH BÌNH CHÂU CHI CƯỜNG DŨNG DUNG DUY ĐẠT GIANG HÀ HẢI HẠNH HIỀN HIẾU HOA HÒA HÙNG HƯƠNG HUY HUYỀN KHANH LAN LINH LOAN LONG MAI MẠNH NAM NGA NGÂN NGỌC NHUNG OANH PHONG PHÚC PHƯƠNG QUÂN QUỲNH SƠN TÂM THẢO THẮNG THU THỦY TIẾN TRANG TRUNG TÚ TUẤN TUYẾT VÂN VIỆT VINH YẾN'.split(
    ' ',
  );

const one = (list: readonly string[]): string => list[randomInt(list.length)] ?? '';

export interface Applicant {
  readonly userId: number;
  readonly number: string;
  readonly name: string;
  readonly phone: string;
}

/** Numbers of load applicants begin with a province code that is not given out. */
const PREFIX = '0990';

export function applicant(userId: number): Applicant {
  const digits = String(userId).padStart(8, '0').slice(-8);
  return {
    userId,
    number: `${PREFIX}${digits}`,
    name: [one(FAMILIES), one(MIDDLES), one(MIDDLES), one(GIVEN)].join(' '),
    phone: `09${digits}`,
  };
}
