/** A real Chromium: `CHROME_PATH`, an installed one, else the one that `@sparticuz/chromium` ships. */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** The shipped browser is unpacked into the temporary folder: once for all suites, which ask at the same moment. */
let unpacked: Promise<string> | undefined;

async function unpack(): Promise<string> {
  // Makes the package unpack the libraries that a bare system lacks, and point the loader at them.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x';
  const { default: shipped } = await import('@sparticuz/chromium');
  return shipped.executablePath();
}

export async function openBrowser(): Promise<Browser> {
  const given = process.env['CHROME_PATH'];
  const installed =
    given ?? (process.env['MOTCUA_HIDE_CHROME'] ? undefined : INSTALLED.find((path) => existsSync(path)));
  if (installed) return chromium.launch({ executablePath: installed, args: ARGUMENTS });
  unpacked ??= unpack();
  return chromium.launch({ executablePath: await unpacked, args: ARGUMENTS });
}
