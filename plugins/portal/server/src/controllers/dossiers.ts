import type { Core } from '@strapi/strapi';
import { identity, Problem } from '@motcua/plugin-identity';
import { records } from '@motcua/plugin-records';
import { singleWindow, type DossierFile } from '@motcua/plugin-single-window';
import { randomUUID } from 'node:crypto';
import { moment } from '../domain/format';
import { pick } from '../domain/locale';
import { pageNotFound } from '../domain/problems';
import { formOf } from '../services/forms';
import type { CitizenPage } from '../services/page';
import { discard, uploadsOf } from '../services/uploads';
import { partsView } from '../view-models/parts';
import { dossierRow, dossierView, standing } from '../view-models/dossier';
import { threadView } from '../view-models/thread';

/** As the office's side. */
const MOST_WORDS = 4000;

interface Finding {
  readonly href: string;
  readonly text: string;
}

const text = (page: CitizenPage, name: string): string => {
  const value = page.body[name];
  return typeof value === 'string' ? value.trim() : '';
};

export const dossierController = (strapi: Core.Strapi) => {
  const read = (page: CitizenPage): Promise<DossierFile> => {
    const id = Number(page.parameter('id'));
    if (!Number.isSafeInteger(id)) throw pageNotFound();
    return singleWindow(strapi).read(id, page.actor);
  };

  async function draw(page: CitizenPage, file: DossierFile, errors: readonly Finding[] = []): Promise<void> {
    const { dossier, version } = file;
    const [documents, reads, thread, linked] = await Promise.all([
      records(strapi).documentsOf(dossier.id),
      identity(strapi).readsOf(dossier.id),
      singleWindow(strapi).thread(dossier.id, page.actor),
      singleWindow(strapi).interlinked(file, page.actor),
    ]);
    if (thread.unread > 0) await singleWindow(strapi).markThreadRead(dossier.id, page.actor);
    const may = (type: string): boolean =>
      singleWindow(strapi)
        .possibleActs(file, page.actor)
        .some((act) => act.type === type && act.allowed);
    const form = formOf({ content: version });
    const view = dossierView(
      file,
      {
        documents,
        reads,
        groups: form?.summary(dossier.answers, page.locale, dossier.provenance) ?? [],
        canWithdraw: may('WITHDRAW'),
        canSupplement: may('SUPPLEMENT'),
      },
      page.locale,
    );
    page.render(
      'pages/dossier.njk',
      {
        title: view.name,
        d: view,
        linked: partsView(linked, page.locale),
        errors,
        errorCount: errors.length,
        idempotencyKey: randomUUID(),
        typedReason: text(page, 'reason'),
        typedMessage: text(page, 'message'),
        thread: threadView(thread, page.locale),
      },
      errors.length > 0 ? 422 : 200,
    );
  }

  /** An act from the page's own form: the version that was seen and the key that the form carried. */
  const act = (
    page: CitizenPage,
    file: DossierFile,
    type: string,
    more: { readonly reason?: string; readonly data?: Readonly<Record<string, unknown>> },
  ) =>
    singleWindow(strapi).act({
      idempotencyKey: text(page, 'idempotencyKey') || randomUUID(),
      dossierId: file.dossier.id,
      type,
      version: Number(text(page, 'version')) || file.dossier.version,
      actor: page.actor,
      ...more,
    });

  return {
    list: async (page: CitizenPage): Promise<void> => {
      const [dossiers, drafts, unread] = await Promise.all([
        singleWindow(strapi).ofApplicant(page.actor),
        singleWindow(strapi).drafts(page.actor),
        singleWindow(strapi).unreadMessages(page.actor),
      ]);
      const of = (kind: ReturnType<typeof standing>) =>
        dossiers
          .filter((dossier) => standing(dossier) === kind)
          .map((dossier) => dossierRow(dossier, page.locale, unread.get(dossier.id)));
      const saved = await Promise.all(
        drafts.map(async (draft) => ({
          href: `/nop/${draft.procedureCode}/${draft.key}/${draft.currentStep ?? 'xem-lai'}`,
          name: pick((await singleWindow(strapi).versionById(draft.versionId)).content.plainName, page.locale),
          code: draft.procedureCode,
          sentence: page.t('mine.draftSaved', { at: moment(draft.savedAt) }),
          state: page.t('mine.draft'),
          tagClass: '',
        })),
      );
      page.render('pages/my-dossiers.njk', {
        title: page.t('mine.title'),
        groups: [
          { title: page.t('mine.needMe'), rows: of('needs') },
          { title: page.t('mine.drafts'), rows: saved },
          { title: page.t('mine.underWay'), rows: of('underWay') },
          { title: page.t('mine.done'), rows: of('done') },
        ],
        empty: dossiers.length + drafts.length === 0,
      });
    },

    show: async (page: CitizenPage): Promise<void> => {
      await draw(page, await read(page));
    },

    /** Answers a supplement request: a file per asked component; what was refused is said at its field. */
    supplement: async (page: CitizenPage): Promise<void> => {
      const uploads = uploadsOf(page.ctx);
      try {
        const file = await read(page);
        const asked = new Set(file.dossier.supplementRequest?.components.map((component) => component.key));
        const given = uploads.filter((upload) => upload.size > 0 && asked.has(upload.field));
        const [first] = asked;
        if (given.length === 0) {
          await draw(page, file, [{ href: `#s-${first ?? ''}`, text: page.t('dossier.supplementNone') }]);
          return;
        }
        const papers: { componentKey: string; fileKey: string; name: string }[] = [];
        for (const upload of given) {
          try {
            const stored = await records(strapi).store(upload.path, upload.name, page.actor);
            papers.push({ componentKey: upload.field, fileKey: stored.key, name: stored.name });
          } catch (error) {
            if (!(error instanceof Problem) || error.status !== 422) throw error;
            await draw(page, file, [{ href: `#s-${upload.field}`, text: page.text(error.detail ?? error.title) }]);
            return;
          }
        }
        await act(page, file, 'SUPPLEMENT', { data: { papers } });
        page.redirect(`/ho-so/${String(file.dossier.id)}`);
      } finally {
        await discard(uploads);
      }
    },

    withdraw: async (page: CitizenPage): Promise<void> => {
      const file = await read(page);
      const reason = text(page, 'reason');
      if (reason === '') return draw(page, file, [{ href: '#reason', text: page.t('dossier.withdrawMissing') }]);
      await act(page, file, 'WITHDRAW', { reason });
      page.redirect(`/ho-so/${String(file.dossier.id)}`);
    },

    /** A message to the office: officers on the dossier see it as unread. */
    write: async (page: CitizenPage): Promise<void> => {
      const file = await read(page);
      const message = text(page, 'message');
      if (message === '' || message.length > MOST_WORDS)
        return draw(page, file, [
          {
            href: '#message',
            text: page.t(message === '' ? 'messages.missing' : 'messages.long', { n: MOST_WORDS }),
          },
        ]);
      await singleWindow(strapi).sendMessage(file.dossier.id, page.actor, {
        text: message,
        idempotencyKey: text(page, 'idempotencyKey') || randomUUID(),
      });
      page.redirect(`/ho-so/${String(file.dossier.id)}#tin-nhan`);
    },

    /** A paper that the applicant gave, as it was given. */
    paper: async (page: CitizenPage): Promise<void> => {
      const { file, body } = await records(strapi).paperFile(await read(page), page.parameter('fileKey'));
      send(page, file.name, file.mime);
      page.ctx.body = body;
    },

    document: async (page: CitizenPage): Promise<void> => {
      const code = page.parameter('verifyCode');
      const dossierId = await records(strapi).documentDossier(code, page.actor);
      if (dossierId !== Number(page.parameter('id'))) throw pageNotFound();
      const { name, bytes } = await records(strapi).documentPdf(code);
      send(page, name, 'application/pdf');
      page.ctx.body = bytes;
    },
  };
};

/** A file to look at, never to run. */
function send(page: CitizenPage, name: string, mime: string): void {
  page.ctx.type = mime;
  page.ctx.set('Content-Disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`);
  page.ctx.set('X-Content-Type-Options', 'nosniff');
  page.ctx.set('Cache-Control', 'private, no-store');
  page.ctx.set('Content-Security-Policy', "default-src 'none'; sandbox");
}
