import { useState, type JSX } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useAnswer } from '../data/useAnswer';
import { useWords, type Words } from '../i18n/useWords';
import { dateWords, decimal, officeDay } from '../layout/format';
import { PageSkeleton } from '../layout/PageSkeleton';
import { Refused } from '../layout/Refused';
import { usePageTitle } from '../layout/usePageTitle';
import { MinedDrawing } from './MinedDrawing';
import { loopsOf, type MiningAnswer } from './mining';
import { StepTable } from './StepTable';
import './mining.css';
import { DayInput } from '../layout/DayInput';

interface Procedure {
  readonly code: string;
  readonly name: string;
}

/** The three steps that cost the most time, in a sentence. */
function findingWords(answer: MiningAnswer, { t, say, locale }: Words): string {
  const steps = answer.costliest.flatMap((path) => {
    const box = answer.boxes.find((one) => one.path === path);
    return box?.step
      ? [t('mining.finding_step', { step: say(box.label), share: `${decimal(box.step.share * 100, locale, 0)} %` })]
      : [];
  });
  return steps.length === 0 ? t('mining.nothing') : t('mining.finding', { steps: steps.join('; ') });
}

function loopWords(answer: MiningAnswer, { t, say }: Words): string {
  const loops = loopsOf(answer.ways);
  const [worst] = loops;
  if (!worst) return t('mining.loops_none');
  return t('mining.loops_finding', {
    n: loops.reduce((sum, { count }) => sum + count, 0),
    act: say(worst.act),
    times: worst.count,
  });
}

const Mined = ({ query }: { readonly query: string }): JSX.Element => {
  const words = useWords();
  const { t } = words;
  const { answer, problem } = useAnswer(`mining?${query}`);
  if (problem !== null) return <Refused error={problem} part />;
  if (answer === null) return <PageSkeleton />;
  // The server's own type, as it answers.
  const found = answer as MiningAnswer;
  return (
    <div className="mining">
      <section className="card" aria-labelledby="finding">
        <h2 id="finding">{findingWords(found, words)}</h2>
        <p className="quiet">
          {t('mining.dossiers', { smart_count: found.dossiers })} · {found.unit?.name ?? t('mining.whole')} ·{' '}
          {dateWords(`${found.from}T12:00:00+07:00`)} – {dateWords(`${found.to}T12:00:00+07:00`)}
          {found.bounded ? ` · ${t('mining.bounded', { n: found.dossiers })}` : ''}
        </p>
        {found.dossiers > 0 ? <p>{loopWords(found, words)}.</p> : null}
        {found.dossiers > 0 ? <MinedDrawing answer={found} /> : null}
      </section>
      {found.dossiers > 0 ? <StepTable answer={found} /> : null}
    </div>
  );
};

/** How dossiers really went, over the drawing of how they should. */
const MiningPage = (): JSX.Element => {
  const { t } = useWords();
  const [params, setParams] = useSearchParams();
  const [today] = useState(() => officeDay(new Date()));
  const { answer, problem } = useAnswer('mining/procedures');
  usePageTitle(t('mining.title'));
  if (problem !== null) return <Refused error={problem} />;
  if (answer === null) return <PageSkeleton />;
  // The route answers code and name of each procedure.
  const procedures = answer as readonly Procedure[];
  const procedure = params.get('procedure') ?? procedures[0]?.code ?? '';
  const from = params.get('from') ?? `${Number(today.slice(0, 4)) - 1}${today.slice(4).replace('02-29', '02-28')}`;
  const to = params.get('to') ?? today;
  const set = (name: string, value: string): void => {
    const next = new URLSearchParams(params);
    next.set(name, value);
    setParams(next, { replace: true });
  };
  const query = new URLSearchParams({ procedure, from, to }).toString();
  return (
    <>
      <div className="head">
        <h1>{t('mining.title')}</h1>
        <p>{t('mining.sub')}</p>
      </div>
      <form
        className="mining-choice"
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <label>
          {t('mining.procedure')}
          <select value={procedure} onChange={(event) => set('procedure', event.target.value)}>
            {procedures.map(({ code, name }) => (
              <option key={code} value={code}>
                {code} · {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('mining.from')}
          <DayInput value={from} max={to} onChange={(event) => set('from', event.target.value)} />
        </label>
        <label>
          {t('mining.to')}
          <DayInput value={to} min={from} onChange={(event) => set('to', event.target.value)} />
        </label>
      </form>
      {procedure === '' ? <p className="empty">{t('mining.nothing')}</p> : <Mined key={query} query={query} />}
    </>
  );
};

export default MiningPage;
