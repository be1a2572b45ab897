import type { Context } from 'koa';
import { rm } from 'node:fs/promises';
import { isRow } from '../domain/procedure-entry';

export interface Upload {
  readonly field: string;
  readonly path: string;
  readonly name: string;
  readonly size: number;
}

const asUpload = (field: string, file: unknown): Upload[] => {
  if (!isRow(file)) return [];
  const { filepath, originalFilename, size } = file;
  if (typeof filepath !== 'string') return [];
  return [
    {
      field,
      path: filepath,
      name: typeof originalFilename === 'string' ? originalFilename.normalize('NFC') : 'tep',
      size: typeof size === 'number' ? size : 0,
    },
  ];
};

/** The files of a multipart post: formidable has written them to the temporary folder already. */
export function uploadsOf(ctx: Context): readonly Upload[] {
  const files: unknown = (ctx.request as { files?: unknown }).files; // set by strapi::body, unknown to Koa's types
  if (!isRow(files)) return [];
  return Object.entries(files).flatMap(([field, value]) =>
    (Array.isArray(value) ? value : [value]).flatMap((file: unknown) => asUpload(field, file)),
  );
}

/** Removes what was not kept: nobody else does. */
export const discard = async (uploads: readonly Upload[]): Promise<void> => {
  await Promise.all(uploads.map((upload) => rm(upload.path, { force: true })));
};
