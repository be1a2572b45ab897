import type { Text } from '@motcua/cms';

/** A text of the panel: English stands in for itself, or Vietnamese does. */
export const both = (vi: string | null | undefined, en: string | null | undefined, instead = ''): Text => {
  const text = vi?.trim() ? vi : instead;
  return { vi: text, en: en?.trim() ? en : text };
};
