/** What each act carries beside its reason; unknown fields are refused. */
import { z } from 'zod';
import type { NpspStatus } from '@motcua/cms';
import type { Violation } from '@motcua/plugin-identity';
import { standingAct } from './acts';
import { attachedFile, type AttachedFile } from './attached';
import type { PartData } from './acts/interlinked';
import { ActRefused } from './errors';

const MOST_PAPERS = 50;
const line = z.string().trim().min(1).max(2000);
const attached = z.array(attachedFile).min(1).max(20).optional();
const conclusion = z.strictObject({ conclusion: line.optional(), attached });
const onlyFiles = z.strictObject({ attached });
const paper = z.strictObject({
  componentKey: z.string().max(100),
  fileKey: z.string().max(200),
  name: z.string().max(500),
});

const named = z.strictObject({ key: z.string().max(100), note: z.string().max(2000) });

const SCHEMAS = {
  RECEIVE: z.strictObject({
    checks: z.record(z.string(), z.enum(['accepted', 'rejected'])).optional(),
    paid: z.boolean().optional(),
    /** Taken in although these papers are missing; the applicant hands them in until the day. */
    owed: z.array(named).min(1).max(50).optional(),
    date: z.iso.date().optional(),
    /** The case of the time limit, where the answers do not tell it. */
    limitCase: line.optional(),
  }),
  REFUSE: z.strictObject({ checks: z.record(z.string(), z.enum(['accepted', 'rejected'])).optional() }),
  REQUEST_SUPPLEMENT: z.strictObject({
    components: z.array(named).max(50),
  }),
  SUPPLEMENT: z.strictObject({
    papers: z.array(paper).max(MOST_PAPERS).optional(),
    answers: z.record(z.string(), z.unknown()).optional(),
    note: z.string().max(2000).optional(),
  }),
  PROPOSE: conclusion,
  APPROVE: conclusion,
  OPINION: conclusion,
  RETURN: onlyFiles,
  ISSUE: onlyFiles,
  ANSWER: onlyFiles,
  REJECT: onlyFiles,
  HAND_OVER: z.strictObject({ receiver: line.optional(), paid: z.boolean().optional(), attached }),
} as const;

export interface ActData {
  readonly checks?: Readonly<Record<string, 'accepted' | 'rejected'>> | undefined;
  readonly paid?: boolean | undefined;
  readonly owed?: readonly { readonly key: string; readonly note: string }[] | undefined;
  readonly limitCase?: string | undefined;
  readonly components?: readonly { readonly key: string; readonly note: string }[] | undefined;
  readonly papers?:
    readonly { readonly componentKey: string; readonly fileKey: string; readonly name: string }[] | undefined;
  readonly answers?: Readonly<Record<string, unknown>> | undefined;
  readonly attached?: readonly AttachedFile[] | undefined;
  readonly conclusion?: string | undefined;
  readonly receiver?: string | undefined;
  /** Of standing acts: see domain/acts. */
  readonly officer?: string | undefined;
  readonly unit?: string | undefined;
  readonly from?: string | undefined;
  readonly units?: readonly { readonly agency: string; readonly question: string; readonly days: number }[] | undefined;
  readonly date?: string | undefined;
  readonly days?: number | undefined;
  readonly text?: string | undefined;
  readonly code?: string | undefined;
  readonly status?: NpspStatus | undefined;
  readonly part?: PartData | undefined;
  readonly person?:
    | {
        readonly name: string;
        readonly number: string;
        readonly phone?: string | undefined;
        readonly address?: string | undefined;
        readonly relation: string;
      }
    | undefined;
}

/** The files that an act names, before it is known whether it may be read. */
export function namedFiles(data: unknown): readonly string[] {
  const given = typeof data === 'object' && data !== null ? data : {};
  return [...namedIn('papers' in given ? given.papers : []), ...namedIn('attached' in given ? given.attached : [])];
}

const namedIn = (papers: unknown): readonly string[] =>
  // What the list holds is looked at one by one.
  (Array.isArray(papers) ? (papers as readonly unknown[]) : [])
    .slice(0, MOST_PAPERS)
    .flatMap((one) =>
      typeof one === 'object' && one !== null && 'fileKey' in one && typeof one.fileKey === 'string'
        ? [one.fileKey]
        : [],
    );

const isKnown = (type: string): type is keyof typeof SCHEMAS => Object.hasOwn(SCHEMAS, type);

/** Throws ActRefused with pointers into `data`. Acts that a province adds carry what they like. */
export function readActData(type: string, data: unknown): ActData {
  const schema = standingAct(type)?.data ?? (isKnown(type) ? SCHEMAS[type] : undefined);
  if (!schema) return {};
  const parsed = schema.safeParse(data ?? (type === 'REQUEST_SUPPLEMENT' ? { components: [] } : {}));
  // Every schema gives a part of ActData.
  if (parsed.success) return parsed.data as ActData;
  throw new ActRefused(
    parsed.error.issues.map((issue): Violation => ({
      pointer: `/data/${issue.path.join('/')}`,
      detail: { vi: 'Dữ liệu không hợp lệ.', en: issue.message },
    })),
  );
}
