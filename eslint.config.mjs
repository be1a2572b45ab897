import tseslint from 'typescript-eslint';

/** The arrows of architecture.md, rule 1: what each room may import. A room that is not listed here may import none. */
const rooms = {
  'plugins/identity': [],
  'plugins/eform': ['identity'],
  'plugins/single-window': ['identity', 'eform'],
  'plugins/records': ['identity', 'eform', 'single-window'],
  'plugins/national-data': ['identity', 'eform', 'single-window'],
  'plugins/quality-scoring': ['identity', 'eform', 'single-window'],
  'plugins/notifications': ['identity', 'eform', 'single-window'],
  'plugins/portal': [
    'identity',
    'eform',
    'single-window',
    'records',
    'national-data',
    'quality-scoring',
    'notifications',
  ],
};
const plugins = Object.keys(rooms).map((room) => room.replace('plugins/', ''));

const boundary = (room, allowed) => ({
  files: [`${room}/**/*.ts`, `${room}/**/*.tsx`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^@motcua/plugin-(${plugins.filter((name) => !allowed.includes(name)).join('|')})(/.*)?$`,
            message: `${room} may not depend on this room (architecture.md, rule 1).`,
          },
          { regex: '^@motcua/plugin-[a-z-]+/.+', message: 'Import a room only through its public API.' },
          {
            regex: '(\\.\\./)+(plugins|cms|admin|config|portal-theme)/',
            message: 'Import a room by its package name.',
          },
        ],
      },
    ],
  },
});

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/.tsbuild/**',
      '**/node_modules/**',
      '.data/**',
      '.strapi/**',
      'coverage/**',
      'types/**',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-console': 'error',
      'max-lines': ['error', { max: 350, skipBlankLines: true, skipComments: true }],
    },
  },
  ...Object.entries(rooms).map(([room, allowed]) => boundary(room, allowed)),
  boundary('admin', plugins),
  { files: ['scripts/**/*.ts', 'test/**/*.ts', 'portal-theme/**/*.ts'], rules: { 'no-console': 'off' } },
);
