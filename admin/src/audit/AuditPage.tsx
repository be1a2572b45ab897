import { useState, type JSX } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { useWords } from '../i18n/useWords';
import { usePageTitle } from '../layout/usePageTitle';
import { PARTS, partOf } from './audit';
import { AuditPart } from './AuditPart';
import { LogPart } from './LogPart';
import './audit.css';

/** The auditor's page: who read what and why, what is unusual, what people ask, what left the house, what is due to go. */
const AuditPage = (): JSX.Element => {
  const { t } = useWords();
  const [params, setParams] = useSearchParams();
  const [turn, setTurn] = useState(0);
  const part = partOf(params.get('part'));
  const query = params.get('q') ?? '';
  usePageTitle(t('audit.title'));
  return (
    <>
      <div className="head">
        <h1>{t('audit.title')}</h1>
        <p>{t('audit.sub')}</p>
      </div>
      <nav className="audit-parts" aria-label={t('audit.title')}>
        {PARTS.map((one) => (
          <Link key={one} to={`/audit?part=${one}`} aria-current={one === part ? 'page' : undefined}>
            {t(`audit.part.${one}`)}
          </Link>
        ))}
      </nav>
      {part === 'readings' ? (
        <form
          role="search"
          aria-label={t('audit.search')}
          className="audit-search"
          onSubmit={(event) => {
            event.preventDefault();
            const asked = new FormData(event.currentTarget).get('q');
            setParams({ part, q: typeof asked === 'string' ? asked : '' });
          }}
        >
          <label htmlFor="audit-q">{t('audit.search')}</label>
          <input id="audit-q" name="q" type="search" defaultValue={query} />
        </form>
      ) : null}
      {part === 'log' ? (
        <LogPart />
      ) : (
        <AuditPart
          key={`${part} ${query} ${turn}`}
          part={part}
          query={query}
          turn={turn}
          onDone={() => {
            setTurn(turn + 1);
          }}
        />
      )}
    </>
  );
};

export default AuditPage;
