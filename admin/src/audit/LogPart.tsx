import Button from '@mui/material/Button';
import { useEffect, useState, type JSX } from 'react';
import { useSearchParams } from 'react-router-dom';
import { ExportButtons } from '../administration/ExportButtons';
import { api, httpClient } from '../data/httpClient';
import { useWords } from '../i18n/useWords';
import { dateTimeWords } from '../layout/format';
import { PageSkeleton } from '../layout/PageSkeleton';
import { Refused } from '../layout/Refused';
import { LOG_KINDS, logFilter, type Logged, type LogPage } from './audit';
import { AuditTable } from './AuditTable';
import { LogFilters } from './LogFilters';

const askPage = async (filter: object, after: string | null, signal: AbortSignal): Promise<LogPage> => {
  const query = new URLSearchParams({ filter: JSON.stringify(filter), ...(after === null ? {} : { after }) });
  const reply: { readonly json: unknown } = await httpClient(`${api}/audit/log?${query.toString()}`, { signal });
  // The server's own type, as it answers.
  return reply.json as LogPage;
};

/** Rows from the newest on; each press adds those before them. */
const LogRows = ({ filter }: { readonly filter: Readonly<Record<string, string>> }): JSX.Element => {
  const { t, say } = useWords();
  const [rows, setRows] = useState<readonly Logged[] | null>(null);
  const [next, setNext] = useState<string | null>(null);
  const [after, setAfter] = useState<string | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  useEffect(() => {
    const leaving = new AbortController();
    askPage(filter, after, leaving.signal)
      .then((page) => {
        setRows((known) => [...(after === null ? [] : (known ?? [])), ...page.rows]);
        setNext(page.next);
      })
      .catch((error: unknown) => {
        if (!leaving.signal.aborted) setProblem(error);
      });
    return () => {
      leaving.abort();
    };
  }, [filter, after]);
  if (problem !== null) return <Refused error={problem} />;
  if (rows === null) return <PageSkeleton />;
  return (
    <>
      <AuditTable
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          ['at', ({ at }) => dateTimeWords(at)],
          [
            'what',
            ({ what, kind, outcome }) => (
              <>
                <span className={outcome === 'refused' ? 'form-problem' : undefined}>{say(what)}</span>
                {kind === 'sign_in' ? null : <span className="audit-kind">{t(`audit.log.kind.${kind}`)}</span>}
              </>
            ),
          ],
          [
            'who',
            ({ who, unit }) => (
              <>
                {say(who)}
                <span className="audit-kind">{unit}</span>
              </>
            ),
          ],
          ['object', ({ object }) => say(object)],
          ['network', ({ network }) => network],
        ]}
      />
      {next === null ? null : (
        <div className="audit-more">
          <Button
            variant="outlined"
            onClick={() => {
              setAfter(next);
            }}
          >
            {t('audit.log.more')}
          </Button>
        </div>
      )}
    </>
  );
};

/** Sign-ins, changes of rights and settings, what left the house; the filter stands in the address. */
export const LogPart = (): JSX.Element => {
  const { t } = useWords();
  const [params] = useSearchParams();
  const address = params.toString();
  const [shown, setShown] = useState({ address, filter: logFilter(params) });
  if (shown.address !== address) setShown({ address, filter: logFilter(params) });
  return (
    <>
      <p className="audit-about">{t('audit.log.about')}</p>
      <LogFilters key={`filters ${address}`} kinds={LOG_KINDS} filter={shown.filter} />
      <div className="audit-export">
        <ExportButtons list="audit-log" filter={shown.filter} />
      </div>
      <LogRows key={address} filter={shown.filter} />
    </>
  );
};
