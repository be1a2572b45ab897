import { useEffect, useState, type JSX } from 'react';
import { useTranslate } from 'react-admin';
import type { Visit } from './types';
import { clockWords } from './values';

/** How long the person has stood here; a screen reader is not told each second. */
export const VisitClock = ({ visit }: { readonly visit: Visit }): JSX.Element => {
  const t = useTranslate();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const beat = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(beat);
  }, []);
  const took = now - new Date(visit.startedAt).getTime();
  return (
    <div className="take-clock">
      <p role="timer" className={took > 120_000 ? 'over' : undefined}>
        {clockWords(took)}
      </p>
      <p className="quiet">{t(visit.ticketId === null ? 'counter.since_scan' : 'counter.since_call')}</p>
    </div>
  );
};
