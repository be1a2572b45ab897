/** A procedure as one file that another installation takes in: what is in it, and reading it. */
import { z } from 'zod';
import type { Text } from '@motcua/cms';

const FORMAT = 'motcua-procedure';
/** Raised when an older reader would misunderstand a file. */
const FORMAT_VERSION = 1;

/** An Ed25519 key by its public half; `kid` is its thumbprint (RFC 7638). */
const publicKey = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().max(100),
  kid: z.string().max(100),
});
export type PublicKey = z.infer<typeof publicKey>;

const data = z.record(z.string(), z.unknown());
/** The attributes of one entry by name; relations are `Reference`s, what is empty is left out. */
export type Data = Readonly<Record<string, unknown>>;

/** What the procedure is made of and other procedures may use too: a form, a workflow, a shared section, a document template. */
const part = z.object({ uid: z.string().max(200), key: z.string().min(1).max(255), data });
export type Part = Readonly<z.infer<typeof part>>;

const agency = z.object({ code: z.string().max(100), name: z.string().max(500), kind: z.string().max(50) });
export type AgencyName = Readonly<z.infer<typeof agency>>;

const payload = z.object({
  code: z.string().min(1).max(100),
  /** Hash of what a publication would freeze, where it was exported. */
  contentHash: z.string().max(100),
  /** Number of the version with this hash that was published there; null for a draft. */
  publishedVersion: z.number().int().nullable(),
  procedure: data,
  parts: z.array(part).max(500),
  /** The agencies that procedure and workflow name, so that a reader knows who they were. */
  agencies: z.array(agency).max(1000),
});
export type Payload = Readonly<z.infer<typeof payload>>;

const fileSchema = z.object({
  format: z.literal(FORMAT),
  formatVersion: z.literal(FORMAT_VERSION),
  installation: z.object({ name: z.string().max(500), url: z.string().max(500), key: publicKey }),
  exportedAt: z.iso.datetime(),
  payload,
  /** A JSON Web Signature whose payload stands beside it (RFC 7515, appendix F): the canonical JSON of all other members. */
  signature: z.object({ protected: z.string().max(2000), signature: z.string().max(500) }),
});
export type ProcedureFile = Readonly<z.infer<typeof fileSchema>>;
export type UnsignedFile = Omit<ProcedureFile, 'signature'>;

export const unsigned = (content: Omit<UnsignedFile, 'format' | 'formatVersion'>): UnsignedFile => ({
  format: FORMAT,
  formatVersion: FORMAT_VERSION,
  ...content,
});

/** Why a file is not taken in; nothing has been changed. */
export class FileRefused extends Error {
  constructor(
    readonly code: 'unreadable' | 'tampered' | 'not-trusted',
    readonly text: Text,
  ) {
    super(text.vi);
  }
}

/** The file, when it has the shape of one; says nothing of its signature. */
export function readFile(value: unknown): ProcedureFile {
  const parsed = fileSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.slice(0, 3).map(({ path }) => path.join('.') || 'file');
  throw new FileRefused('unreadable', {
    vi: `Tệp này không phải tệp thủ tục của Motcua, hoặc do phiên bản mới hơn xuất ra (${places.join(', ')}).`,
    en: `This is no procedure file of Motcua, or a newer release wrote it (${places.join(', ')}).`,
  });
}
