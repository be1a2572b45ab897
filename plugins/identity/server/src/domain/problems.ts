/** The errors of this room, and the texts of those that have no room. */
import type { Text } from '@motcua/cms';
import { Problem } from '../problem';

export const unauthenticated = (): Problem =>
  new Problem(
    'Unauthenticated',
    401,
    { vi: 'Bạn cần đăng nhập', en: 'Sign in first' },
    { vi: 'Phiên đăng nhập không có hoặc đã hết.', en: 'There is no valid session.' },
  );

/** @param reason which rule denies it; without one, that it belongs to another role. */
export const forbidden = (
  reason: Text = { vi: 'Việc này thuộc vai trò khác.', en: 'This belongs to another role.' },
): Problem =>
  new Problem('Forbidden', 403, { vi: 'Bạn không có quyền làm việc này', en: 'You may not do this' }, reason);

export const csrfRefused = (): Problem =>
  new Problem(
    'FormExpired',
    403,
    { vi: 'Trang đã mở quá lâu', en: 'The page was open for too long' },
    { vi: 'Hãy tải lại trang rồi gửi lại.', en: 'Reload the page and send it again.' },
  );

export const accountOfAnother = (): Problem =>
  new Problem(
    'AccountOfAnother',
    403,
    { vi: 'Chưa đăng nhập được', en: 'You are not signed in' },
    {
      vi: 'Số định danh này đã gắn với một tài khoản khác. Hãy liên hệ bộ phận hỗ trợ.',
      en: 'This number belongs to another account. Contact the help desk.',
    },
  );

const TITLES: Readonly<Record<number, Text>> = {
  400: { vi: 'Yêu cầu không đọc được', en: 'The request cannot be read' },
  401: { vi: 'Bạn cần đăng nhập', en: 'Sign in first' },
  403: { vi: 'Bạn không có quyền làm việc này', en: 'You may not do this' },
  404: { vi: 'Không tìm thấy trang này', en: 'Nothing is here' },
  405: { vi: 'Cách gọi này không được dùng ở đây', en: 'This method is not allowed here' },
  413: { vi: 'Nội dung gửi lên quá lớn', en: 'What was sent is too large' },
  415: { vi: 'Loại nội dung không được nhận', en: 'This kind of content is not accepted' },
  421: { vi: 'Địa chỉ này không thuộc cổng này', en: 'This address is not served here' },
  429: { vi: 'Bạn thao tác quá nhanh', en: 'Too many requests' },
  500: { vi: 'Hệ thống gặp lỗi, chúng tôi đã được báo', en: 'Something went wrong; we have been told' },
};

/** The problem for a bare status. */
export const statusProblem = (status: number): Problem =>
  new Problem(
    `Http${status}`,
    status,
    TITLES[status] ?? (status >= 500 ? TITLES[500] : TITLES[400]) ?? { vi: 'Lỗi', en: 'Error' },
  );
