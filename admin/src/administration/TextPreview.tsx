import { useEffect, useState, type JSX } from 'react';
import { useWords } from '../i18n/useWords';
import type { Room, Values } from './administration';
import { previewRow, wordsOf, type PreviewPart } from './requests';

const PAUSE = 350;

/** How the text would read, with a dossier that nobody filed; the server fills it in, as it will when it is sent. */
export const TextPreview = ({ room, values }: { readonly room: Room; readonly values: Values }): JSX.Element => {
  const { t, say } = useWords();
  const [parts, setParts] = useState<readonly PreviewPart[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const asked = JSON.stringify(values);
  useEffect(() => {
    let here = true;
    const later = setTimeout(() => {
      previewRow(room.id, JSON.parse(asked) as Values).then(
        (answer) => {
          if (!here) return;
          setParts(answer.parts);
          setProblem(null);
        },
        (error: unknown) => {
          if (here) setProblem(wordsOf(error));
        },
      );
    }, PAUSE);
    return () => {
      here = false;
      clearTimeout(later);
    };
  }, [asked, room.id]);
  return (
    <section className="text-preview" aria-labelledby="text-preview" aria-live="polite">
      <h3 id="text-preview">{t('administration.preview')}</h3>
      {problem === null ? null : <p className="form-problem">{problem}</p>}
      {parts.map(({ title, text }) => (
        <div key={title.en}>
          <p className="quiet">{say(title)}</p>
          <blockquote lang="vi">{text.vi}</blockquote>
          <blockquote lang="en">{text.en}</blockquote>
        </div>
      ))}
    </section>
  );
};
