import type { FormStep } from '@motcua/cms';
import { Box, Flex, Typography } from '@strapi/design-system';
import { useBuilder } from '../hooks/use-builder';
import { useText } from '../hooks/use-text';
import { countsOf } from '../builder/findings';
import { stepId } from '../builder/moves';
import { EndRow } from './end-row';
import { FieldRow } from './field-row';
import { Row } from './row';
import { StepMenu } from './step-menu';
import { focusRow } from './focus-row';

/** A step with its fields. */
export function StepBox({ step, index }: { readonly step: FormStep; readonly index: number }) {
  const { state, change, select, findings, announce } = useBuilder();
  const { t, pick } = useText();
  const { definition, selection } = state;
  const name = pick(step.title) || step.key;
  const counts = countsOf(definition, findings);

  const move = (by: 1 | -1): void => {
    const target = index + by;
    if (target < 0 || target >= definition.steps.length) {
      announce(t('move.stays', { name }));
      return;
    }
    change({ do: 'moveStep', key: step.key, index: target }, { selection: { kind: 'step', key: step.key } });
    announce(t('move.step', { name, n: target + 1, total: definition.steps.length }));
    focusRow(stepId(step.key));
  };

  return (
    <Box tag="li" background="neutral0" borderColor="neutral200" hasRadius padding={1}>
      <Row
        id={stepId(step.key)}
        name={name}
        icon={
          <Flex
            tag="span"
            background="primary600"
            width="2.4rem"
            height="2.4rem"
            borderRadius="50%"
            justifyContent="center"
            shrink={0}
          >
            <Typography variant="pi" fontWeight="bold" textColor="neutral0">
              {index + 1}
            </Typography>
          </Flex>
        }
        note={
          step.shownIf === undefined ? null : (
            <Typography variant="pi" textColor="neutral600">
              {t('row.conditional')}
            </Typography>
          )
        }
        chosen={selection.kind === 'step' && selection.key === step.key}
        findings={counts.get(step.key) ?? 0}
        strong
        onChoose={() => select({ kind: 'step', key: step.key })}
        onMove={move}
        menu={<StepMenu step={step} index={index} onMove={move} />}
      />
      <Box tag="ol" paddingLeft={2}>
        {step.fields.map((field) => (
          <FieldRow key={field.key} field={field} counts={counts} />
        ))}
      </Box>
      <EndRow place={{ step: step.key, section: null, index: step.fields.length }} />
    </Box>
  );
}
