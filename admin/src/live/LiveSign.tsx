import { useEffect, useState, type JSX } from 'react';
import { useTranslate } from 'react-admin';
import { useMay } from '../layout/useMe';
import { stayConnected } from './connection';
import { useLiveState } from './useLive';

/** A short break is nobody's business. */
const PATIENCE = 4000;

/** Keeps the page of whoever has lists connected, and says quietly when it is not: what is on the screen may be old. */
export const LiveSign = (): JSX.Element => {
  const t = useTranslate();
  const state = useLiveState();
  const [shown, setShown] = useState(false);
  const lists = useMay('office.list');
  useEffect(() => (lists ? stayConnected() : undefined), [lists]);
  useEffect(() => {
    if (state !== 'lost') {
      setShown(false);
      return undefined;
    }
    const timer = setTimeout(() => {
      setShown(true);
    }, PATIENCE);
    return () => {
      clearTimeout(timer);
    };
  }, [state]);
  return (
    <p className="live-sign" role="status">
      {shown ? <span title={t('live.lost_hint')}>{t('live.lost')}</span> : null}
    </p>
  );
};
