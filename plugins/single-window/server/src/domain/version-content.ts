/** What a publication freezes, read from the procedure as the editor wrote it. */
import type {
  ClockRules,
  DocumentTemplate,
  DossierComponent,
  FormDefinition,
  ProcedureTexts,
  ProcedureVersionContent,
  PublicationDecision,
  Text,
  WorkflowDefinition,
} from '@motcua/cms';
import { feeLine, timeLimit, type FeeDocument, type TimeLimitDocument } from './fees/from-panel';
import { both } from './both';

/** The procedure as the Document Service gives it, with its relations and components. */
export interface ProcedureDocument {
  readonly code: string;
  readonly name: string;
  readonly nameEn?: string | null;
  readonly plainName?: string | null;
  readonly plainNameEn?: string | null;
  readonly summary?: string | null;
  readonly summaryEn?: string | null;
  readonly fieldCode?: string | null;
  readonly fieldName?: string | null;
  readonly fieldNameEn?: string | null;
  readonly level: ProcedureVersionContent['level'];
  readonly onlineLevel: ProcedureVersionContent['onlineLevel'];
  readonly decidingAgencyCode?: string | null;
  readonly cutOff?: 'usual' | 'last_hour' | 'three' | null;
  readonly supplementClock?: 'workflow' | 'restart' | 'pause' | 'run' | null;
  readonly dutyClock?: 'run' | 'pause' | null;
  readonly components?: unknown;
  readonly results?: unknown;
  readonly form?: { readonly documentId?: string; readonly definition: FormDefinition } | null;
  readonly workflow?: { readonly documentId?: string; readonly definition: WorkflowDefinition } | null;
  /** Those that the workflow names and that there are. */
  readonly templates?: readonly DocumentTemplate[];
  /** Number of the decision that publishes it. */
  readonly decision?: string | null;
  readonly decisionDate?: string | null;
  readonly decisionIssuer?: string | null;
  readonly decisionTitle?: string | null;
  /** `YYYY-MM-DD` */
  readonly effectiveFrom?: string | null;
  readonly steps?: string | null;
  readonly stepsEn?: string | null;
  readonly requirements?: string | null;
  readonly requirementsEn?: string | null;
  readonly audience?: unknown;
  readonly keywords?: string | null;
  readonly lifeEvents?: unknown;
  readonly legalBases?: unknown;
  readonly questions?: unknown;
  readonly onlineLevelReason?: string | null;
  readonly competentAgency?: string | null;
  readonly implementingAgency?: string | null;
  readonly authorisedAgency?: string | null;
  readonly coordinatingAgency?: string | null;
  readonly receptionAddress?: string | null;
  readonly route?: 'local' | 'ministry_system' | null;
  readonly routeSystem?: string | null;
  readonly routeSystemEn?: string | null;
  readonly routeUrl?: string | null;
  readonly fees?: readonly FeeDocument[] | null;
  readonly timeLimits?: readonly TimeLimitDocument[] | null;
}

/** All that a version takes from a procedure's relations and components. */
export const VERSION_PARTS = {
  form: true,
  workflow: true,
  fees: { populate: { exemptions: true } },
  timeLimits: true,
} as const;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const asText = (value: unknown): Text => {
  if (typeof value === 'string') return both(value, null);
  if (!isObject(value)) return both('', '');
  return both(typeof value['vi'] === 'string' ? value['vi'] : '', typeof value['en'] === 'string' ? value['en'] : null);
};
const count = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : otherwise;

function componentsOf(value: unknown): readonly DossierComponent[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isObject).map((item, index) => ({
    key: typeof item['key'] === 'string' && item['key'] !== '' ? item['key'] : `paper_${index + 1}`,
    name: asText(item['name']),
    ...(item['hint'] ? { hint: asText(item['hint']) } : {}),
    originals: count(item['originals'], 0),
    copies: count(item['copies'], 0),
    required: item['required'] === true,
  }));
}

function resultOf(value: unknown): ProcedureVersionContent['result'] {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (!isObject(first)) return { code: '', name: both('', '') };
  return { code: typeof first['code'] === 'string' ? first['code'] : '', name: asText(first['name']) };
}

const items = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const strings = (value: unknown): readonly string[] => items(value).filter((item) => typeof item === 'string');

const textsOf = (procedure: ProcedureDocument): ProcedureTexts => ({
  steps: both(procedure.steps, procedure.stepsEn),
  requirements: both(procedure.requirements, procedure.requirementsEn),
  audience: strings(procedure.audience),
  keywords: procedure.keywords ?? '',
  lifeEvents: strings(procedure.lifeEvents),
  legalBases: items(procedure.legalBases),
  questions: items(procedure.questions)
    .filter(isObject)
    .map((item) => ({ question: asText(item['question']), answer: asText(item['answer']) })),
  onlineLevelReason: procedure.onlineLevelReason ?? '',
  competentAgency: procedure.competentAgency ?? '',
  implementingAgency: procedure.implementingAgency ?? '',
  authorisedAgency: procedure.authorisedAgency ?? '',
  coordinatingAgency: procedure.coordinatingAgency ?? '',
  receptionAddress: procedure.receptionAddress ?? '',
});

/** The decision that publishes the procedure, as far as the editor wrote it down. */
export function decisionOf(procedure: ProcedureDocument): PublicationDecision | null {
  const [number, issuer, title] = [procedure.decision, procedure.decisionIssuer, procedure.decisionTitle].map(
    (text) => text?.trim() ?? '',
  );
  const date = procedure.decisionDate ?? null;
  if (!number && !issuer && !title && date === null) return null;
  return { number: number ?? '', date, issuer: issuer ?? '', title: title ?? '' };
}

/** What differs from the usual; nothing for a procedure that says nothing, so that its earlier versions stay the same content. */
function clockOf({ cutOff, supplementClock, dutyClock }: ProcedureDocument): { readonly clock?: ClockRules } {
  const clock: ClockRules = {
    ...(cutOff && cutOff !== 'usual' ? { cutOff } : {}),
    ...(supplementClock && supplementClock !== 'workflow' ? { supplement: supplementClock } : {}),
    ...(dutyClock === 'pause' ? { duty: dutyClock } : {}),
  };
  return Object.keys(clock).length > 0 ? { clock } : {};
}

/** Moving a box of the drawing makes no new version. */
function workflowOf({ workflow }: ProcedureDocument): WorkflowDefinition | null {
  if (!workflow) return null;
  const { key, name, machine, supplement } = workflow.definition;
  return { key, name, machine, supplement };
}

/** Nothing where dossiers are decided here, so that a version from before routes were named stays the same. */
function routeOf(procedure: ProcedureDocument): Pick<ProcedureVersionContent, 'route'> {
  if (procedure.route !== 'ministry_system') return {};
  const url = procedure.routeUrl?.trim() ?? '';
  return {
    route: {
      kind: 'ministry_system',
      system: both(procedure.routeSystem, procedure.routeSystemEn),
      ...(url !== '' && { url }),
    },
  };
}

export function versionContent(procedure: ProcedureDocument): ProcedureVersionContent {
  const code = procedure.decidingAgencyCode?.trim() ?? '';
  return {
    code: procedure.code,
    name: both(procedure.name, procedure.nameEn),
    plainName: both(procedure.plainName, procedure.plainNameEn, procedure.name),
    summary: both(procedure.summary, procedure.summaryEn),
    field: { code: procedure.fieldCode ?? '', name: both(procedure.fieldName, procedure.fieldNameEn) },
    level: procedure.level,
    onlineLevel: procedure.onlineLevel,
    deciding: code === '' || code === 'commune' ? { kind: 'commune' } : { kind: 'department', code },
    components: componentsOf(procedure.components),
    ...clockOf(procedure),
    ...routeOf(procedure),
    fees: (procedure.fees ?? []).map(feeLine),
    timeLimits: (procedure.timeLimits ?? []).map(timeLimit),
    result: resultOf(procedure.results),
    form: procedure.form?.definition ?? null,
    workflow: workflowOf(procedure),
    ...(procedure.templates?.length ? { templates: procedure.templates } : {}),
    texts: textsOf(procedure),
  };
}
