/** The typed environment, from the compiled configuration. */
import { createRequire } from 'node:module';
import { tooMighty } from './roles.ts';

/** All settings that are missing or weak, in words. */
function settingsFindings(): readonly string[] {
  // The compiled file has the types of its source.
  const { environmentFindings } = createRequire(import.meta.url)(
    '../../dist/config/typed/environment.js',
  ) as typeof import('../../config/typed/environment.ts');
  return environmentFindings(process.env);
}

/** Ends the process when its database role could rewrite history. */
export async function refuseUnlessBound(databaseUrl: string): Promise<void> {
  const finding = await tooMighty(databaseUrl);
  if (finding === null) return;
  process.stderr.write(`Motcua cannot start. ${finding}\n`);
  process.exit(1);
}

/** Ends the process, naming every finding at once. */
export function refuseUnlessSound(): void {
  const findings = settingsFindings();
  if (findings.length === 0) return;
  process.stderr.write(
    `Motcua cannot start. Missing or weak settings:\n${findings.map((finding) => `  - ${finding}`).join('\n')}\n`,
  );
  process.exit(1);
}
