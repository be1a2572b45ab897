/** Help for officers: published words and the unit's instructions, quoted with the place where they stand. It decides nothing. */
import type { Text } from '@motcua/cms';
import { Problem, type OfficerActor } from '@motcua/plugin-identity';
import type { PublishedVersion } from '../../api';
import { answerBy, type HelpSource } from '../../domain/help/answer';
import { instructionPassages, passagesOf, type HelpSection, type Passage } from '../../domain/help/passages';
import { readQuestion, withoutMarks, wordsOf } from '../../domain/help/words';
import {
  instructionHistory,
  instructionsInForce,
  namedVersions,
  writeInstruction,
  type NamedVersion,
} from '../../repositories/help';
import type { Core } from '../core';
import { visibleRow } from '../desk/visible';

export interface HelpQuotation {
  readonly section: HelpSection;
  readonly line: number;
  readonly title: Text;
  readonly quote: Text;
  /** The legal document that the passage names. */
  readonly law: string | null;
  readonly procedure: { readonly code: string; readonly name: Text; readonly version: number; readonly since: Date };
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
const MOST_PROCEDURES = 6;
/** Names change when a procedure is published, not by the minute. */
const TTL = 30_000;

const names = new WeakMap<Core, { readonly at: number; readonly list: readonly NamedVersion[] }>();

async function named(core: Core): Promise<readonly NamedVersion[]> {
  const known = names.get(core);
  if (known && Date.now() - known.at < TTL) return known.list;
  const list = await namedVersions(core.db(), core.clock());
  names.set(core, { at: Date.now(), list });
  return list;
}

/** A frozen version never changes: its passages are cut once. */
const cut = new WeakMap<PublishedVersion, readonly Passage[]>();

function passages(version: PublishedVersion): readonly Passage[] {
  const known = cut.get(version) ?? passagesOf(version.content);
  cut.set(version, known);
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
  { versions, within }: { readonly versions: readonly PublishedVersion[]; readonly within?: string },
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
      passages: [...passages(version), ...own.filter((passage) => passage.code === code)],
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
        procedure: { code, name: version.content.plainName, version: version.number, since: version.effectiveFrom },
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
    .map((version) => {
      const written = version.names.flatMap(wordsOf);
      const known = new Set([...written, ...withoutMarks(written)]);
      return { id: version.id, hits: words.filter((word) => known.has(word)).length };
    })
    .filter(({ hits }) => hits > 0)
    .sort((a, b) => b.hits - a.hits)
    .slice(0, MOST_PROCEDURES);
  await core.versions.load(best.map(({ id }) => id));
  const versions = best.flatMap(({ id }) => core.versions.known(id) ?? []);
  return answerFrom(core, officer, question, { versions });
}

/** On a dossier: by the version that it was filed under, for whoever may see it. */
export async function askOnDossier(
  core: Core,
  officer: OfficerActor,
  dossierId: number,
  question: string,
): Promise<HelpAnswer> {
  const row = await visibleRow(core, dossierId, officer);
  const version = await core.versions.byId(row.procedure_version_id);
  return answerFrom(core, officer, question, { versions: [version], within: version.content.code });
}

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
  if (!(await core.versions.current(code)))
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
