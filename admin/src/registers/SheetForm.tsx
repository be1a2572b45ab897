import Button from '@mui/material/Button';
import { useState, type JSX } from 'react';
import { api, fetchBlob } from '../data/httpClient';
import { useWords } from '../i18n/useWords';

/** Form 06 of any dossier that the officer may see. */
export const SheetForm = (): JSX.Element => {
  const { t } = useWords();
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const open = async (): Promise<void> => {
    setProblem(null);
    try {
      const bytes = await fetchBlob(`${api}/control-sheet?${new URLSearchParams({ code: code.trim() }).toString()}`);
      window.open(URL.createObjectURL(bytes), '_blank', 'noopener');
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <form
      className="card register-form"
      aria-labelledby="sheet"
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <h2 id="sheet">{t('registers.sheet')}</h2>
      <label>
        {t('registers.code')}
        <input
          required
          value={code}
          aria-describedby="sheet-hint"
          onChange={(event) => {
            setCode(event.target.value);
          }}
        />
      </label>
      <p id="sheet-hint" className="quiet">
        {t('registers.code_hint')}
      </p>
      {problem === null ? null : (
        <p role="alert" className="form-problem">
          {problem}
        </p>
      )}
      <Button type="submit" variant="outlined">
        {t('registers.open_sheet')}
      </Button>
    </form>
  );
};
