import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import { App } from './App';
import { signIn } from './auth/keycloak';
import './layout/base.css';

/** The server's nonce lets Emotion's style elements through a policy without `unsafe-inline`. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce;
const cache = createCache(nonce === undefined ? { key: 'css' } : { key: 'css', nonce });

const start = async (root: HTMLElement): Promise<void> => {
  await signIn();
  createRoot(root).render(
    <CacheProvider value={cache}>
      <BrowserRouter basename="/office" future={{ v7_startTransition: true, v7_relativeSplatPath: true }}>
        <App />
      </BrowserRouter>
    </CacheProvider>,
  );
};

const root = document.getElementById('root');
if (root) {
  start(root).catch(() => {
    root.textContent =
      'Chưa vào được trang đăng nhập. Hãy tải lại trang; nếu vẫn vậy, báo bộ phận công nghệ thông tin.';
  });
}
