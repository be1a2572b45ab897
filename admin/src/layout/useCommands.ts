import { useLocaleState, useLogout, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import type { InboxRow } from '../data/types';
import { savedPath } from '../inbox/address';
import { useSavedViews } from '../saved/useSavedViews';
import { matches } from './match';
import { openKeyboardCard } from './KeyboardCard';
import { useLook } from './useLook';
import { pagesFor, unitPages, workPages } from './pages';
import { useMe } from './useMe';
import { useQuickSearch } from './useQuickSearch';

export interface Command {
  readonly key: string;
  readonly label: string;
  /** Said small beside it. */
  readonly detail?: string;
  /** Key of the heading that it stands under. */
  readonly part: 'commands' | 'dossiers' | 'contents' | 'help';
  readonly run: () => void;
}

type Own = Omit<Command, 'key' | 'part'>;

const useOwnCommands = (): readonly Own[] => {
  const t = useTranslate();
  const navigate = useNavigate();
  const [locale, setLocale] = useLocaleState();
  const look = useLook();
  const logout = useLogout();
  const me = useMe();
  const { views } = useSavedViews();
  const to = (label: string, path: string): Own => ({
    label,
    run: () => {
      navigate(path);
    },
  });
  return [
    ...pagesFor([...workPages, ...unitPages], me).map((page) => to(t(page.label), page.to)),
    ...(me?.may.includes('unit.hand_over') === true ? [to(t('my_absence.title'), '/my-absence')] : []),
    ...views.map((view) => to(view.name, savedPath(view))),
    {
      label: t('bar.language'),
      run: () => {
        setLocale(locale === 'vi' ? 'en' : 'vi');
      },
    },
    ...look.changes.map(({ label, change }) => ({ label: t(label), run: change })),
    { label: t('keyboard.open'), run: openKeyboardCard },
    { label: t('bar.sign_out'), run: () => void logout() },
  ];
};

/** What the palette offers: dossiers that fit what is typed as soon as there are some, pages and settings by their names. */
export const useCommands = (typed: string): readonly Command[] => {
  const t = useTranslate();
  const navigate = useNavigate();
  const own = useOwnCommands();
  const found = useFoundCommands(typed);
  const commands = own.map((one): Command => ({ ...one, key: one.label, part: 'commands' }));
  const q = typed.trim();
  const help: Command = {
    key: 'help',
    part: 'help',
    label: t('help.palette', { q }),
    run: () => {
      navigate(`/help?ask=${encodeURIComponent(q)}`);
    },
  };
  return q === '' ? commands : [...commands.filter(({ label }) => matches(label, typed)), ...found, help];
};

/** Dossiers for what is being typed; whatever it is, it can be looked for among all of them. */
export const useFoundCommands = (typed: string): readonly Command[] => {
  const t = useTranslate();
  const navigate = useNavigate();
  const q = typed.trim();
  const found = useQuickSearch(typed);
  const dossier =
    (part: 'dossiers' | 'contents') =>
    (row: InboxRow): Command => ({
      key: `${part}${row.id}`,
      part,
      label: row.code ?? row.number,
      detail: `${row.applicantName} · ${row.procedureName}`,
      run: () => {
        navigate(`/dossiers/${row.id}?from=all`);
      },
    });
  if (q === '') return [];
  const search: Command = {
    key: 'search',
    part: 'dossiers',
    label: t('palette.search', { q }),
    run: () => {
      navigate(`/inbox/all?q=${encodeURIComponent(q)}`);
    },
  };
  return [
    ...(found?.dossiers ?? []).map(dossier('dossiers')),
    search,
    ...(found?.contents ?? []).map(dossier('contents')),
  ];
};
