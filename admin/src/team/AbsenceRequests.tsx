import Button from '@mui/material/Button';
import { useState, type JSX } from 'react';
import type { AbsenceRequest } from '@motcua/plugin-single-window';
import { useSend } from '../data/useSend';
import { useWords } from '../i18n/useWords';
import { periodWords } from '../layout/format';

/** One absence that an officer asks for: confirmed with one press, or declined with the reason. */
const Request = ({
  request: { id, name, begins, until, deputy, reason },
  onDecided,
}: {
  readonly request: AbsenceRequest;
  readonly onDecided: (said: string) => void;
}): JSX.Element => {
  const { t } = useWords();
  const { busy, problem, send } = useSend();
  const [why, setWhy] = useState<string | null>(null);
  const decide = (act: 'confirm' | 'decline', body: object): void => {
    void send(`absence-requests/${id}/${act}`, body).then((accepted) => {
      if (accepted) onDecided(t(act === 'confirm' ? 'team.request_confirmed' : 'team.request_declined', { name }));
    });
  };
  return (
    <li>
      <p>
        <strong>{name}</strong> {t('my_absence.line', { period: periodWords(begins, until), deputy, reason })}
      </p>
      {why === null ? (
        <div className="pills">
          <Button
            variant="contained"
            disabled={busy}
            aria-label={`${t('team.request_confirm')}: ${name}`}
            onClick={() => {
              decide('confirm', {});
            }}
          >
            {t('team.request_confirm')}
          </Button>
          <Button
            variant="outlined"
            aria-label={`${t('team.request_decline')}: ${name}`}
            onClick={() => {
              setWhy('');
            }}
          >
            {t('team.request_decline')}
          </Button>
        </div>
      ) : (
        <form
          className="register-form"
          onSubmit={(event) => {
            event.preventDefault();
            decide('decline', { reason: why });
          }}
        >
          <label>
            {t('team.request_why', { name })}
            <textarea
              required
              minLength={5}
              rows={2}
              value={why}
              ref={(field) => {
                if (why === '') field?.focus();
              }}
              onChange={(event) => {
                setWhy(event.target.value);
              }}
            />
          </label>
          <div className="pills">
            <Button type="submit" variant="contained" disabled={busy}>
              {t('team.request_decline')}
            </Button>
            <Button
              variant="outlined"
              onClick={() => {
                setWhy(null);
              }}
            >
              {t('team.close')}
            </Button>
          </div>
        </form>
      )}
      {problem === null ? null : (
        <p role="alert" className="form-problem">
          {problem}
        </p>
      )}
    </li>
  );
};

/** What officers of the unit ask for, above everything else of the page. */
export const AbsenceRequests = ({
  requests,
  onDecided,
}: {
  readonly requests: readonly AbsenceRequest[];
  readonly onDecided: () => void;
}): JSX.Element | null => {
  const { t } = useWords();
  const [said, setSaid] = useState('');
  if (requests.length === 0 && said === '') return null;
  return (
    <div className="team-requests">
      {requests.length === 0 ? null : (
        <section className="card absence-requests" aria-labelledby="requests">
          <h2 id="requests">{t('team.requests', { smart_count: requests.length })}</h2>
          <p className="quiet">{t('team.requests_effect')}</p>
          <ul>
            {requests.map((request) => (
              <Request
                key={request.id}
                request={request}
                onDecided={(words) => {
                  setSaid(words);
                  onDecided();
                }}
              />
            ))}
          </ul>
        </section>
      )}
      <p role="status">{said}</p>
    </div>
  );
};
