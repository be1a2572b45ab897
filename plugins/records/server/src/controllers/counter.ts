/** Papers at the counter: scanned or photographed ones are taken in, those that the state issued before are found. */
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import { fileTypeFromBuffer } from 'file-type';
import { identity, Problem, type Actor, type OfficerActor, type RouteDefinition } from '@motcua/plugin-identity';
import { counterVisits, singleWindow } from '@motcua/plugin-single-window';
import { records } from '../api';
import { MAX_BYTES, REFUSALS } from '../domain/check-upload';
import { heldResults } from '../repositories/held-results';
import { hasWithdrawn } from '../repositories/personal-data/consents';
import { photoPaper } from '../services/photo-paper';

const RECEPTION = { action: 'counter.receive' } as const;
const PICTURES = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif']);

interface Upload {
  readonly filepath: string;
  readonly originalFilename?: string | null;
}

/** The one file of a multipart post; strapi::body has written it to the temporary folder. */
function uploadOf(ctx: Context): Upload | null {
  const files = (ctx.request as { files?: Readonly<Record<string, unknown>> }).files ?? {};
  const [first] = Object.values(files).flat();
  return typeof first === 'object' && first !== null && 'filepath' in first ? (first as Upload) : null;
}

const refusal = (reason: keyof typeof REFUSALS): Problem =>
  new Problem('UploadRefused', 422, { vi: 'Không nhận tệp này', en: 'This file is not accepted' }, REFUSALS[reason]);

/** A picture is rewritten in place as a PDF; answers the name that it has then. */
async function asPaper({ filepath, originalFilename }: Upload): Promise<string> {
  const name = (originalFilename ?? 'ban-quet.pdf').normalize('NFC');
  if ((await stat(filepath)).size > MAX_BYTES) throw refusal('large');
  const bytes = await readFile(filepath);
  const kind = (await fileTypeFromBuffer(bytes))?.mime;
  if (kind === undefined || !PICTURES.has(kind)) return name;
  const paper = await photoPaper(bytes).catch(() => {
    throw refusal('damaged');
  });
  await writeFile(filepath, paper.pdf);
  return `${name.replace(/\.[^.]*$/, '') || 'anh-chup'}.pdf`;
}

export const counterRoutes = (strapi: Core.Strapi): readonly RouteDefinition[] => [
  {
    method: 'POST',
    path: '/api/office/counter/papers',
    access: RECEPTION,
    summary: 'A scanned or photographed paper of who stands at the counter; a picture becomes an upright PDF',
    handler: async (ctx: Context, actor: Actor) => {
      const upload = uploadOf(ctx);
      if (!upload) throw refusal('empty');
      try {
        const visit = await counterVisits(strapi).current(actor as OfficerActor); // the route lets only officers in
        if (!visit?.person)
          throw new Problem('NoVisit', 409, { vi: 'Chưa có người nộp', en: 'There is no applicant yet' });
        const name = await asPaper(upload);
        // Of nobody's account: it is the dossier's once that is filed.
        const stored = await records(strapi).store(upload.filepath, name, null);
        ctx.status = 201;
        ctx.body = { key: stored.key, name: stored.name, size: stored.size };
      } finally {
        await rm(upload.filepath, { force: true });
      }
    },
  },
  {
    method: 'GET',
    path: '/api/office/counter/held',
    access: RECEPTION,
    summary: 'Results that the person at the counter has been given before; the look is recorded',
    handler: async (ctx: Context, actor: Actor) => {
      const visit = await counterVisits(strapi).current(actor as OfficerActor); // as above
      // Who has taken the consent back is not looked up.
      if (!visit?.person || (await hasWithdrawn(strapi.db.connection, visit.person.personalNumber, 'reuse_results'))) {
        ctx.body = [];
        return;
      }
      const held = await heldResults(strapi.db.connection, visit.person.personalNumber, singleWindow(strapi).now());
      for (const id of new Set(held.map(({ dossierId }) => dossierId)))
        await identity(strapi).recordRead(actor, id, 'Giấy tờ đã có, khi tiếp nhận hồ sơ mới tại quầy');
      ctx.body = held.map(({ title, number, issuedAt }) => ({ title, number, issuedAt }));
    },
  },
];
