import { defineConfig } from 'vite';

/** Built for /office. The server puts a fresh nonce in place of `__CSP_NONCE__` at each request. */
export default defineConfig({
  base: '/office/',
  html: { cspNonce: '__CSP_NONCE__' },
  esbuild: { jsx: 'automatic' },
  build: {
    target: 'es2022',
    // An inlined asset would be a data: URL, which font-src and img-src need not allow.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
  },
});
