import { useState, type JSX } from 'react';
import Button from '@mui/material/Button';
import { useSearchParams } from 'react-router-dom';
import { useWords } from '../i18n/useWords';
import { usePageTitle } from '../layout/usePageTitle';
import { HelpPanel } from './HelpPanel';
import { InstructionBox } from './InstructionBox';

/** Help with all procedures, and the unit's instructions on one; both stand in the address. */
const HelpPage = (): JSX.Element => {
  const { t } = useWords();
  const [address, setAddress] = useSearchParams();
  const code = address.get('procedure') ?? '';
  const [typed, setTyped] = useState(code);
  usePageTitle(t('help.title'));
  const change = (name: string, value: string): void => {
    setAddress((now) => {
      now.set(name, value);
      return now;
    });
  };
  return (
    <>
      <div className="head">
        <h1>{t('help.title')}</h1>
      </div>
      <div className="help-page">
        <HelpPanel
          dossierId={null}
          first={address.get('ask') ?? ''}
          onAsked={(question) => {
            change('ask', question);
          }}
        />
        <form
          className="help-ask"
          onSubmit={(event) => {
            event.preventDefault();
            change('procedure', typed.trim());
          }}
        >
          <label htmlFor="procedure">{t('help.procedure')}</label>
          <div>
            <input
              id="procedure"
              value={typed}
              maxLength={40}
              autoComplete="off"
              onChange={(event) => {
                setTyped(event.target.value);
              }}
            />
            <Button type="submit">{t('help.open')}</Button>
          </div>
        </form>
        {code === '' ? null : <InstructionBox key={code} code={code} />}
      </div>
    </>
  );
};

export default HelpPage;
