/** The words of a PDF, line by line, by poppler's own reader. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

const run = (bytes: Buffer | null) =>
  spawnSync('pdftotext', bytes === null ? ['-v'] : ['-layout', '-', '-'], {
    ...(bytes === null ? {} : { input: bytes }),
    encoding: 'utf8',
    // A long register has thousands of pages.
    maxBuffer: 200_000_000,
  });

/** Why a test of printed words cannot run here; `false` when it can. Required when CI=true. */
export function noPdfReader(): string | false {
  if (!run(null).error) return false;
  assert.notEqual(process.env['CI'], 'true', 'pdftotext (poppler-utils) is needed');
  return 'pdftotext (poppler-utils) is not installed';
}

export function pdfText(bytes: Buffer): string {
  const { status, stdout, stderr } = run(bytes);
  assert.equal(status, 0, stderr);
  return stdout.normalize('NFC').replace(/[ \t]+/g, ' ');
}
