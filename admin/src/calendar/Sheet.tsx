import Button from '@mui/material/Button';
import type { JSX } from 'react';
import { useRefresh } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import type { Room } from '../administration/administration';
import { ExportButtons } from '../administration/ExportButtons';
import { ImportWizard } from '../administration/ImportWizard';
import { useAsked } from '../data/useAsked';
import { useWords } from '../i18n/useWords';
import '../registers/registers.css';
import '../administration/administration.css';

interface Props {
  readonly agency: string;
  readonly agencies: ReadonlyMap<string, string>;
  readonly mayDecide: boolean;
}

/** The calendars around an agency as a file, and a spreadsheet of them read in as one decision. */
export const Sheet = ({ agency, agencies, mayDecide }: Props): JSX.Element => {
  const { t } = useWords();
  const refresh = useRefresh();
  const [params, setParams] = useSearchParams();
  const importing = mayDecide && params.get('import') === '1';
  const { answer: room } = useAsked<Room>(importing ? 'calendar/sheet' : null);
  const open = (on: boolean): void => {
    const next = new URLSearchParams(params);
    if (on) next.set('import', '1');
    else next.delete('import');
    setParams(next);
  };
  return (
    <div className="calendar-sheet">
      <div className="pills">
        <ExportButtons list="calendars" filter={{ agency }} />
        {mayDecide ? (
          <Button
            variant="outlined"
            onClick={() => {
              open(true);
            }}
          >
            {t('administration.import')}
          </Button>
        ) : null}
      </div>
      {room ? (
        <ImportWizard
          room={room}
          agencies={agencies}
          decided
          onChanged={refresh}
          onClose={() => {
            open(false);
          }}
        />
      ) : null}
    </div>
  );
};
