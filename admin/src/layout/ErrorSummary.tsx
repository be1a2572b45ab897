import { useEffect, useRef, type JSX } from 'react';

interface Props {
  readonly title: string;
  /** Of each field that is wrong: its id, and what to do. */
  readonly faults: readonly { readonly field: string; readonly words: string }[];
}

/** Over a form that was refused: takes the focus, and leads to each field. */
export const ErrorSummary = ({ title, faults }: Props): JSX.Element | null => {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (faults.length > 0) summary.current?.focus();
  }, [faults]);
  if (faults.length === 0) return null;
  return (
    <div ref={summary} className="error-summary" role="alert" tabIndex={-1}>
      <strong>{title}</strong>
      <ul>
        {faults.map(({ field, words }) => (
          <li key={field}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(field)?.focus();
              }}
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
};
