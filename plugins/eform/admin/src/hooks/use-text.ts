import type { Locale, Text } from '@motcua/cms';
import { useIntl, type PrimitiveType } from 'react-intl';
import type vi from '../translations/builder.vi.json';

export type TextKey = keyof typeof vi;
type Say = (key: TextKey, values?: Readonly<Record<string, PrimitiveType>>) => string;

export interface Words {
  readonly t: Say;
  /** A text of the form in the panel's language, or what there is of it. */
  readonly pick: (text: Text) => string;
  readonly locale: Locale;
}

/** The builder's own words, and the form's texts, in the language of the panel. */
export function useText(): Words {
  const intl = useIntl();
  const english = intl.locale.startsWith('en');
  return {
    t: (key, values) => intl.formatMessage({ id: `eform.${key}`, defaultMessage: key }, { ...values }),
    pick: ({ vi, en }) => (english ? en || vi : vi || en),
    locale: english ? 'en' : 'vi',
  };
}
