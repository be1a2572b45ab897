/** What an act does to the papers and the answers. */
import type { Knex } from 'knex';
import type { Answers } from '@motcua/cms';
import { compileForm } from '@motcua/plugin-eform';
import type { ActInput, DossierFile, DossierPaper, PublishedVersion } from '../api';
import type { ActData } from '../domain/act-data';
import { ActRefused } from '../domain/errors';
import type { Workflow } from '../domain/workflow/machine';
import type { ActFacts } from '../repositories/act-facts';
import { paperInserts } from '../repositories/dossiers';
import type { DossierRow } from '../repositories/rows';
import type { Statement } from '../repositories/prepared';
import { change, insertions } from '../repositories/write-rows';
import type { Core } from './core';
import { answerViolations } from './filing-checks';

/** An act under way: the locked dossier, its file before the act, and what the act needs. */
export interface Scene {
  readonly core: Core;
  readonly trx: Knex.Transaction;
  readonly row: DossierRow;
  readonly file: DossierFile;
  readonly version: PublishedVersion;
  readonly workflow: Workflow;
  readonly input: ActInput;
  readonly data: ActData;
  readonly facts: ActFacts;
  readonly now: Date;
}

export type Changes = Partial<DossierRow>;

export interface PaperChanges {
  /** Of the dossier's row. */
  readonly changes: Changes;
  readonly papers: readonly DossierPaper[];
  readonly statements: readonly Statement[];
}

type Check = Pick<DossierPaper, 'checked'> & { readonly note?: string };

/** The officer's verdict on each paper, by its id. */
function checksOf({ input, data, file }: Scene): ReadonlyMap<number, Check> {
  const checks = new Map<number, Check>();
  for (const [id, checked] of Object.entries(data.checks ?? {})) {
    const paper = file.papers.find((one) => String(one.id) === id);
    if (!paper)
      throw new ActRefused([
        { pointer: `/data/checks/${id}`, detail: { vi: 'Không có giấy tờ này.', en: 'There is no such paper.' } },
      ]);
    checks.set(paper.id, { checked });
  }
  if (input.type !== 'REQUEST_SUPPLEMENT') return checks;
  for (const { key, note } of data.components ?? [])
    for (const paper of file.papers.filter((one) => one.componentKey === key))
      checks.set(paper.id, { checked: 'rejected', note });
  return checks;
}

function checked(scene: Scene): PaperChanges {
  const checks = checksOf(scene);
  return {
    changes: {},
    papers: scene.file.papers.map((paper) => {
      const check = checks.get(paper.id);
      return check ? { ...paper, checked: check.checked, checkNote: check.note ?? paper.checkNote } : paper;
    }),
    statements: [...checks].map(([id, { checked: verdict, note }]) =>
      change('dossier_papers', id, {
        checked: verdict,
        ...(note === undefined ? {} : { check_note: note }),
        updated_at: scene.now,
      }),
    ),
  };
}

function added({ version, data, facts, now }: Scene): readonly DossierPaper[] {
  const papers = data.papers ?? [];
  const files = facts.files ?? {};
  const components = new Map(version.content.components.map((component) => [component.key, component]));
  const wrong = papers.filter((paper) => !files[paper.fileKey] || !components.has(paper.componentKey));
  if (wrong.length > 0)
    throw new ActRefused(
      wrong.map((paper) => ({
        pointer: `/data/papers/${paper.componentKey}`,
        detail: { vi: 'Không tìm thấy giấy tờ.', en: 'The paper was not found.' },
      })),
    );
  return papers.map((paper, index) => ({
    id: facts.dossier_papers_ids[index] ?? 0,
    componentKey: paper.componentKey,
    name: paper.name,
    fileKey: paper.fileKey,
    mime: files[paper.fileKey]?.mime ?? null,
    size: files[paper.fileKey]?.size ?? null,
    originals: components.get(paper.componentKey)?.originals ?? 0,
    copies: components.get(paper.componentKey)?.copies ?? 1,
    source: 'upload',
    checked: 'unchecked',
    checkNote: null,
    addedAt: now,
  }));
}

/** Papers that the act checks or adds, answers that it puts right. */
export function paperChanges(scene: Scene): PaperChanges {
  const { row, file, version, input, data, facts } = scene;
  if (input.type !== 'SUPPLEMENT') return checked(scene);
  const papers = added(scene);
  const supplement = {
    changes: {},
    papers: [...file.papers, ...papers],
    statements: insertions([paperInserts(row.id, papers, facts.files ?? {})]),
  };
  if (!data.answers || !version.content.form) return supplement;
  // Checked against the form on the next lines.
  const answers = { ...row.answers, ...(data.answers as Answers) };
  const form = compileForm(version.content.form);
  const violations = answerViolations(form, answers);
  if (violations.length > 0) throw new ActRefused(violations);
  return { ...supplement, changes: { answers: form.visible(answers) } };
}
