import { useLocaleState, useLogout, useTheme, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { unitPages, workPages } from './pages';

export interface Command {
  readonly label: string;
  /** Stays in the list whatever was typed. */
  readonly always?: boolean;
  readonly run: () => void;
}

/** What the palette offers; what was typed can always be looked for among the dossiers. */
export const useCommands = (typed: string): readonly Command[] => {
  const t = useTranslate();
  const navigate = useNavigate();
  const [locale, setLocale] = useLocaleState();
  const [theme, setTheme] = useTheme();
  const logout = useLogout();
  const q = typed.trim();
  const search: Command = {
    label: t('palette.search', { q }),
    always: true,
    run: () => {
      navigate(`/inbox/all?q=${encodeURIComponent(q)}`);
    },
  };
  return [
    ...[...workPages, ...unitPages].map(({ label, to }) => ({
      label: t(label),
      run: () => {
        navigate(to);
      },
    })),
    {
      label: t('bar.language'),
      run: () => {
        setLocale(locale === 'vi' ? 'en' : 'vi');
      },
    },
    {
      label: t(theme === 'dark' ? 'bar.to_light' : 'bar.to_dark'),
      run: () => {
        setTheme(theme === 'dark' ? 'light' : 'dark');
      },
    },
    { label: t('bar.sign_out'), run: () => void logout() },
    ...(q === '' ? [] : [search]),
  ];
};
