import { compileForm } from '@motcua/plugin-eform';
import type { DocumentTemplate } from '@motcua/cms';
import { resolveDocument } from './documents/resolve';
import { documentValues } from './documents/values';
import { limitOfFile, type DossierEvent, type DossierFile, type DossierPaper } from '@motcua/plugin-single-window';
import type { ComponentLine, PaperData, Signer } from './paper-data';
import { TITLES } from './paper-forms';
import { isCentre, isStatutory, type PaperForm } from './paper-number';
import { dayInVietnam, fullHeadName, headName, legalTime, placeName } from './wording';

export interface HeadAgency {
  readonly name: string;
  readonly kind: string;
  readonly parent: { readonly name: string; readonly kind: string } | null;
}

export interface SnapshotInput {
  readonly form: PaperForm;
  readonly number: string;
  readonly serial: number;
  readonly verifyCode: string;
  readonly publicUrl: string;
  readonly file: DossierFile;
  readonly event: DossierEvent;
  readonly data: Readonly<Record<string, unknown>>;
  readonly signer: Signer;
  /** One-stop unit for forms, competent agency for results. */
  readonly issuer: HeadAgency;
  readonly agencyKind: string;
  readonly template?: DocumentTemplate;
}

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

/** Text in NFC throughout: decomposed letters are drawn with their accents beside them. */
function nfc<T>(value: T): T {
  const text = JSON.stringify(value);
  const composed = text.normalize('NFC');
  // JSON in, JSON out: the shape stays the same.
  return composed === text ? value : (JSON.parse(composed) as T);
}

/** Papers handed in, by component in the version's order. */
function componentLines(file: DossierFile): readonly ComponentLine[] {
  const declaration: ComponentLine[] =
    file.version.form === null ? [] : [{ name: file.version.form.title.vi, kind: 'Bản điện tử', count: 1 }];
  const lines = file.version.components.flatMap((component) => {
    const papers = file.papers.filter((paper) => paper.componentKey === component.key);
    return papers.length === 0 ? [] : linesOf(component.name.vi, papers);
  });
  const known = new Set(file.version.components.map((component) => component.key));
  const others = file.papers
    .filter((paper) => !known.has(paper.componentKey))
    .flatMap((paper) => linesOf(paper.name, [paper]));
  return [...declaration, ...lines, ...others];
}

function linesOf(name: string, papers: readonly DossierPaper[]): ComponentLine[] {
  const counter = papers.filter((paper) => paper.source === 'counter');
  const sum = (pick: (paper: DossierPaper) => number): number =>
    counter.reduce((total, paper) => total + pick(paper), 0);
  const kinds: readonly (readonly [ComponentLine['kind'], number])[] = [
    ['Bản điện tử', papers.length - counter.length],
    ['Bản chính', sum((paper) => paper.originals)],
    ['Bản sao', sum((paper) => paper.copies)],
  ];
  return kinds.filter(([, count]) => count > 0).map(([kind, count]) => ({ name, kind, count }));
}

function missing(input: SnapshotInput): PaperData['missing'] {
  const request = input.file.dossier.supplementRequest?.components ?? [];
  const asked: unknown = input.data['components'];
  const list: readonly unknown[] = Array.isArray(asked) && asked.length > 0 ? asked : request;
  return list.flatMap((one) => {
    if (typeof one !== 'object' || one === null || !('key' in one)) return [];
    const component = input.file.version.components.find(({ key }) => key === one.key);
    const note = 'note' in one ? (text(one.note) ?? '') : '';
    return [{ name: component?.name.vi ?? String(one.key), note }];
  });
}

/** What the officer concluded: said with this act, else with the newest act that said it. */
function conclusion(input: SnapshotInput): string | null {
  const said = text(input.data['conclusion']);
  if (said !== null) return said;
  const acts = input.file.events.filter((event) => event.type === 'APPROVE' || event.type === 'PROPOSE');
  return acts.reduceRight<string | null>((found, event) => found ?? text(event.data['conclusion']), null);
}

const iso = (date: Date | null): string | null => (date === null ? null : new Date(date).toISOString());

function head(input: SnapshotInput): PaperData['head'] {
  const { issuer } = input;
  if (!isStatutory(input.form)) {
    const parent =
      issuer.kind === 'department' && issuer.parent !== null
        ? fullHeadName(issuer.parent.name, issuer.parent.kind)
        : null;
    return { parent, unit: fullHeadName(issuer.name, issuer.kind) };
  }
  return unitHead(issuer);
}

/** Head of a one-stop unit's forms. */
export function unitHead(issuer: HeadAgency): PaperData['head'] {
  const unit = isCentre(issuer.name) ? 'TRUNG TÂM PHỤC VỤ\nHÀNH CHÍNH CÔNG' : 'BỘ PHẬN TIẾP NHẬN\nVÀ TRẢ KẾT QUẢ';
  return { parent: issuer.parent === null ? null : headName(issuer.parent.name, issuer.parent.kind), unit };
}

/** Place of the date line. */
export function placeOf(issuer: HeadAgency): string {
  const committee = issuer.kind === 'commune' || issuer.kind === 'province';
  return placeName(committee ? issuer.name : (issuer.parent?.name ?? issuer.name));
}

/** Freezes what a paper says at the moment of its issue. Pure. */
export function paperSnapshot(input: SnapshotInput): PaperData {
  const { file, event, form, issuer } = input;
  const { dossier, version } = file;
  const place = placeOf(issuer);
  const issuedAt = new Date(event.at).toISOString();
  const concluded = isStatutory(form) ? null : conclusion(input);
  const reason = event.reason ?? dossier.supplementRequest?.reason ?? null;
  const summary =
    form === 'result' && !input.template && version.form !== null
      ? compileForm(version.form).summary(dossier.answers, 'vi')
      : [];
  return nfc<PaperData>({
    form,
    number: input.number,
    serial: input.serial,
    verifyCode: input.verifyCode,
    verifyUrl: `${input.publicUrl.replace(/\/+$/, '')}/verify/${input.verifyCode}`,
    issuedAt,
    title: input.template?.name ?? (isStatutory(form) ? TITLES[form] : version.result.name),
    head: head(input),
    place,
    unit: { name: file.oneStopUnit.name, address: file.oneStopUnit.address, phone: file.oneStopUnit.phone },
    agency: { name: file.agency.name, kind: input.agencyKind },
    dossierCode: dossier.code,
    filingNumber: dossier.number,
    procedureName: dossier.procedureName,
    applicant: {
      name: dossier.applicantName,
      number: dossier.applicantNumber,
      address: dossier.applicantAddress,
      phone: dossier.applicantPhone,
      email: dossier.applicantEmail,
    },
    components: componentLines(file),
    legalTime: legalTime(limitOfFile(file)),
    receivedAt: iso(dossier.receivedAt),
    promisedAt: iso(dossier.promisedAt),
    ...(form === '04' ? { promisedBefore: text(input.data['promisedBefore']) } : {}),
    ...(form === '05' ? { stage: text(input.data['stage']), feePaid: dossier.paymentStatus === 'paid' } : {}),
    answerBy: iso(dossier.supplementDueAt),
    reason,
    missing: missing(input),
    conclusion: concluded,
    summary,
    signer: input.signer,
    ...(input.template
      ? {
          document: resolveDocument(
            input.template,
            documentValues(file, {
              number: input.number,
              issuedAt,
              signer: input.signer,
              place,
              conclusion: concluded,
              reason,
            }),
            dayInVietnam(new Date(event.at)),
          ),
        }
      : {}),
  });
}
