/** What stands against publishing a procedure, as the panel lists it: where, what, what to do. */

/** Where in the panel it is mended: in the form builder, in the designer, or at that attribute of the procedure. */
export type PublicationPart =
  'form' | 'workflow' | 'components' | 'fees' | 'timeLimits' | 'route' | 'effectiveFrom' | 'translations';

export interface PublicationFinding {
  readonly part: PublicationPart;
  /** An error refuses publication, a warning is told before it. */
  readonly severity: 'error' | 'warning';
  /** In Vietnamese, the language of what is published. */
  readonly message: string;
  /** The step, in the workflow. */
  readonly state?: string;
  /** The path, in the form. */
  readonly path?: string;
}

/** `GET /single-window/publications/:documentId`: the saved draft, examined as its publication would. */
export interface PublicationAnswer {
  readonly findings: readonly PublicationFinding[];
  /** Document ids of what the findings lead to. */
  readonly form: string | null;
  readonly workflow: string | null;
}
