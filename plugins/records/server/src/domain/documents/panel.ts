/** What the template page asks for and gets. */
import type { DocumentTemplate, FieldOption, Text } from '@motcua/cms';
import type { DocumentField, TemplateFinding } from '@motcua/plugin-single-window';

/** `draft`: nobody gets it yet; `changed`: what citizens get is older than what is written here. */
type UseState = 'draft' | 'published' | 'changed';

export interface TemplateUse {
  readonly code: string;
  readonly name: string;
  readonly state: UseState;
}

export interface ListedTemplate {
  readonly documentId: string;
  readonly template: DocumentTemplate;
  readonly uses: readonly TemplateUse[];
}

/** What a condition may ask about. */
export interface Question {
  readonly key: string;
  readonly label: Text;
  readonly kind: 'choice' | 'yes_no' | 'other';
  readonly options: readonly FieldOption[];
}

export interface TemplateKit {
  readonly fields: readonly DocumentField[];
  readonly tables: readonly {
    readonly key: string;
    readonly label: Text;
    readonly columns: readonly { readonly key: string; readonly label: Text }[];
  }[];
  readonly questions: readonly Question[];
}

export interface PreviewAnswer {
  /** The paper itself, base64. */
  readonly pdf: string;
  readonly missing: readonly string[];
  readonly findings: readonly TemplateFinding[];
}
