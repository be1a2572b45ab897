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

/** What asks for a sign-in at VNeID's second level. */
export const LEVEL_TOO_LOW = 'LevelTooLow';

export const levelTooLow = (): Problem =>
  new Problem(
    LEVEL_TOO_LOW,
    401,
    { vi: 'Cần xác thực VNeID mức 2', en: 'VNeID level 2 is needed' },
    {
      vi: 'Việc này cần đăng nhập bằng tài khoản VNeID mức 2.',
      en: 'This needs a sign-in with a VNeID account of level 2.',
    },
  );

export const notSignedIn = (): Problem =>
  new Problem(
    'SignInFailed',
    400,
    { vi: 'Chưa đăng nhập được', en: 'You are not signed in' },
    { vi: 'Việc đăng nhập bị gián đoạn. Hãy thử lại.', en: 'The sign-in was interrupted. Try again.' },
  );

export const logoutRefused = (): Problem =>
  new Problem(
    'LogoutRefused',
    400,
    { vi: 'Yêu cầu đăng xuất không hợp lệ', en: 'This logout is not valid' },
    { vi: 'Không có phiên nào bị kết thúc.', en: 'No session was ended.' },
  );

export const notAnEditor = (): Problem =>
  new Problem(
    'NotAnEditor',
    403,
    { vi: 'Bạn không phải là biên tập viên', en: 'You are not an editor' },
    {
      vi: 'Quản trị hệ thống cấp vai trò “Biên tập nội dung” cho cán bộ trước khi vào trang biên tập.',
      en: 'The administrator gives an officer the role “content editor” before the panel opens.',
    },
  );

export const levelNotReached = (): Problem =>
  new Problem(
    'LevelNotReached',
    403,
    { vi: 'Tài khoản VNeID chưa đạt mức 2', en: 'The VNeID account has not reached level 2' },
    {
      vi: 'Hãy nâng tài khoản lên mức 2 tại công an xã, phường, rồi thử lại.',
      en: 'Have the account raised to level 2 at your commune’s police, then try again.',
    },
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
