import type { Context } from 'koa';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { pageNotFound } from '../domain/problems';
import { themeFolder } from '../services/templates';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};

/** The path of a file under `folder`, or null when it would lead out of it or is of no kind that we serve. */
function safePath(folder: string, name: string): string | null {
  const file = normalize(join(folder, name));
  return file.startsWith(folder + sep) && !name.includes('\0') && extname(file) in TYPES ? file : null;
}

/** A file of the compiled theme. Its address carries a hash of its bytes, so it may be kept for ever. */
export async function sendAsset(ctx: Context): Promise<void> {
  const name = decodeURIComponent(ctx.path.slice('/assets/'.length));
  const file = safePath(join(themeFolder(), 'dist'), name);
  const found = file === null ? null : await stat(file).catch(() => null);
  if (file === null || !found?.isFile()) throw pageNotFound();
  ctx.type = TYPES[extname(file)] ?? 'application/octet-stream';
  ctx.length = found.size;
  ctx.set('Cache-Control', ctx.query['v'] ? 'public, max-age=31536000, immutable' : 'public, max-age=300');
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
  ctx.body = createReadStream(file);
}
