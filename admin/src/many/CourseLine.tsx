import type { JSX } from 'react';
import Button from '@mui/material/Button';
import { useWords } from '../i18n/useWords';
import type { Many, Selection } from './useMany';

/** How far it is, and of each that did not go well why. */
export const CourseLine = ({
  many,
  selection,
}: {
  readonly many: Many;
  readonly selection: Selection;
}): JSX.Element | null => {
  const { t } = useWords();
  const { course, refusals, problem } = many;
  if (course === null && problem === null) return null;
  const value = (course?.done ?? 0) + (course?.failed ?? 0);
  return (
    <div className="course">
      {course === null ? null : (
        <p role="status" className="selection-line">
          {course.running ? <progress value={value} max={course.total} aria-label={t('many.progress')} /> : null}
          <span>
            {t(course.running ? 'many.running' : course.stopped ? 'many.stopped' : 'many.finished', {
              done: course.done,
              total: course.total,
            })}
            {course.failed > 0 ? ` · ${t('many.failed', { smart_count: course.failed })}` : ''}
          </span>
          {course.running ? (
            <Button variant="outlined" size="small" onClick={many.stop}>
              {t('many.stop')}
            </Button>
          ) : null}
        </p>
      )}
      {problem === null ? null : (
        <p role="alert" className="tag late wrap">
          {problem}
        </p>
      )}
      {refusals.size > 0 ? (
        <div role="alert">
          <ul className="refusals">
            {[...refusals].map(([id, why]) => (
              <li key={id}>
                <strong>{selection.get(id) ?? id}</strong> {why}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
};
