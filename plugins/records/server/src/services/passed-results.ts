/** Results that one part of an interlinked filing hands on to the next: named at once, drawn and kept as a paper when the next part takes them. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import type { ResultSource } from '@motcua/plugin-single-window';
import { records } from '../api';

export const resultSource =
  (strapi: Core.Strapi): ResultSource =>
  async (dossierId) => {
    const documents = await records(strapi).documentsOf(dossierId);
    return documents
      .filter(({ form, status }) => form === 'result' && status === 'valid')
      .map(({ title, number, verifyCode }) => ({
        title: title.vi,
        number,
        verifyCode,
        keep: async () => {
          const { name, bytes } = await records(strapi).documentPdf(verifyCode);
          const folder = await mkdtemp(join(tmpdir(), 'motcua-result-'));
          try {
            const path = join(folder, name);
            await writeFile(path, bytes);
            return await records(strapi).store(path, name, null);
          } finally {
            await rm(folder, { recursive: true, force: true });
          }
        },
      }));
  };
