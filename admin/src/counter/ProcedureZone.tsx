import { useState, type JSX, type RefObject } from 'react';
import { useWords } from '../i18n/useWords';
import { DeskPapers } from './DeskPapers';
import { FeeDesk } from './FeeDesk';
import { Field, type FieldActions } from './IntakeFields';
import { ProcedureSearch } from './ProcedureSearch';
import type { Intake, IntakeStep } from './types';
import type { Counter } from './useCounter';
import { knownFields, openFields } from './values';

/** A page of the form: what is known in a line each, what is not yet known as questions. */
const Step = ({ step, actions }: { readonly step: IntakeStep; readonly actions: FieldActions }): JSX.Element | null => {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const known = knownFields(step);
  const asked = open ? step.fields : openFields(step);
  return (
    <section className="take-step" aria-label={step.title}>
      <h3>{step.title}</h3>
      {known.length > 0 && !open ? (
        <p className="take-known">
          <span className="tag good">✓ {t('counter.known', { smart_count: known.length })}</span>{' '}
          <span className="quiet">{known.map(({ text }) => text).join(' · ')}</span>{' '}
          <button type="button" className="linklike" onClick={() => setOpen(true)}>
            {t('counter.known_edit')}
          </button>
        </p>
      ) : null}
      <div className="take-fields">
        {asked.map((field) => (
          <Field key={field.key} field={field} actions={actions} />
        ))}
      </div>
    </section>
  );
};

/** The unit that decides; another one's where a person files away from home. */
const Deciding = ({ counter, intake }: { readonly counter: Counter; readonly intake: Intake }): JSX.Element | null => {
  const { t } = useWords();
  if (intake.communes.length === 0)
    return intake.agency ? (
      <p className="quiet">
        {t('counter.decides')}: {intake.agency.name}{' '}
        {intake.elsewhere ? <span className="tag soon">{t('counter.elsewhere')}</span> : null}
      </p>
    ) : null;
  return (
    <p className="take-agency">
      <label htmlFor="agency">{t('counter.decides')}</label>
      <select
        id="agency"
        value={intake.agency?.code ?? ''}
        onChange={(event) => void counter.look({ agencyCode: event.target.value })}
      >
        {intake.agency ? null : <option value="">{t('counter.choose')}</option>}
        {intake.communes.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      {intake.elsewhere ? <span className="tag soon">{t('counter.elsewhere')}</span> : null}
    </p>
  );
};

interface Props {
  readonly counter: Counter;
  readonly field: RefObject<HTMLInputElement>;
  readonly onChosen: () => void;
}

/** Zone 2: the procedure, its own form, the papers on the desk, the fee. */
export const ProcedureZone = ({ counter, field, onChosen }: Props): JSX.Element => {
  const { t, say } = useWords();
  const { intake } = counter;
  const actions: FieldActions = {
    values: counter.values,
    change: counter.change,
    settle: () => void counter.look(),
    row: (key, remove) => void counter.look({ row: { key, remove } }),
    removeLabel: (title) => t('counter.remove_row', { title }),
    chooseLabel: t('counter.choose'),
  };
  const choose = async (code: string): Promise<void> => {
    if (await counter.choose(code)) onChosen();
  };
  return (
    <section className="take-zone" aria-labelledby="zone-2">
      <h2 id="zone-2">
        <span aria-hidden="true">2</span> {t('counter.procedure')}
      </h2>
      <ProcedureSearch field={field} onChoose={(code) => void choose(code)} />
      {intake ? (
        <>
          <div className="card take-card">
            <strong>{say(intake.procedure.plainName)}</strong>
            <p className="quiet">
              {[intake.procedure.code, intake.limit, say(intake.procedure.name)].filter(Boolean).join(' · ')}
            </p>
            <Deciding counter={counter} intake={intake} />
          </div>
          {intake.steps.map((step) => (
            <Step key={`${intake.procedure.code}-${step.key}`} step={step} actions={actions} />
          ))}
          <DeskPapers counter={counter} intake={intake} />
          <FeeDesk counter={counter} intake={intake} />
        </>
      ) : (
        <p className="quiet take-empty">{t('counter.procedure_empty')}</p>
      )}
    </section>
  );
};
