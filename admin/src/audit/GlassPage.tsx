import Button from '@mui/material/Button';
import { useState, type JSX } from 'react';
import { Link } from 'react-router-dom';
import { useAnswer } from '../data/useAnswer';
import { useWords } from '../i18n/useWords';
import { dateTimeWords } from '../layout/format';
import { PageSkeleton } from '../layout/PageSkeleton';
import { Refused } from '../layout/Refused';
import { usePageTitle } from '../layout/usePageTitle';
import type { Glass } from './audit';
import { AuditTable } from './AuditTable';
import { useSend } from '../data/useSend';
import './audit.css';

const AskForm = ({ onDone }: { readonly onDone: () => void }): JSX.Element => {
  const { t } = useWords();
  const { busy, problem, send } = useSend();
  const [code, setCode] = useState('');
  const [reason, setReason] = useState('');
  return (
    <form
      className="card audit-glass"
      onSubmit={(event) => {
        event.preventDefault();
        void send('glass', { code, reason }).then((accepted) => {
          if (accepted) onDone();
        });
      }}
    >
      <label htmlFor="glass-code">{t('glass.code')}</label>
      <input
        id="glass-code"
        required
        value={code}
        onChange={(event) => {
          setCode(event.target.value);
        }}
      />
      <label htmlFor="glass-reason">{t('glass.reason')}</label>
      <textarea
        id="glass-reason"
        rows={3}
        required
        minLength={20}
        value={reason}
        onChange={(event) => {
          setReason(event.target.value);
        }}
      />
      <p>{t('glass.consequence')}</p>
      {problem === null ? null : (
        <p className="form-problem" role="alert">
          {problem}
        </p>
      )}
      <Button type="submit" variant="contained" disabled={busy}>
        {t('glass.ask')}
      </Button>
    </form>
  );
};

const Standing = ({ glass, onDone }: { readonly glass: Glass; readonly onDone: () => void }): JSX.Element => {
  const { t } = useWords();
  const { busy, problem, send } = useSend();
  if (glass.openUntil !== null && glass.confirmedName !== null) {
    const words = t('glass.open', { at: dateTimeWords(glass.openUntil), name: glass.confirmedName });
    return glass.own ? <Link to={`/dossiers/${glass.dossierId}`}>{words}</Link> : <span>{words}</span>;
  }
  if (glass.own) return <span>{t('glass.waits')}</span>;
  return (
    <>
      <Button
        variant="outlined"
        disabled={busy}
        onClick={() => {
          void send(`glass/${glass.id}/confirm`, {}).then((accepted) => {
            if (accepted) onDone();
          });
        }}
      >
        {t('glass.confirm')}
      </Button>
      {problem === null ? null : (
        <p className="form-problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
};

const Listed = ({ turn, onDone }: { readonly turn: number; readonly onDone: () => void }): JSX.Element => {
  const { answer, problem } = useAnswer(`glass?turn=${turn}`);
  if (problem !== null) return <Refused error={problem} part />;
  if (answer === null) return <PageSkeleton />;
  return (
    <AuditTable
      // The server's own type, as it answers.
      rows={answer as readonly Glass[]}
      keyOf={({ id }) => id}
      columns={[
        ['dossier', ({ code }) => code],
        ['who', ({ name, unit }) => `${name}, ${unit}`],
        ['reason', ({ reason }) => reason],
        ['at', ({ askedAt }) => dateTimeWords(askedAt)],
        ['standing', (glass) => <Standing glass={glass} onDone={onDone} />],
      ]}
    />
  );
};

/** Opening a dossier that is none of one's own work, with a second person. */
const GlassPage = (): JSX.Element => {
  const { t } = useWords();
  const [turn, setTurn] = useState(0);
  usePageTitle(t('glass.title'));
  const again = (): void => {
    setTurn(turn + 1);
  };
  return (
    <>
      <div className="head">
        <h1>{t('glass.title')}</h1>
        <p>{t('glass.sub')}</p>
      </div>
      <AskForm key={`ask ${turn}`} onDone={again} />
      <Listed key={`list ${turn}`} turn={turn} onDone={again} />
    </>
  );
};

export default GlassPage;
