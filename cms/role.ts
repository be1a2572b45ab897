/** Types only, like model.ts. */

/** A supervisor watches and changes nothing; an auditor proves the history; a system administrator sees no personal data. */
export type Role =
  | 'citizen'
  | 'reception_officer'
  | 'processing_officer'
  | 'approver'
  | 'issuing_clerk'
  | 'leader'
  | 'supervisor'
  | 'auditor'
  | 'content_editor'
  | 'administrator'
  | 'system_administrator'
  | 'machine';
