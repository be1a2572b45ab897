/** `npm run check`: types, lint, format, styles, dead code; zero warnings. */
import { inRoot } from './lib/paths.ts';
import { step } from './lib/progress.ts';
import { buildServer, tool } from './lib/build-steps.ts';

const bin = (name: string): string => inRoot('node_modules', '.bin', name);
const checks: readonly [name: string, command: string, args: readonly string[]][] = [
  ['Types', 'tsc', ['-b']],
  ['ESLint', 'eslint', ['.', '--max-warnings', '0', '--cache', '--cache-location', '.cache/eslint/']],
  ['Prettier', 'prettier', ['--check', '.', '--log-level', 'warn', '--cache', '--cache-location', '.cache/prettier']],
  ['stylelint', 'stylelint', ['portal-theme/**/*.{scss,css}', '--max-warnings', '0', '--ignore-pattern', '**/dist/**']],
  ['knip', 'knip', []],
];

await buildServer();
let failed = 0;
for (const [name, command, args] of checks) {
  try {
    await step(name, () => tool(bin(command), args));
  } catch (error) {
    failed += 1;
    process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
  }
}
if (failed > 0) process.exit(1);
