import type { Logic } from '@motcua/cms';
import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { FORMULA_OPERATORS, formatFormula, parseFormula, takesTwo, type Formula, type Term } from '../builder/formulas';
import type { Node, Placed } from '../builder/tree';
import { useText, type TextKey } from '../hooks/use-text';
import { Choose } from './choose';
import { TermEditor } from './term-editor';

interface CalculatedPartProps {
  readonly field: Node;
  readonly patch: (values: Readonly<Record<string, unknown>>, about?: string) => void;
  readonly readable: readonly Placed[];
}

const READS = ['number', 'money', 'text', 'date'] as const;
const ZERO: Term = { kind: 'number', value: 0 };

interface FormulaEditorProps {
  readonly formula: Formula;
  readonly readable: readonly Placed[];
  readonly onChange: (formula: Formula) => void;
}

function FormulaEditor({ formula, readable, onChange }: FormulaEditorProps) {
  const { t } = useText();
  const { operator, terms } = formula;
  const set = (index: number, term: Term | null): void =>
    onChange({
      ...formula,
      terms: terms.flatMap((each, at) => (at !== index ? [each] : term === null ? [] : [term])),
    });
  return (
    <Flex direction="column" alignItems="stretch" gap={2} role="group" aria-label={t('formula')}>
      <Typography variant="pi" fontWeight="bold">
        {t('formula')}
      </Typography>
      {terms.map((term, index) => (
        <Box key={index}>
          {index > 0 ? (
            <Typography variant="sigma" textColor="neutral600">
              {t(`formula.sign.${operator}` as TextKey)}
            </Typography>
          ) : null}
          <TermEditor
            term={term}
            readable={readable}
            onChange={(changed) => set(index, changed)}
            onRemove={terms.length > 1 ? () => set(index, null) : null}
          />
        </Box>
      ))}
      {terms.length > 1 ? (
        <Choose
          label={t('formula.operator')}
          value={operator}
          offers={FORMULA_OPERATORS.filter((each) => terms.length === 2 || !takesTwo(each)).map((value) => ({
            value,
            label: t(`formula.${value}` as TextKey),
          }))}
          onChange={(chosen) => {
            const next = FORMULA_OPERATORS.find((each) => each === chosen);
            if (next) onChange({ ...formula, operator: next });
          }}
        />
      ) : null}
      {takesTwo(operator) && terms.length > 1 ? null : (
        <TextButton startIcon={<Plus />} onClick={() => onChange({ ...formula, terms: [...terms, ZERO] })}>
          {t('formula.add')}
        </TextButton>
      )}
    </Flex>
  );
}

/** What a calculated value is made of, and how people read it. */
export function CalculatedPart({ field, patch, readable }: CalculatedPartProps) {
  const { t } = useText();
  const logic: Logic = field.formula ?? 0;
  const formula = parseFormula(logic);
  return (
    <>
      {formula === null ? (
        <>
          <Typography variant="pi" textColor="neutral600">
            {t('condition.json')}
          </Typography>
          <Box tag="pre" background="neutral100" hasRadius padding={2} overflow="auto" fontSize={1} tabIndex={0}>
            {JSON.stringify(logic, null, 2)}
          </Box>
          <TextButton onClick={() => patch({ formula: 0 })}>{t('formula.again')}</TextButton>
        </>
      ) : (
        <FormulaEditor
          formula={formula}
          readable={readable}
          onChange={(changed) => patch({ formula: formatFormula(changed) }, 'formula')}
        />
      )}
      <Choose
        label={t('reads')}
        value={field.reads ?? 'number'}
        offers={READS.map((value) => ({ value, label: t(`reads.${value}`) }))}
        onChange={(reads) => patch({ reads: reads === 'number' ? undefined : reads })}
      />
    </>
  );
}
