import { useStore, useTheme } from 'react-admin';

interface Look {
  readonly theme: 'light' | 'dark';
  readonly contrast: boolean;
  readonly compact: boolean;
  /** What can be changed now: the label's key and the change. */
  readonly changes: readonly { readonly label: string; readonly change: () => void }[];
}

/** How an officer likes to see the office: light or dark, high contrast, rows close together. Kept in the browser. */
export const useLook = (): Look => {
  const [stored, setTheme] = useTheme();
  const [contrast, setContrast] = useStore('contrast', false);
  const [compact, setCompact] = useStore('compact', false);
  const theme = stored === 'dark' ? 'dark' : 'light';
  return {
    theme,
    contrast,
    compact,
    changes: [
      {
        label: theme === 'dark' ? 'bar.to_light' : 'bar.to_dark',
        change: () => {
          setTheme(theme === 'dark' ? 'light' : 'dark');
        },
      },
      {
        label: contrast ? 'look.contrast_off' : 'look.contrast_on',
        change: () => {
          setContrast(!contrast);
        },
      },
      {
        label: compact ? 'look.comfortable' : 'look.compact',
        change: () => {
          setCompact(!compact);
        },
      },
    ],
  };
};
