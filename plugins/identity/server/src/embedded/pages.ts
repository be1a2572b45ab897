/** The sign-in pages of the embedded identity server: plain HTML, no script. */
import { createHash } from 'node:crypto';

export const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const STYLE = `
:root{--brand:#a4133c;--ink:#1b1d21;--quiet:#565b64;--ground:#f6f5f2;--line:#d9d7d1;--error:#b3261e}
*{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--ink);font:1.125rem/1.6 system-ui,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif}
main{max-width:28rem;margin:8vh auto 2rem;padding:2rem;background:#fff;border:1px solid var(--line);border-radius:.75rem}
.mark{display:flex;align-items:center;gap:.75rem;margin-bottom:1.5rem;font-weight:700}.mark svg{width:2.5rem;height:2.5rem}.mark small{display:block;font-weight:400;color:var(--quiet);font-size:.9375rem}
h1{font-size:1.625rem;line-height:1.3;margin:0 0 .5rem}p{margin:0 0 1.25rem;color:var(--quiet)}
label{display:block;font-weight:600;margin-bottom:.25rem}.hint{color:var(--quiet);font-size:1rem;margin:-.125rem 0 .375rem}
input{width:100%;font:inherit;padding:.625rem .75rem;border:2px solid var(--ink);border-radius:.375rem;margin-bottom:1.25rem;background:#fff;color:var(--ink)}
button{width:100%;font:inherit;font-weight:700;padding:.75rem 1rem;border:0;border-radius:.375rem;background:var(--brand);color:#fff;cursor:pointer}
:focus-visible{outline:3px solid #ffbf47;outline-offset:0;box-shadow:0 0 0 5px var(--ink)}
.error{border:3px solid var(--error);border-radius:.375rem;padding:.75rem 1rem;margin-bottom:1.25rem}.error h2{font-size:1.125rem;margin:0}.error a{color:var(--error);font-weight:600}
.quiet{background:#fff;color:var(--ink);border:2px solid var(--ink);margin-top:.75rem}.code{font-size:2rem;font-weight:700;letter-spacing:.1em;color:var(--ink);text-align:center}
.note{font-size:.9375rem;margin:1.25rem 0 0}
@media (max-width:30rem){main{margin:0;min-height:100vh;border:0;border-radius:0;padding:1.25rem}}
`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/**
 * Allows just this style; oidc-provider adds the hash of its own script where one account takes the place of another.
 * A form's answer may lead on to a Keycloak for which this server plays VNeID.
 */
export const pagePolicy = (issuer: string): string =>
  `default-src 'none'; script-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action 'self' ${new URL(issuer).origin}; base-uri 'none'; frame-ancestors 'none'`;

export const LOTUS = `<svg viewBox="0 0 40 40" aria-hidden="true" focusable="false"><circle cx="20" cy="20" r="20" fill="#a4133c"/><path d="M20 8c3 4 4.500 7.500 4.500 11S23 25 20 27c-3-2-4.500-4.500-4.500-8S17 12 20 8Zm-11 8c4 .5 6 2.500 7 5s1 4.500 2.500 6.500C12.500 27.500 9 23 9 16Zm22 0c0 7-3.500 11.500-9.500 11.500C23 25.500 22.500 23.500 24 21s3-4.500 7-5ZM9 30h22v2H9z" fill="#fff"/></svg>`;

export const page = (title: string, body: string): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title><style>${STYLE}</style></head><body><main>${body}</main></body></html>`;

export interface SignInPage {
  readonly kind: 'citizen' | 'officer';
  readonly action: string;
  readonly username: string;
  readonly error: string | null;
  /** Somebody is signed in already, at a lower level than is asked for. */
  readonly raise: boolean;
}

export function signInPage({ kind, action, username, error, raise }: SignInPage): string {
  const citizen = kind === 'citizen';
  const title = citizen ? (raise ? 'Xác thực VNeID mức 2' : 'Đăng nhập bằng VNeID') : 'Đăng nhập của cán bộ';
  const label = citizen ? 'Số định danh cá nhân' : 'Tên đăng nhập';
  const summary = error
    ? `<div class="error" role="alert"><h2>Chưa đăng nhập được</h2><a href="#username">${escape(error)}</a></div>`
    : '';
  return page(
    error ? `Lỗi: ${title}` : title,
    `<div class="mark">${LOTUS}<span>${citizen ? 'VNeID' : 'Một cửa'}<small>${citizen ? 'Bản mô phỏng của Motcua' : 'Hệ thống giải quyết thủ tục hành chính'}</small></span></div>
<h1>${title}</h1><p lang="en">${citizen ? 'Sign in with VNeID (simulated)' : 'Officers’ sign-in'}</p>${summary}
<form method="post" action="${escape(action)}"><label for="username">${label}</label>${citizen ? '<div class="hint" id="username-hint">12 chữ số trên thẻ căn cước</div>' : ''}
<input id="username" name="username" autocomplete="username" ${citizen ? 'inputmode="numeric" aria-describedby="username-hint"' : ''} spellcheck="false" required value="${escape(username)}">
<label for="password">Mật khẩu</label><input id="password" name="password" type="password" autocomplete="current-password" required>
<button type="submit">Đăng nhập</button></form>${citizen ? '<p class="note">Đây là máy chủ định danh đi kèm, đóng vai VNeID để dùng thử. Không nhập mật khẩu VNeID thật.</p>' : ''}`,
  );
}

/** `form` is oidc-provider's own form, without a button. */
export const signOutPage = (form: string): string =>
  page(
    'Đăng xuất',
    `<div class="mark">${LOTUS}<span>Một cửa</span></div><h1>Đăng xuất?</h1><p>Bạn sẽ rời khỏi hệ thống trên máy này.</p>${form}<button type="submit" form="op.logoutForm" name="logout" value="yes">Đăng xuất</button>`,
  );

export const messagePage = (title: string, text: string): string =>
  page(
    title,
    `<div class="mark">${LOTUS}<span>Một cửa</span></div><h1>${escape(title)}</h1><p>${escape(text)}</p><a href="/">Về trang chủ</a>`,
  );
