import { useEffect, useId, useState, type JSX, type KeyboardEvent } from 'react';
import Dialog from '@mui/material/Dialog';
import { useTranslate } from 'react-admin';
import { FoundList } from './FoundList';
import { useCommands } from './useCommands';

const opening = 'motcua:palette';
export const openPalette = (): void => {
  document.dispatchEvent(new Event(opening));
};

/** Opens on Ctrl K or when somebody calls `openPalette`. */
const usePaletteOpen = (): readonly [boolean, (open: boolean) => void] => {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const show = (): void => {
      setOpen(true);
    };
    const press = (event: globalThis.KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        show();
      }
    };
    document.addEventListener('keydown', press);
    document.addEventListener(opening, show);
    return () => {
      document.removeEventListener('keydown', press);
      document.removeEventListener(opening, show);
    };
  }, []);
  return [open, setOpen];
};

/** Ctrl K: go anywhere, find a dossier, change one's settings, without the mouse. */
export const CommandPalette = (): JSX.Element => {
  const t = useTranslate();
  const id = useId();
  const [open, setOpen] = usePaletteOpen();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const commands = useCommands(typed);
  const current = Math.min(at, Math.max(0, commands.length - 1));

  const close = (): void => {
    setOpen(false);
    setTyped('');
    setAt(0);
  };
  const run = (index: number): void => {
    close();
    commands[index]?.run();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setAt((current + 1) % Math.max(1, commands.length));
    else if (event.key === 'ArrowUp') setAt((current + commands.length - 1) % Math.max(1, commands.length));
    else if (event.key === 'Enter') run(current);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog
      open={open}
      onClose={close}
      maxWidth="sm"
      fullWidth
      slotProps={{ paper: { className: 'palette' } }}
      aria-labelledby={`${id}title`}
    >
      <h2 id={`${id}title`} className="palette-title">
        {t('palette.title')}
      </h2>
      <input
        autoFocus
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}list`}
        aria-activedescendant={commands.length > 0 ? `${id}${current}` : undefined}
        aria-label={t('palette.field')}
        placeholder={t('palette.field')}
        value={typed}
        onKeyDown={press}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
      />
      <FoundList id={id} commands={commands} current={current} headed={typed.trim() !== ''} onRun={run} />
      <p className="palette-hint">{commands.length > 0 ? t('palette.hint') : t('palette.none')}</p>
    </Dialog>
  );
};
