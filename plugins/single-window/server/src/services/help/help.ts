/** Help for officers: published words and the unit's instructions, quoted with the place where they stand. It decides nothing. */
import type { ProcedureVersionContent, Text } from '@motcua/cms';
import { Problem, type OfficerActor } from '@motcua/plugin-identity';
import type { PublishedVersion } from '../../api';
import { answerBy, type HelpSource } from '../../domain/help/answer';
import { instructionPassages, passagesOf, type HelpSection, type Passage } from '../../domain/help/passages';
import { readQuestion, withoutMarks, wordsOf } from '../../domain/help/words';
import {
  instructionHistory,
  instructionsInForce,
  namedProcedures,
  writeInstruction,
  type NamedProcedure,
} from '../../repositories/help';
import type { Core } from '../core';
import { visibleRow } from '../desk/visible';
import { contentOf } from '../publishing';

export interface HelpQuotation {
  readonly section: HelpSection;
  readonly line: number;
  readonly title: Text;
  readonly quote: Text;
  /** The legal document that the passage names. */
  readonly law: string | null;
  readonly procedure: {
    readonly code: string;
    readonly name: Text;
    /** Null: published to be told of, not to be filed here. */
    readonly version: number | null;
    readonly since: Date | null;
  };
  /** The public page of the procedure. */
  readonly link: string;
  /** Who wrote an instruction, and when. */
  readonly written: { readonly by: string; readonly at: Date } | null;
}

export interface HelpAnswer {
  /** False: nothing published says it. */
  readonly known: boolean;
  readonly quotations: readonly HelpQuotation[];
}

const MOST_QUOTED = 6;
/** So many procedures that the question may mean are read. */
const MOST_PROCEDURES = 8;
/** Names change when a procedure is published, not by the minute. */
const TTL = 30_000;

const names = new WeakMap<Core, { readonly at: number; readonly list: readonly NamedProcedure[] }>();

async function named(core: Core): Promise<readonly NamedProcedure[]> {
  const known = names.get(core);
  if (known && Date.now() - known.at < TTL) return known.list;
  const list = await namedProcedures(core.db(), core.clock());
  names.set(core, { at: Date.now(), list });
  return list;
}

/** What was published of a procedure: its version in force, or the text of one that is only told of. */
interface Published {
  readonly content: ProcedureVersionContent;
  readonly number: number | null;
  readonly since: Date | null;
}

const ofVersion = ({ content, number, effectiveFrom }: PublishedVersion): Published => ({
  content,
  number,
  since: effectiveFrom,
});

const described = new Map<string, { readonly at: number; readonly published: Published }>();

async function published(core: Core, { code, version }: NamedProcedure): Promise<Published | null> {
  if (version !== null) return ofVersion(await core.versions.byId(version));
  const known = described.get(code);
  if (known && Date.now() - known.at < TTL) return known.published;
  const content = await contentOf(core, { code }, 'published');
  if (!content) return null;
  const fresh = { content, number: null, since: null };
  described.set(code, { at: Date.now(), published: fresh });
  return fresh;
}

/** What was published does not change: its passages are cut once. */
const cut = new WeakMap<ProcedureVersionContent, readonly Passage[]>();

function passages(content: ProcedureVersionContent): readonly Passage[] {
  const known = cut.get(content) ?? passagesOf(content);
  cut.set(content, known);
  return known;
}

/** The unit's own level and those above it: whose instructions bind the officer. */
async function bindingUnits(core: Core, officer: OfficerActor): Promise<ReadonlyMap<number, string>> {
  await core.directory.ready();
  return new Map(
    core.directory.line(officer.agencyCode).flatMap((code) => {
      const unit = core.directory.byCode(code);
      return unit ? [[unit.id, unit.name] as const] : [];
    }),
  );
}

async function answerFrom(
  core: Core,
  officer: OfficerActor,
  question: string,
  { versions, within }: { readonly versions: readonly Published[]; readonly within?: string },
): Promise<HelpAnswer> {
  const units = await bindingUnits(core, officer);
  const codes = versions.map(({ content }) => content.code);
  const rows = await instructionsInForce(core.db(), [...units.keys()], codes);
  const written = new Map<Passage, { readonly by: string; readonly at: Date }>();
  const own = rows.flatMap((row) => {
    const said = instructionPassages(row.procedure_code, units.get(row.agency_id) ?? '', row.text);
    for (const passage of said) written.set(passage, { by: row.writer, at: row.written_at });
    return said;
  });
  const sources = versions.map((version): HelpSource => {
    const { code, name, plainName, texts, result } = version.content;
    return {
      code,
      names: [code, name.vi, name.en, plainName.vi, plainName.en, texts?.keywords ?? '', result.name.vi],
      passages: [...passages(version.content), ...own.filter((passage) => passage.code === code)],
    };
  });
  const found = answerBy(question, sources, { limit: MOST_QUOTED, ...(within === undefined ? {} : { within }) });
  const byCode = new Map(versions.map((version) => [version.content.code, version]));
  const quotations = found.flatMap((passage): HelpQuotation[] => {
    const version = byCode.get(passage.code);
    if (!version) return [];
    const { code, section, line, title, quote, law } = passage;
    return [
      {
        section,
        line,
        title,
        quote,
        law,
        procedure: { code, name: version.content.plainName, version: version.number, since: version.since },
        link: `/thu-tuc/${encodeURIComponent(code)}`,
        written: written.get(passage) ?? null,
      },
    ];
  });
  return { known: quotations.length > 0, quotations };
}

/** Of all procedures: those that the question's words name. */
export async function askAnywhere(core: Core, officer: OfficerActor, question: string): Promise<HelpAnswer> {
  const { words } = readQuestion(question);
  const best = (await named(core))
    .map((procedure) => {
      const written = procedure.names.flatMap(wordsOf);
      const known = new Set([...written, ...withoutMarks(written)]);
      return { procedure, hits: words.filter((word) => known.has(word)).length };
    })
    .filter(({ hits }) => hits > 0)
    .sort((a, b) => b.hits - a.hits)
    .slice(0, MOST_PROCEDURES);
  await core.versions.load(best.flatMap(({ procedure }) => procedure.version ?? []));
  const found = await Promise.all(best.map(({ procedure }) => published(core, procedure)));
  return answerFrom(core, officer, question, { versions: found.filter((one) => one !== null) });
}

/** The version that a dossier was filed under, for whoever may see it. */
export async function versionOfDossier(
  core: Core,
  officer: OfficerActor,
  dossierId: number,
): Promise<PublishedVersion> {
  const row = await visibleRow(core, dossierId, officer);
  return core.versions.byId(row.procedure_version_id);
}

/** On a dossier: by its own version; the procedure need not be named. */
export const askWithin = (
  core: Core,
  officer: OfficerActor,
  version: PublishedVersion,
  question: string,
): Promise<HelpAnswer> =>
  answerFrom(core, officer, question, { versions: [ofVersion(version)], within: version.content.code });

export interface Instruction {
  readonly text: string;
  readonly by: string;
  readonly at: Date;
}

/** What the officer's unit has written about a procedure, newest first; the first holds. */
export async function instructionsOf(core: Core, officer: OfficerActor, code: string): Promise<readonly Instruction[]> {
  return (await instructionHistory(core.db(), officer.agencyId, code)).map(({ text, writer, written_at: at }) => ({
    text,
    by: writer,
    at,
  }));
}

export async function instruct(core: Core, officer: OfficerActor, code: string, text: string): Promise<void> {
  if (!(await named(core)).some((procedure) => procedure.code === code))
    throw new Problem('ProcedureUnknown', 422, { vi: 'Không có thủ tục này', en: 'There is no such procedure' });
  await writeInstruction(core.db(), {
    agency_id: officer.agencyId,
    procedure_code: code,
    text,
    written_by: officer.officerId,
    writer: officer.fullName,
    written_at: core.clock(),
  });
}
