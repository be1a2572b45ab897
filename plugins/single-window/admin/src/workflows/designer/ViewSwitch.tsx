import { Button, Flex } from '@strapi/design-system';
import { useWords } from '../../words';

export type View = 'drawing' | 'table';

/** The drawing or the table: the same workflow. */
export function ViewSwitch({ view, onChange }: { readonly view: View; readonly onChange: (view: View) => void }) {
  const { t } = useWords();
  return (
    <Flex role="group" aria-label={t('designer.view')} gap={1} marginRight={3}>
      {(['drawing', 'table'] as const).map((one) => (
        <Button
          key={one}
          size="S"
          variant={one === view ? 'default' : 'tertiary'}
          aria-pressed={one === view}
          onClick={() => onChange(one)}
        >
          {t(`designer.${one}`)}
        </Button>
      ))}
    </Flex>
  );
}
