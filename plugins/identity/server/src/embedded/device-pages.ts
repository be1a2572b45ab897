/** What a phone shows when it signs in for a screen that has no keyboard (RFC 8628): the code, the question, the thanks. */
import { escape, LOTUS, page } from './pages';

const HEAD = `<div class="mark">${LOTUS}<span>VNeID<small>Bản mô phỏng của Motcua</small></span></div>`;

/** @param form oidc-provider's own form; only the token in it is used. */
export function codePage(form: string, code: string, wrong: string | null): string {
  const token = /name="xsrf" value="([^"]*)"/.exec(form)?.[1] ?? '';
  const action = /action="([^"]*)"/.exec(form)?.[1] ?? '';
  const summary = wrong
    ? `<div class="error" role="alert"><h2>Chưa xác nhận được</h2><a href="#code">${escape(wrong)}</a></div>`
    : '';
  return page(
    wrong ? 'Lỗi: Mã trên màn hình' : 'Mã trên màn hình',
    `${HEAD}<h1>Mã trên màn hình ki-ốt</h1><p lang="en">The code on the kiosk’s screen</p>${summary}
<form method="post" action="${action}"><input type="hidden" name="xsrf" value="${token}"><label for="code">Mã</label><div class="hint" id="code-hint">Tám chữ cái, ví dụ BCDF-GHJK</div>
<input id="code" name="user_code" aria-describedby="code-hint" autocomplete="off" spellcheck="false" required value="${escape(code)}"><button type="submit">Tiếp tục</button></form>`,
  );
}

/** Asked before the sign-in: whoever was sent a stranger's code must be able to see it. */
export const confirmPage = (form: string, code: string): string =>
  page(
    'Đăng nhập tại ki-ốt',
    `${HEAD}<h1>Đăng nhập tại ki-ốt?</h1><p>Chỉ đồng ý khi bạn đang đứng trước ki-ốt và màn hình ở đó hiện đúng mã này. Ki-ốt sẽ biết họ tên, số định danh của bạn và nộp được hồ sơ thay bạn cho đến khi bạn rời đi.</p>
<p class="code">${escape(code)}</p>${form}<button type="submit" form="op.deviceConfirmForm">Đúng mã, đồng ý</button><button class="quiet" type="submit" form="op.deviceConfirmForm" name="abort" value="yes">Không phải tôi</button>`,
  );
