import type { JSX } from 'react';
import { useWords } from '../i18n/useWords';
import { placeRun } from '../run/place';
import '../run/run.css';
import { asRun, heatOf, timeOf, type MiningAnswer } from './mining';

/** Thin for few, thick for many; the count stands beside it. */
const thickness = (count: number, most: number): number => (count === 0 ? 1 : 1.5 + (count / Math.max(1, most)) * 5);

/** The designed workflow with what really happened on it. */
export const MinedDrawing = ({ answer }: { readonly answer: MiningAnswer }): JSX.Element => {
  const { t, say, locale } = useWords();
  const placed = placeRun(asRun(answer));
  const steps = new Map(answer.boxes.map(({ path, step }) => [path, step]));
  const most = Math.max(1, ...answer.ways.map(({ count }) => count));
  const wayOf = (from: string, to: string) => answer.ways.find((way) => way.from === from && way.to === to);
  const time = (minutes: number): string => {
    const { key, n } = timeOf(minutes);
    return t(`mining.${key}`, { n: n.toLocaleString(locale) });
  };
  const { width, height } = placed;
  return (
    <div className="run-scroll mined" tabIndex={0} role="group" aria-label={t('mining.drawing')}>
      <div className="run" style={{ width, height }}>
        {placed.frames.map((rect) => (
          <div
            key={`${rect.x} ${rect.y}`}
            className="run-frame"
            style={{ left: rect.x, top: rect.y, width: rect.width, height: rect.height }}
          />
        ))}
        <svg width={width} height={height} aria-hidden>
          {placed.ways.map(({ way, path, label }) => {
            const { count = 0, back = false } = wayOf(way.from, way.to) ?? {};
            return (
              <g key={path}>
                <path
                  className={`run-way ${count === 0 ? 'may' : back ? 'mined-back' : 'gone'}`}
                  d={path}
                  style={{ strokeWidth: thickness(count, most) }}
                />
                {count > 0 ? (
                  <text className="run-act" x={label.x + 10} y={label.y + 4}>
                    {count.toLocaleString(locale)} · {say(way.act)}
                  </text>
                ) : null}
              </g>
            );
          })}
        </svg>
        <ol>
          {placed.boxes.map(({ box, rect }) => {
            const step = steps.get(box.path);
            return (
              <li
                key={box.path}
                className={`run-box mined-heat-${step ? heatOf(step.share) : 0}${box.final ? ' is-final' : ''}`}
                style={{ left: rect.x, top: rect.y, width: rect.width, height: rect.height }}
              >
                <strong>{say(box.label)}</strong>
                {step && step.visits > 0 ? (
                  <>
                    <span>
                      {t('mining.dossiers', { smart_count: step.dossiers })}
                      {step.waiting ? ` · ${t('mining.waiting')}` : ''}
                      {step.again > 0 ? ` · ${t('mining.loops', { n: step.again })}` : ''}
                    </span>
                    <span className="run-time">{t('mining.median', { time: time(step.median) })}</span>
                  </>
                ) : null}
              </li>
            );
          })}
        </ol>
      </div>
    </div>
  );
};
