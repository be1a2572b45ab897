/** Unit tests beside the code, without Strapi or a database. The server is tested over HTTP: see test/. */
export default {
  testMatch: ['<rootDir>/{plugins,admin,database,scripts,portal-theme}/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/.tsbuild/'],
  modulePathIgnorePatterns: [
    '<rootDir>/dist',
    '<rootDir>/plugins/[^/]+/dist',
    '<rootDir>/.data',
    '<rootDir>/admin/dist',
  ],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      { jsc: { target: 'es2023', parser: { syntax: 'typescript', tsx: true } }, module: { type: 'commonjs' } },
    ],
  },
  testEnvironment: 'node',
};
