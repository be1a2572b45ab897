/** Lines `own = whole` and what they mean. */
type Answers = Readonly<Record<string, string>>;

const LINE = /^\s*([a-zA-Z]\w*)\s*=\s*([a-zA-Z]\w*)\s*$/;

export const writeAnswers = (answers: Answers): string =>
  Object.entries(answers)
    .map(([own, whole]) => `${own} = ${whole}`)
    .join('\n');

/** `wrong`: the first line that cannot be read. */
export function readAnswers(text: string): { readonly answers: Answers; readonly wrong: string | null } {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const wrong = lines.find((line) => !LINE.test(line)) ?? null;
  const pairs = lines.flatMap((line) => {
    const [, own, whole] = LINE.exec(line) ?? [];
    return own !== undefined && whole !== undefined ? [[own, whole] as const] : [];
  });
  return { answers: Object.fromEntries(pairs), wrong };
}
