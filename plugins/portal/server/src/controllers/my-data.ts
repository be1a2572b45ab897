/** Who looked at my data, what I may ask, what I agreed to, and a copy of it (Law 91/2025). Works without JavaScript. */
import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { auditActor, identity } from '@motcua/plugin-identity';
import { isKind, personalData, type RequestKind } from '@motcua/plugin-records';
import { singleWindow } from '@motcua/plugin-single-window';
import { moment } from '../domain/format';
import { pageNotFound } from '../domain/problems';
import { formOf } from '../services/forms';
import type { CitizenPage } from '../services/page';
import { MY_DATA, myDataView, readingView } from '../view-models/my-data';

const MOST_WORDS = 2000;

interface Finding {
  readonly href: string;
  readonly text: string;
}

const text = (page: CitizenPage, name: string): string => {
  const value = page.body[name];
  return typeof value === 'string' ? value.trim() : '';
};

const idIn = (words: string): number | null => (/^\d{1,9}$/.test(words) && Number(words) > 0 ? Number(words) : null);

export const myDataController = (strapi: Core.Strapi) => {
  async function draw(page: CitizenPage, errors: readonly Finding[] = []): Promise<void> {
    const mine = personalData(strapi);
    const [readings, requests, consents, dossiers] = await Promise.all([
      mine.readings(page.actor),
      mine.requests(page.actor),
      mine.consents(page.actor),
      singleWindow(strapi).ofApplicant(page.actor),
    ]);
    page.render(
      'pages/my-data.njk',
      {
        title: page.t('myData.title'),
        m: myDataView({ readings, requests, consents, dossiers }, page.locale),
        base: MY_DATA,
        errors,
        errorCount: errors.length,
        key: randomUUID(),
        typed: { kind: text(page, 'kind'), dossier: text(page, 'dossier'), said: text(page, 'said') },
        done: page.query('xong'),
      },
      errors.length > 0 ? 422 : 200,
    );
  }

  async function drawReading(page: CitizenPage, readId: number, errors: readonly Finding[] = []): Promise<void> {
    const found = await personalData(strapi).reading(page.actor, readId);
    if (!found) throw pageNotFound();
    page.render(
      'pages/my-data-reading.njk',
      {
        title: page.t('myData.askTitle'),
        r: readingView(found, page.locale),
        readId,
        base: MY_DATA,
        errors,
        errorCount: errors.length,
        key: randomUUID(),
        typed: { said: text(page, 'said') },
      },
      errors.length > 0 ? 422 : 200,
    );
  }

  const wrongWords = (page: CitizenPage, said: string): readonly Finding[] => {
    if (said === '') return [{ href: '#said', text: page.t('myData.saidMissing') }];
    return said.length > MOST_WORDS ? [{ href: '#said', text: page.t('myData.saidLong', { n: MOST_WORDS }) }] : [];
  };

  async function keep(
    page: CitizenPage,
    kind: RequestKind,
    about: { readonly dossierId: number | null; readonly readId: number | null },
  ): Promise<void> {
    const key = text(page, 'key') || randomUUID();
    await personalData(strapi).ask(page.actor, { kind, ...about, said: text(page, 'said'), key: key.slice(0, 80) });
    page.redirect(`${MY_DATA}?xong=yeu-cau#yeu-cau`);
  }

  /** A copy of everything leaves the house: told before it does. */
  const tellCopy = (page: CitizenPage): Promise<void> =>
    identity(strapi).audit({
      kind: 'export',
      act: 'my_data',
      outcome: 'done',
      actor: auditActor(page.actor),
      address: page.ctx.ip,
    });

  return {
    show: (page: CitizenPage): Promise<void> => draw(page),

    reading: async (page: CitizenPage): Promise<void> => {
      const readId = idIn(page.parameter('read'));
      if (readId === null) throw pageNotFound();
      await drawReading(page, readId);
    },

    /** A question about one reading, or a request for correction, restriction or deletion. */
    ask: async (page: CitizenPage): Promise<void> => {
      const wrong = wrongWords(page, text(page, 'said'));
      const readId = idIn(text(page, 'read'));
      if (readId !== null) {
        const found = await personalData(strapi).reading(page.actor, readId);
        if (!found) throw pageNotFound();
        if (wrong.length > 0) return drawReading(page, readId, wrong);
        return keep(page, 'question', { dossierId: found.dossierId, readId });
      }
      const kind = text(page, 'kind');
      const chosen = isKind(kind) && kind !== 'question';
      const findings = [...(chosen ? [] : [{ href: '#kind', text: page.t('myData.kindMissing') }]), ...wrong];
      if (!chosen || findings.length > 0) return draw(page, findings);
      await keep(page, kind, { dossierId: idIn(text(page, 'dossier')), readId: null });
    },

    consent: async (page: CitizenPage): Promise<void> => {
      const known = await personalData(strapi).consent(
        page.actor,
        text(page, 'purpose'),
        text(page, 'given') === 'yes',
      );
      if (!known) return draw(page, [{ href: '#dong-y', text: page.t('myData.consentMissing') }]);
      page.redirect(`${MY_DATA}?xong=dong-y#dong-y`);
    },

    copy: async (page: CitizenPage): Promise<void> => {
      await tellCopy(page);
      const data = await personalData(strapi).everything(page.actor);
      const dossiers = await Promise.all(
        data.dossiers.map(async (one) => {
          const { content } = await singleWindow(strapi).versionById(one.versionId);
          return {
            ...one,
            filed: moment(one.filedAt),
            groups: formOf({ content })?.summary(one.answers, page.locale) ?? [],
            papers: one.papers.map(({ name }) => name),
            messages: one.messages.map(({ at, by, text: said }) => `${moment(at)} · ${by}: ${said}`),
            documents: one.documents.map(
              ({ title, number, issuedAt }) => `${page.text(title)} ${number} · ${moment(issuedAt)}`,
            ),
          };
        }),
      );
      page.render('pages/my-data-copy.njk', {
        title: page.t('myData.copyTitle'),
        made: page.t('myData.copyMade', { at: moment(data.madeAt) }),
        holder: data.account,
        dossiers,
        readings: data.readings.map(
          ({ at, name, unit, code, purpose }) => `${moment(at)} · ${name}, ${unit} · ${code}: ${purpose}`,
        ),
        base: MY_DATA,
      });
    },

    file: async (page: CitizenPage): Promise<void> => {
      await tellCopy(page);
      const data = await personalData(strapi).everything(page.actor);
      page.ctx.type = 'application/json; charset=utf-8';
      page.ctx.set('Content-Disposition', 'attachment; filename="du-lieu-cua-toi.json"');
      page.ctx.set('Cache-Control', 'private, no-store');
      page.ctx.set('X-Content-Type-Options', 'nosniff');
      page.ctx.body = JSON.stringify({ format: 'motcua.my-data', version: 1, ...data }, null, 2);
    },
  };
};
