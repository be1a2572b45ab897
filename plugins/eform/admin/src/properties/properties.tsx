import { Flex, Typography } from '@strapi/design-system';
import { findField, findStep } from '../builder/tree';
import { useBuilder } from '../hooks/use-builder';
import { useText } from '../hooks/use-text';
import { FieldProperties } from './field-properties';
import { FormProperties } from './form-properties';
import { RulesEditor } from './rules-editor';
import { StepProperties } from './step-properties';

/** The right side: all attributes of what is chosen in the structure. */
export function Properties() {
  const { state } = useBuilder();
  const { t } = useText();
  const { definition, selection } = state;
  const field = selection.kind === 'field' ? findField(definition, selection.key)?.field : undefined;
  const step = selection.kind === 'step' ? findStep(definition, selection.key) : undefined;
  const title = field
    ? t('properties.field')
    : step
      ? t('properties.step')
      : selection.kind === 'rules'
        ? t('rules')
        : t('properties.form');
  return (
    <Flex direction="column" alignItems="stretch" gap={4} data-properties>
      <Typography variant="delta" tag="h2">
        {title}
      </Typography>
      {field ? (
        <FieldProperties key={state.sitting} field={field} />
      ) : step ? (
        <StepProperties key={state.sitting} step={step} />
      ) : selection.kind === 'rules' ? (
        <RulesEditor />
      ) : (
        <FormProperties />
      )}
    </Flex>
  );
}
