import { useRef, useState, type JSX } from 'react';
import { useWords } from '../i18n/useWords';
import { upload } from './requests';
import type { DeskPaper, Intake } from './types';
import type { Counter } from './useCounter';
import { countedPaper, putPaper } from './values';

interface Props {
  readonly counter: Counter;
  readonly intake: Intake;
}

type Component = Intake['components'][number];

/** One paper that the procedure asks for: there or not, how many, and its scan. */
const Row = ({ counter, component }: { readonly counter: Counter; readonly component: Component }): JSX.Element => {
  const { t, say } = useWords();
  const { desk, setDesk, look } = counter;
  const picker = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const paper = desk.papers.find(({ key }) => key === component.key);
  const put = (next: DeskPaper | null): void => {
    const changed = putPaper(desk, component.key, next);
    setDesk(changed);
    void look({ desk: changed });
  };
  const scan = async (files: FileList | null): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      const kept = [];
      for (const file of files ?? []) kept.push(await upload(file));
      const now = paper ?? countedPaper(component);
      put({ ...now, files: [...now.files, ...kept] });
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
      if (picker.current) picker.current.value = '';
    }
  };
  const count = (name: 'originals' | 'copies'): JSX.Element => (
    <label>
      <span>{t(`counter.${name}`)}</span>
      <input
        type="number"
        min={0}
        max={99}
        aria-label={`${t(`counter.${name}`)}: ${say(component.name)}`}
        value={paper?.[name] ?? 0}
        onChange={(event) => {
          if (paper) put({ ...paper, [name]: Math.min(99, Math.max(0, Number(event.target.value) || 0)) });
        }}
      />
    </label>
  );
  return (
    <li className="take-paper">
      <label className="take-tick">
        <input
          type="checkbox"
          id={`paper-${component.key}`}
          checked={paper !== undefined}
          onChange={(event) => put(event.target.checked ? countedPaper(component) : null)}
        />
        <span>
          {say(component.name)} {component.required ? null : <small>{t('counter.if_needed')}</small>}
        </span>
      </label>
      {paper ? <span className="take-counts">{[count('originals'), count('copies')]}</span> : null}
      {paper && paper.files.length > 0 ? (
        <span className="tag good">{t('counter.scanned', { smart_count: paper.files.length })}</span>
      ) : null}
      <button
        type="button"
        className="pill"
        data-scan
        aria-label={`${t('counter.scan_paper')}: ${say(component.name)}`}
        onClick={() => picker.current?.click()}
      >
        {t(busy ? 'counter.scanning' : 'counter.scan_paper')}
      </button>
      <input
        ref={picker}
        type="file"
        hidden
        multiple
        accept="application/pdf,image/*"
        capture="environment"
        onChange={(event) => void scan(event.target.files)}
      />
      {problem === null ? null : (
        <p className="take-error" role="alert">
          {problem}
        </p>
      )}
    </li>
  );
};

/** The papers on the desk, in the procedure's own order. */
export const DeskPapers = ({ counter, intake }: Props): JSX.Element => {
  const { t } = useWords();
  return (
    <section aria-labelledby="papers">
      <h3 id="papers">{t('counter.papers')}</h3>
      {intake.components.length === 0 ? <p className="quiet">{t('counter.papers_none')}</p> : null}
      <ul className="take-papers">
        {intake.components.map((component) => (
          <Row key={component.key} counter={counter} component={component} />
        ))}
      </ul>
    </section>
  );
};
