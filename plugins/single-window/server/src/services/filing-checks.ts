/** What stands against a filing. */
import type { ProcedureVersionContent } from '@motcua/cms';
import type { Violation } from '@motcua/plugin-identity';
import type { CompiledForm } from '@motcua/plugin-eform';
import type { FiledPaper, FilingInput, PaperInput } from '../api';
import { AUTHORISATION } from '../api-life';
import type { OwnedFiles } from '../repositories/dossiers';
import { text } from './steps';

export const violation = (pointer: string, vi: string, en: string): Violation => ({ pointer, detail: text(vi, en) });

/** JSON pointer of a field; `address.detail` is a part of the field `address`. */
const pointerOf = (key: string): string =>
  `/answers/${key.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('.', '/')}`;

/** Everything that stands against the filing, at once. */
export function answerViolations(form: CompiledForm, answers: FilingInput['answers']): readonly Violation[] {
  const unknown = Object.keys(answers).filter((key) => !form.fields.has(key));
  if (unknown.length > 0)
    return unknown.map((key) =>
      violation(pointerOf(key), 'Trường này không có trong tờ khai.', 'The form has no such field.'),
    );
  return form
    .validate(form.visible(answers))
    .map((error) => ({ pointer: pointerOf(error.key), detail: error.message }));
}

/** What was not scanned lies on the desk. */
export const isScanned = (paper: FiledPaper): paper is FiledPaper & PaperInput => paper.fileKey !== null;

/** At the counter the papers lie on the desk: a file that is asked for is scanned after the filing. */
export const isOnDesk = (form: CompiledForm, channel: FilingInput['channel'], { pointer }: Violation): boolean =>
  channel !== 'online' && form.fields.get(pointer.split('/')[2] ?? '')?.type === 'file';

export function paperViolations(
  content: ProcedureVersionContent,
  input: FilingInput,
  files: OwnedFiles,
): readonly Violation[] {
  const keys = new Set([
    ...content.components.map((component) => component.key),
    ...(input.filer ? [AUTHORISATION] : []),
  ]);
  // At the counter the papers lie on the desk; they are scanned after the filing.
  const missing =
    input.channel === 'online'
      ? content.components.filter(
          (component) => component.required && !input.papers.some((paper) => paper.componentKey === component.key),
        )
      : [];
  return [
    ...missing.map((component) =>
      violation(
        `/papers/${component.key}`,
        `Thiếu giấy tờ: ${component.name.vi}.`,
        `A paper is missing: ${component.name.en}.`,
      ),
    ),
    ...input.papers
      .filter((paper) => !keys.has(paper.componentKey) || (paper.fileKey !== null && !files[paper.fileKey]))
      .map((paper) =>
        violation(
          `/papers/${paper.componentKey}`,
          `Không tìm thấy giấy tờ "${paper.name}".`,
          `The paper "${paper.name}" was not found.`,
        ),
      ),
  ];
}
