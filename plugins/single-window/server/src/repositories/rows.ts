/** Rows as PostgreSQL gives them, and what the rooms read of them. */
import type { Answers, Channel, ComputedFee, NpspStatus, Provenance, Role, Text } from '@motcua/cms';
import type { Change } from '../domain/history/file-state';
import type { Dossier, DossierEvent, DossierPaper, DossierTask } from '../api';

export interface DossierRow {
  readonly id: number;
  readonly number: string;
  readonly code: string | null;
  readonly procedure_code: string;
  readonly procedure_name: string;
  readonly procedure_version_id: number;
  /** `resume` is where a wait goes on. */
  readonly workflow_state: { readonly value: unknown; readonly resume?: unknown };
  readonly state_key: string;
  readonly npsp_status: NpspStatus;
  readonly payment_status: Dossier['paymentStatus'];
  readonly delivery_status: Dossier['deliveryStatus'];
  readonly channel: Channel;
  readonly applicant_user_id: number;
  readonly applicant_kind: Dossier['applicantKind'];
  readonly applicant_name: string;
  readonly applicant_number: string;
  readonly applicant_phone: string | null;
  readonly applicant_email: string | null;
  readonly applicant_address: string | null;
  readonly agency_id: number;
  readonly one_stop_unit_id: number;
  readonly answers: Answers;
  readonly fee: ComputedFee | null;
  readonly provenance: Readonly<Record<string, Provenance>>;
  readonly filed_at: Date;
  readonly received_at: Date | null;
  readonly promised_at: Date | null;
  readonly promise_explanation: readonly Text[] | null;
  readonly supplement_due_at: Date | null;
  readonly supplement_request: Dossier['supplementRequest'];
  readonly supplement_count: number;
  readonly settled_at: Date | null;
  readonly handed_over_at: Date | null;
  readonly ended_at: Date | null;
  readonly language: 'vi' | 'en';
  readonly extension_count: number | null;
  readonly route_status: Dossier['routeStatus'] | null;
  readonly archived_at: Date | null;
  readonly life: Dossier['life'] | null;
  readonly version: number;
  readonly last_event_seq: number;
  readonly last_event_hash: string | null;
  readonly search_text: string | null;
}

export interface EventRow {
  readonly id: number;
  readonly dossier_id: number;
  readonly seq: number;
  readonly type: string;
  readonly actor: DossierEvent['actor'];
  readonly reason: string | null;
  readonly at: Date;
  readonly data: Readonly<Record<string, unknown>>;
  readonly on_behalf: DossierEvent['onBehalf'];
  readonly message: Text | null;
  readonly visible: boolean;
  readonly previous_hash: string;
  readonly hash: string;
}

/** An event with what it changed: what its hash is made of. */
export interface RecordedRow extends EventRow, Change {}

export interface PaperRow {
  readonly id: number;
  readonly component_key: string;
  readonly name: string;
  readonly file_key: string | null;
  readonly mime: string | null;
  readonly size: number | null;
  readonly originals: number;
  readonly copies: number;
  readonly source: DossierPaper['source'];
  readonly checked: DossierPaper['checked'];
  readonly check_note: string | null;
  readonly added_at: Date;
}

export interface TaskRow {
  readonly id: number;
  readonly state_key: string;
  readonly role: Role;
  readonly agency_id: number;
  readonly agency_code: string;
  readonly agency_name: string;
  readonly assignee_id: number | null;
  readonly assignee_name: string | null;
  readonly status: DossierTask['status'];
  readonly due_at: Date | null;
  readonly opened_at: Date;
}

/** What hangs on a dossier. */
export interface FileRows {
  readonly papers: readonly PaperRow[];
  readonly tasks: readonly TaskRow[];
  readonly events: readonly EventRow[];
}

export const toDossier = (row: DossierRow): Dossier => ({
  id: row.id,
  number: row.number,
  code: row.code,
  procedureCode: row.procedure_code,
  procedureName: row.procedure_name,
  procedureVersionId: row.procedure_version_id,
  workflowState: row.workflow_state,
  stateKey: row.state_key,
  npspStatus: row.npsp_status,
  paymentStatus: row.payment_status,
  deliveryStatus: row.delivery_status,
  channel: row.channel,
  applicantUserId: row.applicant_user_id,
  applicantKind: row.applicant_kind,
  applicantName: row.applicant_name,
  applicantNumber: row.applicant_number,
  applicantPhone: row.applicant_phone,
  applicantEmail: row.applicant_email,
  applicantAddress: row.applicant_address,
  agencyId: row.agency_id,
  oneStopUnitId: row.one_stop_unit_id,
  answers: row.answers,
  fee: row.fee,
  provenance: row.provenance,
  filedAt: row.filed_at,
  receivedAt: row.received_at,
  promisedAt: row.promised_at,
  promiseExplanation: row.promise_explanation,
  supplementDueAt: row.supplement_due_at,
  supplementRequest: row.supplement_request,
  supplementCount: row.supplement_count,
  settledAt: row.settled_at,
  handedOverAt: row.handed_over_at,
  endedAt: row.ended_at,
  language: row.language,
  extensionCount: row.extension_count ?? 0,
  routeStatus: row.route_status ?? 'local',
  archivedAt: row.archived_at,
  life: row.life ?? {},
  version: row.version,
});

export const toEvent = (row: EventRow): DossierEvent => ({
  id: row.id,
  dossierId: row.dossier_id,
  seq: row.seq,
  type: row.type,
  actor: row.actor,
  reason: row.reason,
  at: row.at,
  data: row.data,
  onBehalf: row.on_behalf,
  message: row.message,
  visible: row.visible,
  hash: row.hash,
});

export const toRecorded = (row: RecordedRow): DossierEvent & Change & { readonly previousHash: string } => ({
  ...toEvent(row),
  before: row.before,
  after: row.after,
  previousHash: row.previous_hash,
});

export const toPaper = (row: PaperRow): DossierPaper => ({
  id: row.id,
  componentKey: row.component_key,
  name: row.name,
  fileKey: row.file_key,
  mime: row.mime,
  size: row.size,
  originals: row.originals,
  copies: row.copies,
  source: row.source,
  checked: row.checked,
  checkNote: row.check_note,
  addedAt: row.added_at,
});

export const toTask = (row: TaskRow): DossierTask => ({
  id: row.id,
  stateKey: row.state_key,
  role: row.role,
  agencyCode: row.agency_code,
  agencyName: row.agency_name,
  assigneeId: row.assignee_id,
  assigneeName: row.assignee_name,
  status: row.status,
  dueAt: row.due_at,
  openedAt: row.opened_at,
});
