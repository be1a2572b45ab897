/** What must be built, and only when its inputs changed. */
import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inRoot, root } from './paths.ts';
import { step } from './progress.ts';

const bin = (name: string): string => inRoot('node_modules', '.bin', name);

/** Runs a tool of the repository; its output is shown only when it fails. */
export function tool(command: string, args: readonly string[], cwd = root): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(command, [...args], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        PATH: `${inRoot('node_modules', '.bin')}:${process.env['PATH'] ?? ''}`,
        NODE_ENV: 'production',
        STRAPI_TELEMETRY_DISABLED: 'true',
      },
    });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-20_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', failed);
    child.once('exit', (code) =>
      code === 0 ? done() : failed(new Error(`${command} ${args.join(' ')} failed:\n${output}`)),
    );
  });
}

const digest = (patterns: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const file of globSync([...patterns], {
    cwd: root,
    exclude: ['**/node_modules/**', '**/dist/**', '**/.tsbuild/**'],
  }).sort()) {
    const path = inRoot(file);
    if (!existsSync(path)) continue;
    try {
      hash.update(file).update(readFileSync(path));
    } catch (error) {
      // A folder that matches the pattern has no content of its own.
      if ((error as NodeJS.ErrnoException).code !== 'EISDIR') throw error;
    }
  }
  return hash.digest('hex');
};

/** Runs `work` unless the inputs are those of the last time and the output is still there. */
async function whenChanged(
  name: string,
  inputs: readonly string[],
  output: string,
  work: () => Promise<void>,
): Promise<void> {
  const stamp = inRoot('dist', '.stamps', name.replaceAll(' ', '-'));
  const now = digest([...inputs, 'package-lock.json']);
  if (existsSync(inRoot(output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  await step(name, work);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
}

/** Folders and files that Strapi insists on. */
function scaffold(): void {
  mkdirSync(inRoot('public', 'uploads'), { recursive: true });
  mkdirSync(inRoot('database', 'migrations'), { recursive: true });
  const icon = inRoot('favicon.png');
  const own = inRoot('portal-theme', 'assets', 'favicon.png');
  if (!existsSync(icon) && existsSync(own)) copyFileSync(own, icon);
}

/** The server's code: all that `tsc -b` makes. */
export async function buildServer(): Promise<void> {
  scaffold();
  const inputs = [
    'cms/**/*',
    'config/*',
    'database/**/*.{ts,json}',
    'plugins/*/server/**/*',
    'plugins/*/*.json',
    'tsconfig*.json',
  ];
  await whenChanged('Server code', inputs, 'dist/src/index.js', () =>
    tool(bin('tsc'), ['-b', 'cms', 'config', 'database', 'plugins/portal']),
  );
}

export async function buildTheme(): Promise<void> {
  await whenChanged('Portal theme', ['portal-theme/**/*'], 'portal-theme/dist/portal.css', () =>
    tool(process.execPath, [join('portal-theme', 'build.ts')]),
  );
}

export async function buildOffice(): Promise<void> {
  await whenChanged('Back office', ['admin/**/*', 'portal-theme/tokens/**/*'], 'admin/dist/index.html', () =>
    tool(bin('vite'), ['build', '--logLevel', 'warn'], inRoot('admin')),
  );
}

/** Strapi's panel: the slowest step, made again only when what it is made of changed. */
export async function buildPanel(): Promise<void> {
  const inputs = [
    'config/admin.ts',
    'config/plugins.ts',
    'plugins/*/admin/src/**/*',
    'plugins/*/package.json',
    // Pure functions that the panel shares with the server.
    'plugins/*/server/src/domain/**/*',
  ];
  await whenChanged('Editors’ panel', inputs, 'dist/build/index.html', () =>
    tool(bin('strapi'), ['build', '--silent']),
  );
}
