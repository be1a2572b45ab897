/** The officers' API: reads a request, calls one service, answers. */
import type { Core as StrapiCore } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { compileForm } from '@motcua/plugin-eform';
import { ACTIONS, identity, permits, type Actor, type OfficerActor, type StandIn } from '@motcua/plugin-identity';
import { compareVersions, resultTemplate, singleWindow, type DossierTask } from '../api';
import { standsInFor } from '../domain/holding';
import { casesToChoose } from '../domain/limits';
import { runOf } from '../domain/workflow/run';
import { workingMinutesBetween } from '../domain/working-time/working-time';
import { forecastOf, likelyLate } from '../services/forecasting';
import { viewCounts } from '../services/inbox';
import { eraseActDraft } from '../repositories/desk/act-drafts';
import { coreFor } from '../services/public';
import { askedOf, filterSchema } from './inbox-filter';
import { dossierIdOf, idempotencyKey, jsonQuery, officer, parse } from './requests';

/** An instant, with its offset from UTC. */
const momentSchema = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
export const rangeSchema = z.tuple([z.number().int().min(0), z.number().int().min(0)]);
export const officeActSchema = z.strictObject({
  type: z.string().regex(/^[A-Z][A-Z_]{0,40}$/),
  version: z.number().int().min(1),
  reason: z.string().max(4000).optional(),
  data: z.record(z.string(), z.unknown()).optional(),
});

/** The absent colleague on whose step the officer would act, and until when. */
function waitsFor(task: DossierTask, me: OfficerActor): Pick<StandIn, 'name' | 'until'> | null {
  const absent = standsInFor(task, me);
  return absent ? { name: absent.name, until: absent.until } : null;
}

export const officeController = (strapi: StrapiCore.Strapi) => ({
  me: async (ctx: Context, actor: Actor): Promise<void> => {
    const me = officer(actor);
    const { username, fullName, position, roles, agencyCode, agencyName, standsInFor } = me;
    // So that nobody is shown the way to a page that would refuse him.
    const may = ACTIONS.filter((action) => permits(action, me));
    const { counts, more } = await viewCounts(coreFor(strapi), me);
    ctx.body = {
      username,
      fullName,
      position,
      roles,
      agency: { code: agencyCode, name: agencyName },
      standsInFor: standsInFor.map(({ name, until }) => ({ name, until })),
      counts,
      more,
      may,
    };
  },

  inbox: async (ctx: Context, actor: Actor): Promise<void> => {
    const filter = parse(filterSchema, jsonQuery(ctx, 'filter', {}));
    const [first, last] = parse(rangeSchema, jsonQuery(ctx, 'range', [0, 49]));
    const page = await singleWindow(strapi).inbox(
      {
        ...askedOf(filter),
        limit: Math.max(1, last - first + 1),
        ...(filter.after ? { after: filter.after } : {}),
      },
      officer(actor),
    );
    ctx.set('Content-Range', `inbox ${first}-${first + Math.max(0, page.rows.length - 1)}/${page.total}`);
    ctx.set('X-Groups', JSON.stringify(page.counts));
    if (page.next) ctx.set('X-Next', page.next);
    if (page.more) ctx.set('X-More', '1');
    ctx.set('Access-Control-Expose-Headers', 'Content-Range, X-Groups, X-More, X-Next');
    ctx.body = page.rows;
  },

  dossier: async (ctx: Context, actor: Actor): Promise<void> => {
    const window = singleWindow(strapi);
    const me = officer(actor);
    const file = await window.read(dossierIdOf(ctx), me);
    const { dossier } = file;
    const recorded = identity(strapi).recordRead(actor, dossier.id, 'Giải quyết thủ tục hành chính');
    const {
      answers,
      applicantName,
      applicantNumber,
      applicantPhone,
      applicantEmail,
      applicantAddress,
      applicantKind,
      provenance,
    } = dossier;
    const [version, inForce] = await Promise.all([
      window.versionById(dossier.procedureVersionId),
      window.currentVersion(dossier.procedureCode),
    ]);
    // Written beside the page's own questions, and before anything of it goes out.
    await recorded;
    const calendar = coreFor(strapi).directory.calendar(file.agency.code);
    const due = dossier.endedAt ? null : dossier.promisedAt;
    ctx.body = {
      id: dossier.id,
      version: dossier.version,
      number: dossier.number,
      code: dossier.code,
      procedureCode: dossier.procedureCode,
      procedureName: dossier.procedureName,
      procedureVersion: version.number,
      versionInForce: inForce?.number ?? null,
      npspStatus: dossier.npspStatus,
      paymentStatus: dossier.paymentStatus,
      fee: dossier.fee,
      limitCases: casesToChoose(file),
      deliveryStatus: dossier.deliveryStatus,
      channel: dossier.channel,
      stateKey: dossier.stateKey,
      state: file.state,
      applicant: {
        name: applicantName,
        number: applicantNumber,
        phone: applicantPhone,
        email: applicantEmail,
        address: applicantAddress,
        kind: applicantKind,
      },
      agency: file.agency,
      oneStopUnit: file.oneStopUnit,
      filedAt: dossier.filedAt,
      receivedAt: dossier.receivedAt,
      promisedAt: dossier.promisedAt,
      promiseExplanation: dossier.promiseExplanation,
      forecast: await forecastOf(coreFor(strapi), file),
      supplementRequest: dossier.supplementRequest,
      supplementDueAt: dossier.supplementDueAt,
      supplementCount: dossier.supplementCount,
      extensionCount: dossier.extensionCount,
      routeStatus: dossier.routeStatus,
      life: dossier.life,
      settledAt: dossier.settledAt,
      handedOverAt: dossier.handedOverAt,
      endedAt: dossier.endedAt,
      archivedAt: dossier.archivedAt,
      answers: file.version.form ? compileForm(file.version.form).summary(answers, 'vi', provenance) : [],
      components: file.version.components,
      printsResult: resultTemplate(file.version) !== undefined,
      papers: file.papers,
      tasks: file.tasks.map((task) => ({ ...task, waitsFor: waitsFor(task, me) })),
      events: file.events,
      acts: window.possibleActs(file, actor),
      workingMinutesLeft: due ? Math.round(workingMinutesBetween(calendar, window.now(), due)) : null,
    };
  },

  /** Where the dossier has been on its version's workflow: states, times and acts, nothing of the applicant. */
  run: async (ctx: Context, actor: Actor): Promise<void> => {
    const file = await singleWindow(strapi).read(dossierIdOf(ctx), officer(actor));
    ctx.body = file.version.workflow ? runOf(file.version.workflow, file.events) : { boxes: [], ways: [] };
  },

  /** What the version in force changes in the dossier's own, which it keeps. */
  versionChanges: async (ctx: Context, actor: Actor): Promise<void> => {
    const window = singleWindow(strapi);
    const { dossier, version } = await window.read(dossierIdOf(ctx), officer(actor));
    const [own, inForce] = await Promise.all([
      window.versionById(dossier.procedureVersionId),
      window.currentVersion(dossier.procedureCode),
    ]);
    const changes = inForce ? compareVersions(version, inForce.content) : [];
    ctx.body = { before: own.number, after: inForce?.number ?? own.number, changes };
  },

  likelyLate: async (ctx: Context, actor: Actor): Promise<void> => {
    const rows = await likelyLate(coreFor(strapi), officer(actor));
    ctx.set('Content-Range', `likely-late 0-${Math.max(0, rows.length - 1)}/${rows.length}`);
    ctx.body = rows;
  },

  /** As it stood at a moment: the same people may see it, and the read is recorded alike. */
  dossierAt: async (ctx: Context, actor: Actor): Promise<void> => {
    const moment = parse(momentSchema, ctx.query['at']);
    const past = await singleWindow(strapi).readAt(dossierIdOf(ctx), moment, officer(actor));
    await identity(strapi).recordRead(actor, dossierIdOf(ctx), 'Giải quyết thủ tục hành chính');
    ctx.body = { at: moment, ...past };
  },

  act: async (ctx: Context, actor: Actor): Promise<void> => {
    const key = idempotencyKey(ctx);
    const { type, version, reason, data } = parse(officeActSchema, ctx.request.body);
    ctx.body = await singleWindow(strapi).act({
      idempotencyKey: key,
      dossierId: dossierIdOf(ctx),
      type,
      version,
      actor: officer(actor),
      ...(reason === undefined ? {} : { reason }),
      ...(data === undefined ? {} : { data }),
    });
    await eraseActDraft(coreFor(strapi).db(), dossierIdOf(ctx), officer(actor).officerId);
  },
});
