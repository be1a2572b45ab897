import type { Answer, Answers, FormField } from '@motcua/cms';

/** A paper of a draft or a dossier, as far as a form needs it. */
interface Paper {
  readonly componentKey: string;
  readonly fileKey: string;
  readonly name: string;
}

/** The answers of file fields follow from the papers, whatever was sent: one place says which files are there. */
export function fileAnswers(
  fields: ReadonlyMap<string, FormField>,
  answers: Answers,
  papers: readonly Paper[],
): Answers {
  const files = [...fields.values()].filter((field) => field.type === 'file');
  if (files.length === 0) return answers;
  const given = files.map(({ key, component }): readonly [string, Answer] => {
    const refs = papers
      .filter((paper) => paper.componentKey === component)
      .map(({ fileKey, name }) => ({ file: fileKey, name }));
    return [key, refs.length === 0 ? null : refs];
  });
  return { ...answers, ...Object.fromEntries(given) };
}
