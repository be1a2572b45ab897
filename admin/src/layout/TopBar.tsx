import type { JSX } from 'react';
import { useTranslate } from 'react-admin';
import { openPalette } from './CommandPalette';
import { LiveSign } from '../live/LiveSign';
import { NoticeBell } from '../watch/NoticeBell';
import { SearchField } from './SearchField';
import { useMe } from './useMe';
import { UserMenu } from './UserMenu';

/** Above every page: search, commands, who am I. */
export const TopBar = (): JSX.Element => {
  const t = useTranslate();
  const me = useMe();
  return (
    <header className="bar">
      {me === undefined || me.may.includes('office.list') ? <SearchField /> : <span className="search" />}
      <button type="button" className="bar-palette" onClick={openPalette} title={t('bar.palette_label')}>
        <kbd>Ctrl</kbd> <kbd>K</kbd> {t('bar.palette')}
      </button>
      <LiveSign />
      <NoticeBell />
      <UserMenu />
    </header>
  );
};
