/** The room's public service: see api.ts. */
import type { Core as StrapiCore } from '@strapi/strapi';
import type { SingleWindow } from '../api';
import { checkWorkflow } from '../domain/workflow/check-workflow';
import { actOn } from './acting';
import { coreOf, type Core } from './core';
import { messagingOf } from './desk/messaging';
import { draftingOf } from './drafting';
import { fileDossier } from './filing';
import { inboxOf } from './inbox';
import { interlinkedOf } from './interlinked/view';
import { exportProcedure } from './moving/exporting';
import { importProcedure } from './moving/importing';
import { possibleActsOf } from './possible-acts';
import { contentOf, freezeVersion } from './publishing';
import { readingOf } from './reading';
import { rootsOf } from './roots';
import { verifyHistory } from './verifying';

const cores = new WeakMap<StrapiCore.Strapi, Core>();

/** What the room's own files share; one per application. */
export function coreFor(strapi: StrapiCore.Strapi): Core {
  const found = cores.get(strapi) ?? coreOf(strapi);
  cores.set(strapi, found);
  return found;
}

export default ({ strapi }: { strapi: StrapiCore.Strapi }): SingleWindow => {
  const core = coreFor(strapi);
  return {
    ...readingOf(core),
    ...draftingOf(core),
    ...rootsOf(core),
    ...messagingOf(core),
    verifyHistory: (request) => verifyHistory(core, request),
    file: (input) => fileDossier(core, input),
    act: (input) => actOn(core, input),
    possibleActs: (file, actor) => {
      const version = core.versions.known(file.dossier.procedureVersionId);
      const workflow = version && core.versions.workflow(version);
      return workflow ? possibleActsOf(core, workflow, file, actor) : [];
    },
    inbox: (query, actor) => inboxOf(core, query, actor),
    currentVersion: (code) => core.versions.current(code),
    plannedVersion: (code) => core.versions.planned(code),
    versionById: (id) => core.versions.byId(id),
    contentOf: (procedure, status) => contentOf(core, procedure, status),
    freezeVersion: (documentId, publishedBy) => freezeVersion(core, documentId, publishedBy),
    exportProcedure: (procedure) => exportProcedure(core, procedure),
    importProcedure: (file, input) => importProcedure(core, file, input),
    checkWorkflow: (definition, content, directory) => checkWorkflow(definition, content, directory),
    onEvent: (subscriber) => void core.subscribers.push(subscriber),
    onEventRows: (subscriber) => void core.rowSubscribers.push(subscriber),
    afterCommit: (subscriber) => void core.commitSubscribers.push(subscriber),
    watch: (source) => void core.watchSources.push(source),
    setPaperIssuer: (issuer) => {
      core.paperIssuer = issuer;
    },
    setResultSource: (source) => {
      core.resultSource = source;
    },
    interlinked: (file, actor) => interlinkedOf(core, file, actor),
    setClock: (clock) => {
      core.clock = clock;
    },
    now: () => core.clock(),
  };
};
