import type { JSX } from 'react';
import { HttpError, useDataProvider, useRefresh } from 'react-admin';
import type { OfficeDataProvider } from '../../data/dataProvider';
import type { DossierRecord } from '../../data/types';
import { useWords } from '../../i18n/useWords';
import { dateTimeWords } from '../../layout/format';
import { instructionsOf, notesOf, type Note } from './notes';
import { WriteBox } from './WriteBox';
import './thread.css';

/** A note depends on nothing that another act may have changed: on a newer version it is written all the same. */
const useNote = (dossier: DossierRecord): ((text: string) => Promise<void>) => {
  const provider = useDataProvider<OfficeDataProvider>();
  const refresh = useRefresh();
  return async (text) => {
    const write = (version: number): Promise<unknown> =>
      provider.act(dossier.id, { type: 'NOTE', version, data: { text } }, crypto.randomUUID());
    try {
      await write(dossier.version);
    } catch (error) {
      if (!(error instanceof HttpError) || error.status !== 409) throw error;
      const { data } = await provider.getOne<DossierRecord>('dossiers', { id: dossier.id });
      await write(data.version);
    }
    refresh();
  };
};

const NoteLine = ({ note }: { readonly note: Note }): JSX.Element => (
  <>
    <p className="note-text">{note.text}</p>
    <span className="when">
      {note.by} · {dateTimeWords(note.at)}
    </span>
  </>
);

/** Notes of officers for officers: the applicant never sees them. */
export const Notes = ({ dossier }: { readonly dossier: DossierRecord }): JSX.Element => {
  const { t } = useWords();
  const notes = notesOf(dossier.events);
  const write = useNote(dossier);
  const may = dossier.acts.some(({ type, allowed }) => type === 'NOTE' && allowed);
  return (
    <div className="thread">
      {notes.length === 0 ? <p className="quiet">{t('notes.none')}</p> : null}
      <ol className="messages">
        {notes.map((note) => (
          <li key={note.id} className="message">
            <NoteLine note={note} />
          </li>
        ))}
      </ol>
      {may ? (
        <WriteBox label={t('notes.label')} hint={t('notes.hint')} button={t('notes.send')} onSend={write} />
      ) : null}
    </div>
  );
};

/** What a leader asked to be done, and what was answered. */
export const Instructions = ({ dossier }: { readonly dossier: DossierRecord }): JSX.Element => {
  const { t } = useWords();
  const instructions = instructionsOf(dossier.events);
  if (instructions.length === 0) return <p className="quiet">{t('notes.no_instructions')}</p>;
  return (
    <ol className="messages">
      {instructions.map((each) => (
        <li key={each.id} className="message">
          <NoteLine note={each} />
          {each.days === null ? null : <span className="when">{t('notes.within', { smart_count: each.days })}</span>}
          {each.answer ? (
            <div className="answered">
              <NoteLine note={each.answer} />
            </div>
          ) : (
            <span className="tag soon">{t('notes.unanswered')}</span>
          )}
        </li>
      ))}
    </ol>
  );
};
