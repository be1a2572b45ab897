/** What the single window gives other rooms beside its service: types of its answers, pure functions, doors of its registries. Part of api.ts. */
export type {
  ActAsk,
  DeliveryStatus,
  DossierLife,
  LifePart,
  PartStatus,
  PassedResult,
  Principal,
  Representative,
  RouteStatus,
} from './api-life';
export { AUTHORISATION } from './api-life';
export type { FilterChoice, InboxFilters, InboxGroup } from './api-inbox';
export type { DossierPart, Interlinked } from './services/interlinked/view';
export type { ImportResult } from './services/moving/importing';
export { ImportUndecided } from './services/moving/importing';
export { FileRefused, type ProcedureFile } from './domain/moving/file';
export { fingerprint } from './domain/moving/seal';
export type { HistoryBook, HistoryProof, HistoryRoot, OnBehalf, Verified, VerifyRequest } from './api-history';
export type { HistoryFinding } from './domain/history/examine-chain';
export type { PastFile } from './domain/history/file-state';
export type { CheckedContent, WorkflowDirectory } from './domain/workflow/check/scene';
export type { DigestItem } from './domain/watch/escalation';
export type { ForeignFinding, WatchKind } from './domain/watch/finding';
export type { OfficerNotices, WatchList } from './services/watchdog';
export type { WorkflowFinding } from './domain/workflow/finding';
export type {
  PanelState,
  PanelStep,
  WorkflowCheckAnswer,
  WorkflowCheckRequest,
  WorkflowSimulateAnswer,
  WorkflowSimulateRequest,
  WorkflowTemplatesAnswer,
} from './domain/workflow/panel';
export type { DossierMessage, MessageThread, Messaging } from './api-messages';
export type { DecisionFlag, DecisionPage, DecisionRow } from './services/desk/decisions';
export type { RelatedDossier } from './services/desk/related';
export type { AttachedFile } from './domain/attached';
export { attachedTo } from './domain/attached';
export type { Run, RunBox, RunWay } from './domain/workflow/run';
export type { ComparisonAnswer } from './domain/versions/panel';
export type { SimulatedAct } from './domain/workflow/simulate';
export type { PartParam } from './domain/workflow/part-params';

import { STATE_OFFICE_CALENDAR } from './domain/working-time/calendar-data';
import { addLimit } from './domain/working-time/limits';
import { addWorkingTime, subtractWorkingTime } from './domain/working-time/working-time';

/** Arithmetic in working time for those who have no agency at hand: the state offices' calendar of the nation. */
export const workingTime = { calendar: STATE_OFFICE_CALENDAR, addLimit, addWorkingTime, subtractWorkingTime } as const;

export type { ReadCalendars } from './services/calendar-sheets';
export type { CalendarDay, CalendarView, DecisionReceipt, Preview as CalendarPreview } from './services/calendars';
export type { DossierForecast, LikelyLate } from './services/forecasting';
export { forecast, forecastModel } from './domain/forecast/forecast';
export { checkTemplate, type TemplateFinding } from './domain/documents/check-template';
export { answerTables, askedFields, fieldsFor, type DocumentField } from './domain/documents/fields';
export { piecesOf } from './domain/documents/placeholders';
export { readTemplate } from './domain/documents/read-template';
export { resultTemplate, templateCodes } from './domain/documents/templates-named';

export { prepared } from './repositories/prepared';
export { codeDay, dossierCode, filingNumber } from './domain/codes';
export { fold } from './domain/fold';
export { canonicalJson, GENESIS } from './domain/hash-chain';
export { isProven } from './domain/history/proof';
export { fingerprintOf as keyFingerprint } from './domain/history/root-statement';
export { computeFee, inForce, type FeeFacts } from './domain/fees/compute-fee';
export { handsOver } from './domain/fees/check-content';
export { legalLimit, limitOfFile, limitsFor } from './domain/limits';
export { sayLength, workingDays } from './domain/workflow/check/lengths';
export { VersionChanged } from './domain/errors';
export { compareVersions } from './domain/versions/compare';
export { PARTS as VERSION_PARTS } from './domain/versions/change';
export type { VersionChange, VersionPart } from './domain/versions/change';
export { checkWorkflow } from './domain/workflow/check-workflow';
export { legalMoves, type StatusMove } from './domain/workflow/moves';
export { nameUnits, unnamedUnits } from './domain/workflow/name-units';
export type { WorkflowTemplate } from './domain/workflow/templates/template';
export * as workflowParts from './domain/workflow/templates/parts';

/** Lists that can be taken away as files: register one, and officers order it at `/api/office/exports`. */
export { keyMarkOf } from './domain/history/root-statement';
export { fromQuery } from './services/exports/from-query';
export {
  registerExport,
  type ExportPlan,
  type ListExport,
  type ListQuery,
  type ListRow,
  type TakeRows,
} from './services/exports/lists';
/** Registers that administrators keep: bring one, and its routes, history, import and export come with it. */
export { administer } from './routes/administer';
export type { Administered, Scope } from './services/administration/register';
export type { ShownRow } from './services/administration/changing';
export type { ShownImport, Undone } from './services/administration/importing';
export type { RoleLine } from './services/administration/roles';
export { text as textColumn, PERIOD } from './domain/administration/columns';
export {
  refusal,
  type Choice,
  type Column,
  type Difference,
  type Refusal,
  type Values,
} from './domain/administration/row';
export type { MiningAnswer } from './services/mining';
export type { AbsenceNotice, AbsenceRequest, MyAbsences } from './services/absence-requests';
export type { Absence } from './services/planned-absences';
export type { HeldStep, PersonLoad, TeamLoad } from './services/workload';
export type { ExportFormat, ExportJob } from './services/exports/jobs';
export type { RowWriter } from './services/exports/sheet-writers';
export type { SheetCell, SheetColumn } from './domain/sheets/cell';

/** The doors for a province's own actions and guards; call them in `register`. The core uses the same. */
export { registerAction, registerGuard } from './domain/workflow/registry';
export type {
  ActionHandler,
  ActionInput,
  GuardDefinition,
  IssuedPaper,
  WorkflowFacts,
  WorkflowPart,
} from './domain/workflow/registry';

export { counterVisits, kioskHalls, queue } from './api-counter';
export type { CounterPerson, CounterVisit, HallTicket, HallView, KioskPlace, KioskProcedure } from './api-counter';
export type { Intake, IntakeField, IntakeStep } from './domain/counter/intake-field';
export type { CounterProcedure } from './services/counter/procedures';
export type { HelpAnswer, HelpQuotation, Instruction } from './services/help/help';
export type { HelpSection } from './domain/help/passages';
export type { CounterDesk, CounterReceipt } from './services/counter/desk';
export type { QueueBoard, QueueTicket } from './services/queue';
