import type { ProcedureVersionContent } from '@motcua/cms';
import { compileForm, type CompiledForm } from '@motcua/plugin-eform';

/** The form of a version, if it has one; eform keeps what it compiled for as long as the definition lives. */
export const formOf = ({ content }: { readonly content: ProcedureVersionContent }): CompiledForm | null =>
  content.form && compileForm(content.form);
