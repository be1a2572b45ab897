import { useState, type JSX } from 'react';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useLocaleState, useLogout, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { initials } from './initials';
import { openKeyboardCard } from './KeyboardCard';
import { useLook } from './useLook';
import { useShortcutsOn } from './useHotkey';
import { useMe } from './useMe';

/** Who is signed in, and what one sets for oneself: language, light or dark, shortcut keys. */
export const UserMenu = (): JSX.Element => {
  const t = useTranslate();
  const me = useMe();
  const [locale, setLocale] = useLocaleState();
  const look = useLook();
  const [shortcuts, setShortcuts] = useShortcutsOn();
  const logout = useLogout();
  const navigate = useNavigate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const name = me?.fullName ?? '';

  const item = (words: string, act: () => void): JSX.Element => (
    <MenuItem
      onClick={() => {
        setAnchor(null);
        act();
      }}
    >
      {words}
    </MenuItem>
  );

  return (
    <>
      <button
        type="button"
        className="user"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => {
          setAnchor(event.currentTarget);
        }}
      >
        <span className="user-sign" aria-hidden="true">
          {initials(name)}
        </span>
        <span className="user-name">
          <span className="unseen">{t('bar.account')} </span>
          <strong>{name}</strong>
          <small>{me?.position}</small>
        </span>
      </button>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => {
          setAnchor(null);
        }}
      >
        {me?.may.includes('unit.hand_over') === true
          ? item(t('my_absence.title'), () => {
              navigate('/my-absence');
            })
          : null}
        {item(t('bar.language'), () => {
          setLocale(locale === 'vi' ? 'en' : 'vi');
        })}
        {look.changes.map(({ label, change }) => (
          <MenuItem
            key={label}
            onClick={() => {
              setAnchor(null);
              change();
            }}
          >
            {t(label)}
          </MenuItem>
        ))}
        {item(t('keyboard.open'), openKeyboardCard)}
        {item(t(shortcuts ? 'bar.shortcuts_off' : 'bar.shortcuts_on'), () => {
          setShortcuts(!shortcuts);
        })}
        {item(t('bar.sign_out'), () => void logout())}
      </Menu>
    </>
  );
};
