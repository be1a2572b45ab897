/** One sub-dossier of an interlinked procedure (Decree 118/2025 Art. 20; law.md §5). */
export interface InterlinkedPart {
  /** Within the state, for `after`. */
  readonly key: string;
  /** Code of the procedure that it is filed under. */
  readonly procedure: string;
  /** Who decides it; where absent the procedure's own department, or the commune of the whole. */
  readonly agency?: string;
  /** Parts whose results it needs; it is opened when they are there. `component` is the paper that the result is handed on as. */
  readonly after?: readonly { readonly part: string; readonly component?: string }[];
  /** Fields of its own form that have another key in the form of the whole: own key → key there. */
  readonly answers?: Readonly<Record<string, string>>;
}
