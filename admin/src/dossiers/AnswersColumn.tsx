import { useState, type JSX } from 'react';
import type { DossierRecord, Registry, SummaryGroup } from '../data/types';
import { useWords } from '../i18n/useWords';
import { dateTimeWords } from '../layout/format';
import { useHotkeys } from '../layout/useHotkey';
import { maskNumber } from './actForm';
import { RegistryBar } from './around/RegistryBar';
import { RelatedBlock } from './around/RelatedBlock';
import { useRegistry } from './around/useRegistry';
import './around/around.css';
import { FeeBlock } from './FeeBlock';

const PersonalNumber = ({ number }: { readonly number: string }): JSX.Element => {
  const { t } = useWords();
  const [whole, setWhole] = useState(false);
  return (
    <>
      <span className="number">{whole ? number : maskNumber(number)}</span>{' '}
      <button
        type="button"
        className="linklike"
        onClick={() => {
          setWhole(!whole);
        }}
      >
        {t(whole ? 'dossier.hide' : 'dossier.reveal')}
      </button>
    </>
  );
};

interface LineProps {
  readonly line: SummaryGroup['lines'][number];
  /** What the registry says now, while it is compared. */
  readonly registry: Registry['lines'][number] | undefined;
}

const AnswerLine = ({ line, registry }: LineProps): JSX.Element => {
  const { t } = useWords();
  const { provenance } = line;
  return (
    <div className="fact">
      <dt>{line.label}</dt>
      <dd>
        {line.text}
        {provenance && provenance.contested === undefined ? (
          <span className="source">
            ✓ {t(`dossier.source.${provenance.source}`)} {dateTimeWords(provenance.at)}
          </span>
        ) : null}
        {provenance?.contested ? (
          <span className="contested">
            {provenance.contested.reason === '' ? null : <strong>{t('dossier.contested_title')}</strong>}
            {t('dossier.contested', {
              source: t(`dossier.source.${provenance.source}`),
              value: line.given ?? '',
              at: dateTimeWords(provenance.at),
            })}
            {provenance.contested.reason === '' ? null : (
              <span className="reason">{t('dossier.contested_reason', { reason: provenance.contested.reason })}</span>
            )}
          </span>
        ) : null}
        {registry ? (
          <span className={registry.same ? 'registry-says' : 'registry-says differs'}>
            {registry.same ? '=' : '≠'} {t('registry.says')}: <strong>{registry.registry}</strong>{' '}
            {t(registry.same ? 'registry.same' : 'registry.different')}
          </span>
        ) : null}
      </dd>
    </div>
  );
};

/** Left: who, and what was answered, each value with where it came from. */
export const AnswersColumn = ({ dossier }: { readonly dossier: DossierRecord }): JSX.Element => {
  const { t } = useWords();
  const { applicant } = dossier;
  const desk = useRegistry(dossier.id);
  useHotkeys({ v: desk.toggle });
  const found = new Map(desk.on ? desk.registry?.lines.map((line) => [line.key, line]) : []);
  const facts: readonly (readonly [string, string | null])[] = [
    ['kind', t(applicant.kind === 'business' ? 'dossier.business' : 'dossier.citizen')],
    ['phone', applicant.phone],
    ['email', applicant.email],
    ['address', applicant.address],
    ['filing_number', dossier.number],
    ['filed', dateTimeWords(dossier.filedAt)],
  ];
  return (
    <section className="answers" aria-label={t('dossier.applicant')} tabIndex={0}>
      <h2>{t('dossier.applicant')}</h2>
      <dl>
        <div className="fact">
          <dt>{t('dossier.name')}</dt>
          <dd>
            <strong>{applicant.name}</strong>
          </dd>
        </div>
        <div className="fact">
          <dt>{t('dossier.number')}</dt>
          <dd>
            <PersonalNumber number={applicant.number} />
          </dd>
        </div>
        {facts.map(([name, value]) =>
          value === null || value === '' ? null : (
            <div key={name} className="fact">
              <dt>{t(`dossier.${name}`)}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      <RegistryBar desk={desk} />
      <FeeBlock dossier={dossier} />
      {dossier.answers.map((group) => (
        <div key={group.step}>
          <h2>{group.title}</h2>
          <dl>
            {group.lines.map((line) => (
              <AnswerLine key={line.key} line={line} registry={found.get(line.key)} />
            ))}
          </dl>
        </div>
      ))}
      <RelatedBlock dossier={dossier} />
    </section>
  );
};
