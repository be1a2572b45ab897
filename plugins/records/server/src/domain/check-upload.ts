import type { Text } from '@motcua/cms';
import { extensionOf } from './file-name';
import { jpegSize, pngSize } from './image-header';
import { pdfFault } from './pdf-risks';

export const MAX_BYTES = 10 * 1024 * 1024;
/** About an A1 page at 300 dpi; more would only fill the memory of who opens it. */
export const MAX_PIXELS = 80_000_000;
const MAX_SIDE = 20_000;

const EXTENSIONS: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['.pdf'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
};

/** What the applicant reads; each says what to do. */
export const REFUSALS = {
  empty: {
    vi: 'Tệp rỗng. Hãy chọn lại tệp, mở thử xem có nội dung không rồi tải lên.',
    en: 'The file is empty. Open it to see that it has content, then choose it again.',
  },
  large: {
    vi: 'Tệp lớn hơn 10 MB. Hãy quét lại ở 200 dpi hoặc chia thành nhiều tệp.',
    en: 'The file is larger than 10 MB. Scan it again at 200 dpi or split it into several files.',
  },
  type: {
    vi: 'Chỉ nhận tệp PDF, JPEG hoặc PNG. Hãy lưu giấy tờ thành PDF hoặc chụp ảnh rồi tải lên.',
    en: 'Only PDF, JPEG or PNG files are accepted. Save the paper as a PDF or take a photo of it.',
  },
  extension: {
    vi: 'Đuôi tên tệp không đúng với nội dung. Hãy lưu lại tệp đúng định dạng rồi tải lên.',
    en: 'The file extension does not match its content. Save the file again in the right format.',
  },
  damaged: {
    vi: 'Tệp bị hỏng hoặc thiếu phần cuối. Hãy mở thử, lưu lại rồi tải lên.',
    en: 'The file is damaged or incomplete. Open it, save it again, then upload it.',
  },
  encrypted: {
    vi: 'Tệp PDF có mật khẩu. Hãy bỏ mật khẩu rồi tải lên.',
    en: 'The PDF is protected by a password. Remove the password, then upload it.',
  },
  active: {
    vi: 'Tệp PDF có mã lệnh hoặc tệp đính kèm bên trong. Hãy in ra PDF mới (chọn “In thành PDF”) rồi tải lên.',
    en: 'The PDF contains scripts or attached files. Print it to a new PDF, then upload that one.',
  },
  unpacked: {
    vi: 'Tệp PDF giải nén ra quá lớn. Hãy in ra PDF mới (chọn “In thành PDF”) hoặc chia thành nhiều tệp rồi tải lên.',
    en: 'The PDF unpacks to far more than a paper needs. Print it to a new PDF or split it, then upload that one.',
  },
  infected: {
    vi: 'Trình quét mã độc không chấp nhận tệp này. Hãy kiểm tra máy của bạn rồi tải lên bản khác.',
    en: 'The virus scanner refuses this file. Check your computer, then upload another copy.',
  },
  pixels: {
    vi: 'Ảnh quá lớn (hơn 80 triệu điểm ảnh). Hãy giảm kích thước ảnh rồi tải lên.',
    en: 'The picture is too large (over 80 million pixels). Make it smaller, then upload it.',
  },
} as const satisfies Record<string, Text>;

export type Refusal = keyof typeof REFUSALS;

/** Checks a file by what it holds. `detected` is the type found from the content. Answers why it is refused, or null. */
export function uploadFault(bytes: Buffer, name: string, detected: string | undefined): Refusal | null {
  if (bytes.length === 0) return 'empty';
  if (bytes.length > MAX_BYTES) return 'large';
  const extensions = detected === undefined ? undefined : EXTENSIONS[detected];
  if (extensions === undefined) return 'type';
  if (!extensions.includes(extensionOf(name))) return 'extension';
  if (detected === 'application/pdf') return pdfFault(bytes);
  const size = detected === 'image/png' ? pngSize(bytes) : jpegSize(bytes);
  if (size === null) return 'damaged';
  return size.width > MAX_SIDE || size.height > MAX_SIDE || size.width * size.height > MAX_PIXELS ? 'pixels' : null;
}
