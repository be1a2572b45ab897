import { useEffect, useId, useState, type JSX } from 'react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import { useTranslate } from 'react-admin';
import { useHotkeys } from './useHotkey';

const opening = 'motcua:keys';
export const openKeyboardCard = (): void => {
  document.dispatchEvent(new Event(opening));
};

const PARTS = [
  [
    'anywhere',
    [
      [['/'], 'search'],
      [['Ctrl', 'K'], 'palette'],
      [['?'], 'help'],
    ],
  ],
  [
    'list',
    [
      [['j', 'k'], 'move'],
      [['Enter'], 'open_row'],
      [['x'], 'pick'],
      [['Shift', 'X'], 'pick_page'],
      [['m'], 'many'],
      [['f'], 'filter'],
      [['n'], 'news'],
      [['Esc'], 'leave'],
    ],
  ],
  [
    'dossier',
    [
      [['a', 'b', '…'], 'acts'],
      [['Ctrl', 'Enter'], 'send'],
      [['j', 'k'], 'walk'],
      [['u'], 'back'],
    ],
  ],
] as const;

/** `?`: every key, to read or to print and put beside the screen. */
export const KeyboardCard = (): JSX.Element => {
  const t = useTranslate();
  const id = useId();
  const [open, setOpen] = useState(false);
  const show = (): void => {
    setOpen(true);
  };
  const close = (): void => {
    setOpen(false);
  };
  useHotkeys({ '?': show });
  useEffect(() => {
    document.addEventListener(opening, show);
    return () => {
      document.removeEventListener(opening, show);
    };
  }, []);
  return (
    <Dialog
      open={open}
      onClose={close}
      maxWidth="sm"
      fullWidth
      className="keyboard-print"
      slotProps={{ paper: { className: 'keyboard-card' } }}
      aria-labelledby={`${id}title`}
    >
      <h2 id={`${id}title`}>{t('keyboard.title')}</h2>
      <div className="keyboard-parts">
        {PARTS.map(([part, keys]) => (
          <section key={part}>
            <h3>{t(`keyboard.${part}`)}</h3>
            <dl>
              {keys.map(([signs, words]) => (
                <div key={words}>
                  <dt>
                    {signs.map((sign) => (
                      <kbd key={sign}>{sign}</kbd>
                    ))}
                  </dt>
                  <dd>{t(`keyboard.${words}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="keyboard-acts">
        <Button
          variant="outlined"
          onClick={() => {
            window.print();
          }}
        >
          {t('keyboard.print')}
        </Button>
        <Button variant="text" onClick={close}>
          {t('keyboard.close')}
        </Button>
      </p>
    </Dialog>
  );
};
