import type { JSX } from 'react';
import type { DossierEventRow } from '../data/types';
import { useWords } from '../i18n/useWords';
import { dateTimeWords } from '../layout/format';

/** The events of a dossier, newest first. */
export const Timeline = ({ events }: { readonly events: readonly DossierEventRow[] }): JSX.Element => {
  const { t, say } = useWords();
  const newestFirst = [...events].sort((a, b) => b.seq - a.seq);
  return (
    <>
      <ol className="timeline">
        {newestFirst.map((event) => (
          <li key={event.id}>
            <strong>{t(`event.${event.type}`, { _: event.type })}</strong>
            {event.visible ? null : <span className="tag">{t('dossier.hidden')}</span>}
            <span className="when">
              {dateTimeWords(event.at)} · {event.actor.name}
              {event.actor.unit === '' ? '' : `, ${event.actor.unit}`}
              {event.onBehalf ? ` · ${t(`behalf.${event.onBehalf.kind}`, { name: event.onBehalf.name })}` : ''}
            </span>
            {event.reason === null || event.reason === '' ? null : <span className="event-reason">{event.reason}</span>}
            {event.message === null ? null : <span className="event-message">“{say(event.message)}”</span>}
          </li>
        ))}
      </ol>
      <p className="quiet">{t('dossier.chain', { smart_count: events.length })}</p>
    </>
  );
};
