/** What a publication freezes, read from the procedure as the editor wrote it. */
import type {
  ClockRules,
  DossierComponent,
  FeeLine,
  FormDefinition,
  ProcedureVersionContent,
  Text,
  TimeLimit,
  WorkflowDefinition,
} from '@motcua/cms';

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
  readonly form?: { readonly definition: FormDefinition } | null;
  readonly workflow?: { readonly definition: WorkflowDefinition } | null;
  readonly fees?:
    readonly (Omit<FeeLine, 'name'> & { readonly name: string; readonly nameEn?: string | null })[] | null;
  readonly timeLimits?:
    | readonly {
        readonly channel: TimeLimit['channel'];
        readonly amount: number | string;
        readonly unit: TimeLimit['unit'];
      }[]
    | null;
}

const both = (vi: string | null | undefined, en: string | null | undefined, instead = ''): Text => {
  const text = vi?.trim() ? vi : instead;
  return { vi: text, en: en?.trim() ? en : text };
};

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
    fees: (procedure.fees ?? []).map((fee) => ({
      code: fee.code,
      name: both(fee.name, fee.nameEn),
      amount: fee.amount,
      kind: fee.kind,
      channel: fee.channel,
    })),
    timeLimits: (procedure.timeLimits ?? []).map((limit) => ({
      channel: limit.channel,
      amount: Number(limit.amount),
      unit: limit.unit,
    })),
    ...clockOf(procedure),
    result: resultOf(procedure.results),
    form: procedure.form?.definition ?? null,
    workflow: workflowOf(procedure),
  };
}
