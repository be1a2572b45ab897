import type { JSX } from 'react';
import type { DossierRecord } from '../data/types';
import { useWords } from '../i18n/useWords';
import { useHotkeys } from '../layout/useHotkey';
import { missingComponents } from './actForm';
import { formName } from './formName';
import { SheetViewer } from './SheetViewer';
import type { Sheet } from './sheets';

interface Props {
  readonly dossier: DossierRecord;
  readonly sheets: readonly Sheet[];
  readonly sheet: Sheet | undefined;
  readonly onChoose: (key: string) => void;
}

const marks = { accepted: '✓', rejected: '✗', unchecked: '•' } as const;

const SheetPill = ({
  sheet,
  on,
  onChoose,
}: {
  readonly sheet: Sheet;
  readonly on: boolean;
  readonly onChoose: () => void;
}): JSX.Element => {
  const { t, say } = useWords();
  return (
    <button type="button" className="pill" aria-pressed={on} onClick={onChoose}>
      {sheet.document
        ? `${formName(sheet.document.form, t)} · ${say(sheet.name)}`
        : sheet.draft
          ? t('walk.draft')
          : say(sheet.name)}
      {sheet.attachedBy === undefined ? null : (
        <span className="attached-by"> · {t('attach.by', { name: sheet.attachedBy })}</span>
      )}
      {sheet.paper ? (
        <>
          {' '}
          <span aria-hidden="true">{marks[sheet.paper.checked]}</span>
          <span className="unseen">, {t(`dossier.checked.${sheet.paper.checked}`)}</span>
        </>
      ) : null}
    </button>
  );
};

/** The file's own name, how many sheets are due, and what the check said. */
const PaperFacts = ({ sheet }: { readonly sheet: Sheet }): JSX.Element | null => {
  const { t } = useWords();
  if (sheet.paper === null) return null;
  const { paper } = sheet;
  const counts = [
    ...(paper.originals > 0 ? [t('dossier.originals', { smart_count: paper.originals })] : []),
    ...(paper.copies > 0 ? [t('dossier.copies', { smart_count: paper.copies })] : []),
  ];
  return (
    <p className="paper-facts">
      <span className={`tag ${paper.checked}`}>{t(`dossier.checked.${paper.checked}`)}</span>{' '}
      {[paper.name, ...counts, paper.checkNote ?? ''].filter(Boolean).join(' · ')}
    </p>
  );
};

/** Middle: the papers, the documents issued, and the one that is open. */
export const PapersColumn = ({ dossier, sheets, sheet, onChoose }: Props): JSX.Element => {
  const { t, say } = useWords();
  const step = (by: 1 | -1): void => {
    const place = sheets.findIndex(({ key }) => key === sheet?.key);
    const next = sheets[place + by];
    if (next) onChoose(next.key);
  };
  useHotkeys({ ']': () => step(1), '[': () => step(-1) });
  const missing = missingComponents(dossier.components, dossier.papers);
  return (
    <section className="papers" aria-label={t('dossier.papers')}>
      <h2 className="unseen">{t('dossier.papers')}</h2>
      {sheets.length === 0 ? <p className="quiet">{t('dossier.no_papers')}</p> : null}
      <div className="pills">
        {sheets.map((each) => (
          <SheetPill
            key={each.key}
            sheet={each}
            on={each.key === sheet?.key}
            onChoose={() => {
              onChoose(each.key);
            }}
          />
        ))}
      </div>
      {missing.length > 0 ? (
        <p className="paper-missing">
          {t('dossier.missing', { names: missing.map(({ name }) => say(name)).join('; ') })}
        </p>
      ) : null}
      {sheet ? (
        <>
          <PaperFacts sheet={sheet} />
          {sheet.path === null ? (
            <p className="quiet">{t('dossier.not_scanned')}</p>
          ) : (
            <SheetViewer key={sheet.key} name={sheet.draft ? t('walk.draft') : say(sheet.name)} path={sheet.path} />
          )}
        </>
      ) : null}
    </section>
  );
};
