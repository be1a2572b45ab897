import Dialog from '@mui/material/Dialog';
import type { JSX } from 'react';
import type { Run, RunBox } from '@motcua/plugin-single-window';
import { useAnswer } from '../data/useAnswer';
import { useWords } from '../i18n/useWords';
import { dateTimeWords } from '../layout/format';
import { placeRun, type PlacedRun } from './place';
import './run.css';

interface Props {
  readonly dossierId: number;
  readonly onClose: () => void;
}

const toneOf = ({ visits }: RunBox): string =>
  visits.length === 0 ? '' : visits.at(-1)?.until === null ? ' is-here' : ' is-passed';

const Step = ({ box, rect }: PlacedRun['boxes'][number]): JSX.Element => {
  const { t, say } = useWords();
  const last = box.visits.at(-1);
  return (
    <li
      className={`run-box${toneOf(box)}${box.final ? ' is-final' : ''}`}
      style={{ left: rect.x, top: rect.y, width: rect.width, height: rect.height }}
      {...(last?.until === null ? { 'aria-current': 'step' as const } : {})}
    >
      <strong>{say(box.label)}</strong>
      {box.role ? <span>{t(`run.role.${box.role}`)}</span> : null}
      {last ? (
        <span className="run-time">
          {dateTimeWords(last.at)}
          {last.until === null ? ` · ${t('run.here')}` : ''}
          {box.visits.length > 1 ? ` · ${t('run.times', { smart_count: box.visits.length })}` : ''}
        </span>
      ) : null}
    </li>
  );
};

const Drawing = ({ placed }: { readonly placed: PlacedRun }): JSX.Element => {
  const { say } = useWords();
  const { width, height } = placed;
  const gone = placed.ways.filter(({ way }) => way.gone.length > 0);
  return (
    <div className="run-scroll" tabIndex={0} role="group">
      <div className="run" style={{ width, height }}>
        {placed.frames.map((rect) => (
          <div
            key={`${rect.x} ${rect.y}`}
            className="run-frame"
            style={{ left: rect.x, top: rect.y, width: rect.width, height: rect.height }}
          />
        ))}
        <svg width={width} height={height} aria-hidden>
          <defs>
            {(['may', 'gone'] as const).map((kind) => (
              <marker
                key={kind}
                id={`run-${kind}`}
                viewBox="0 0 10 10"
                refX="9"
                refY="5"
                markerWidth="7"
                markerHeight="7"
                orient="auto"
              >
                <path className={`run-head ${kind}`} d="M 0 0 L 10 5 L 0 10 z" />
              </marker>
            ))}
          </defs>
          {placed.ways.map(({ way, path }) => {
            const kind = way.gone.length > 0 ? 'gone' : 'may';
            return <path key={path} className={`run-way ${kind}`} d={path} markerEnd={`url(#run-${kind})`} />;
          })}
          {gone.map(({ way, path, label }) => (
            <text key={path} className="run-act" x={label.x} y={label.y + 4} textAnchor="middle">
              {say(way.act)}
            </text>
          ))}
        </svg>
        <ol>
          {placed.boxes.map(({ box, rect }) => (
            <Step key={box.path} box={box} rect={rect} />
          ))}
        </ol>
      </div>
    </div>
  );
};

/** Where the dossier has been on its version's workflow, where it is, and where it may go. */
const RunDialog = ({ dossierId, onClose }: Props): JSX.Element => {
  const { t } = useWords();
  const { answer, problem } = useAnswer(`dossiers/${dossierId}/run`);
  // The server's own type, as it answers.
  const run = answer as Run | null;
  return (
    <Dialog
      open
      onClose={onClose}
      maxWidth={false}
      aria-labelledby="run-title"
      slotProps={{ paper: { className: 'run-paper' } }}
    >
      <header className="run-top">
        <h2 id="run-title">{t('run.title')}</h2>
        <p className="run-key">
          <span className="run-mark is-passed" /> {t('run.passed')} <span className="run-mark is-here" />{' '}
          {t('run.here')} <span className="run-mark" /> {t('run.ahead')}
        </p>
        <button type="button" className="pill" onClick={onClose}>
          {t('run.close')}
        </button>
      </header>
      {problem === null ? null : (
        <p className="form-problem" role="alert">
          {problem}
        </p>
      )}
      {run ? <Drawing placed={placeRun(run)} /> : null}
    </Dialog>
  );
};

export default RunDialog;
