/** `npm run check`: types, lint, format, styles, dead code; zero warnings. */
import { inRoot } from './lib/paths.ts';
import { step } from './lib/progress.ts';
import { buildServer, tool } from './lib/build-steps.ts';

const bin = (name: string): string => inRoot('node_modules', '.bin', name);
type Check = readonly [name: string, command: string, args: readonly string[]];

/** One after the other in each lane, the lanes beside each other: ESLint reads what the compiler has written. */
const lanes: readonly (readonly Check[])[] = [
  [
    ['Types', bin('tsc'), ['-b']],
    ['ESLint', bin('eslint'), ['.', '--max-warnings', '0', '--cache', '--cache-location', '.cache/eslint/']],
  ],
  [
    [
      'Prettier',
      bin('prettier'),
      ['--check', '.', '--log-level', 'warn', '--cache', '--cache-location', '.cache/prettier'],
    ],
    [
      'stylelint',
      bin('stylelint'),
      ['portal-theme/**/*.{scss,css}', '--max-warnings', '0', '--ignore-pattern', '**/dist/**'],
    ],
    ['knip', bin('knip'), []],
    ['Answers of the API', process.execPath, [inRoot('scripts', 'docs-openapi.ts'), '--check']],
  ],
];

await buildServer();
let failed = 0;
await Promise.all(
  lanes.map(async (lane) => {
    for (const [name, command, args] of lane) {
      try {
        await step(name, () => tool(command, args));
      } catch (error) {
        failed += 1;
        process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
      }
    }
  }),
);
if (failed > 0) process.exit(1);
