import type { Node } from '../builder/tree';
import { useBuilder } from '../hooks/use-builder';
import { useText } from '../hooks/use-text';
import { Choose } from './choose';

interface SharedInputProps {
  readonly field: Node;
  readonly patch: (values: Readonly<Record<string, unknown>>) => void;
}

/** A section of its own, or one that stays the same thing in every form that uses it. */
export function SharedInput({ field, patch }: SharedInputProps) {
  const { kit } = useBuilder();
  const { t, pick } = useText();
  if (kit.sections.length === 0 && field.use === undefined) return null;
  return (
    <Choose
      label={t('use')}
      hint={field.use === undefined ? '' : t('use.hint')}
      value={field.use ?? 'own'}
      offers={[
        { value: 'own', label: t('use.own') },
        ...kit.sections.map(({ key, title }) => ({ value: key, label: pick(title) })),
      ]}
      onChange={(use) => {
        const title = kit.sections.find(({ key }) => key === use)?.title;
        patch(use === 'own' ? { use: undefined } : { use, fields: [], ...(title ? { label: title } : {}) });
      }}
    />
  );
}
