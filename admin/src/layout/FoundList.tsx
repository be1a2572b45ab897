import type { JSX } from 'react';
import { useTranslate } from 'react-admin';
import type { Command } from './useCommands';

const PARTS = ['commands', 'dossiers', 'contents', 'help'] as const;

interface Props {
  /** Of the field that this list belongs to. */
  readonly id: string;
  readonly commands: readonly Command[];
  readonly current: number;
  /** Whether the parts are named. */
  readonly headed: boolean;
  readonly onRun: (index: number) => void;
}

/** What was found, part by part; the field keeps the focus (combobox). */
export const FoundList = ({ id, commands, current, headed, onRun }: Props): JSX.Element => {
  const t = useTranslate();
  return (
    <div id={`${id}list`} role="listbox" aria-label={t('palette.results')} className="found-list">
      {PARTS.filter((part) => commands.some((command) => command.part === part)).map((part) => (
        <div key={part} role="group" aria-label={t(`found.${part}`)}>
          {headed ? (
            <h3 aria-hidden="true" role="presentation">
              {t(`found.${part}`)}
            </h3>
          ) : null}
          {commands.map(({ key, label, detail, part: own }, index) =>
            own === part ? (
              <div
                key={key}
                id={`${id}${index}`}
                role="option"
                aria-selected={index === current}
                // The field would lose the focus, and the list with it.
                onMouseDown={(event) => {
                  event.preventDefault();
                }}
                onClick={() => {
                  onRun(index);
                }}
              >
                {label}
                {detail === undefined ? null : <small>{detail}</small>}
              </div>
            ) : null,
          )}
        </div>
      ))}
    </div>
  );
};
