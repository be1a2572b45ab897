import { rm } from 'node:fs/promises';
import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import { identity, Problem, type Actor } from '@motcua/plugin-identity';
import { singleWindow } from '@motcua/plugin-single-window';
import { records, type StoredFile } from '../api';
import { DocumentNotFound } from '../services/documents';
import { resultPreview } from '../services/result-preview';

type Handler = (ctx: Context, actor: Actor) => Promise<void>;

/** Koa's router puts the path's parts there; Koa's own type does not know it. */
const part = (ctx: Context, name: string): string =>
  (ctx as Context & { params: Readonly<Record<string, string | undefined>> }).params[name] ?? '';

class FileMissing extends Problem {
  constructor() {
    super('FileMissing', 422, { vi: 'Chưa có tệp', en: 'There is no file' }, null, [
      { pointer: '/file', detail: { vi: 'Chọn một tệp.', en: 'Choose a file.' } },
    ]);
  }
}

/** The one file of a multipart post, which formidable has written to the temporary folder; unknown to Koa's types. */
function uploadIn(ctx: Context): { readonly path: string; readonly name: string } | null {
  const { files } = ctx.request as { files?: Readonly<Record<string, unknown>> };
  const given = files?.['file'];
  const file: unknown = Array.isArray(given) ? given[0] : given;
  if (typeof file !== 'object' || file === null || !('filepath' in file) || typeof file.filepath !== 'string')
    return null;
  const named = 'originalFilename' in file ? file.originalFilename : null;
  return { path: file.filepath, name: typeof named === 'string' ? named.normalize('NFC') : 'tep' };
}

/** Foreign bytes: shown, never run, never guessed at, never kept by a shared cache. */
function sendFile(ctx: Context, file: Pick<StoredFile, 'name' | 'mime'>, body: Context['body']): void {
  ctx.attachment(file.name, { type: 'inline' });
  ctx.set({
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; sandbox",
    'Cache-Control': 'private, no-store',
  });
  ctx.type = file.mime;
  ctx.body = body;
}

export const paperHandlers = (strapi: Core.Strapi) => {
  const sendDocument = async (ctx: Context, verifyCode: string): Promise<void> => {
    const { name, bytes } = await records(strapi).documentPdf(verifyCode);
    sendFile(ctx, { name, mime: 'application/pdf' }, bytes);
  };
  const readDossier = (ctx: Context, actor: Actor) => {
    const id = Number(part(ctx, 'id'));
    return singleWindow(strapi).read(Number.isSafeInteger(id) && id > 0 ? id : 0, actor);
  };

  const documents: Handler = async (ctx, actor) => {
    const { dossier } = await readDossier(ctx, actor);
    ctx.body = await records(strapi).documentsOf(dossier.id);
  };
  const paperContent: Handler = async (ctx, actor) => {
    const file = await readDossier(ctx, actor);
    const { file: stored, body } = await records(strapi).officeFile(file, part(ctx, 'fileKey'));
    await identity(strapi).recordRead(actor, file.dossier.id, 'Xem giấy tờ của hồ sơ');
    sendFile(ctx, stored, body);
  };
  const officeDocument: Handler = async (ctx, actor) => {
    const code = part(ctx, 'verifyCode');
    const dossierId = await records(strapi).documentDossier(code, actor);
    await identity(strapi).recordRead(actor, dossierId, 'Mở văn bản đã phát hành');
    await sendDocument(ctx, code);
  };
  const previewResult: Handler = async (ctx, actor) => {
    if (actor.kind !== 'officer') throw new DocumentNotFound();
    const file = await readDossier(ctx, actor);
    const bytes = await resultPreview(strapi, file, actor);
    await identity(strapi).recordRead(actor, file.dossier.id, 'Xem trước kết quả');
    sendFile(ctx, { name: 'du-thao-ket-qua.pdf', mime: 'application/pdf' }, bytes);
  };
  const attachFile: Handler = async (ctx, actor) => {
    const upload = uploadIn(ctx);
    try {
      const { dossier } = await readDossier(ctx, actor);
      if (upload === null) throw new FileMissing();
      const { key, name, mime, size } = await records(strapi).store(upload.path, upload.name, null);
      await identity(strapi).recordRead(actor, dossier.id, 'Đính kèm tệp vào hồ sơ');
      ctx.status = 201;
      ctx.body = { fileKey: key, name, mime, size };
    } finally {
      if (upload !== null) await rm(upload.path, { force: true });
    }
  };
  const ownPaper: Handler = async (ctx, actor) => {
    if (actor.kind !== 'citizen') throw new DocumentNotFound();
    const { file, body } = await records(strapi).ownFile(part(ctx, 'fileKey'), actor);
    sendFile(ctx, file, body);
  };
  const ownDocument: Handler = async (ctx, actor) => {
    const code = /^(.+)\.pdf$/.exec(part(ctx, 'name'))?.[1];
    if (code === undefined) throw new DocumentNotFound();
    await records(strapi).documentDossier(code, actor);
    await sendDocument(ctx, code);
  };
  return { documents, paperContent, previewResult, attachFile, officeDocument, ownPaper, ownDocument };
};
