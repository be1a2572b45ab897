import { Checkbox, Flex } from '@strapi/design-system';
import type { Attribute } from '../builder/field-types';
import type { Node } from '../builder/tree';
import { useText } from '../hooks/use-text';
import { Choose } from './choose';
import { NumberField } from './number-field';
import { OptionsEditor } from './options-editor';
import { Part } from './part';
import { PrefillEditor } from './prefill-editor';

interface AttributeProps {
  readonly field: Node;
  readonly patch: (values: Readonly<Record<string, unknown>>, about?: string) => void;
}

interface AnswerPartProps extends AttributeProps {
  readonly attributes: readonly Attribute[];
}

function Required({ field, patch }: AttributeProps) {
  const { t } = useText();
  return (
    <Checkbox
      checked={field.required === true}
      onCheckedChange={(checked) =>
        patch({ required: checked === true ? true : undefined, ...(checked === true ? { requiredIf: undefined } : {}) })
      }
    >
      {t('required')}
    </Checkbox>
  );
}

function Range({ field, patch, attributes }: AnswerPartProps) {
  const { t } = useText();
  const choices = field.type === 'checkboxes';
  return (
    <Flex gap={2} alignItems="flex-start">
      {attributes.includes('min') ? (
        <NumberField
          label={t(choices ? 'min.choices' : 'min')}
          value={field.min}
          onChange={(min) => patch({ min }, 'min')}
        />
      ) : null}
      {attributes.includes('max') ? (
        <NumberField
          label={t(choices ? 'max.choices' : 'max')}
          value={field.max}
          onChange={(max) => patch({ max }, 'max')}
        />
      ) : null}
    </Flex>
  );
}

const WHEN = ['any', 'past', 'future'] as const;

/** What an answer may be, by what the type allows to say. */
export function AnswerPart({ field, attributes, patch }: AnswerPartProps) {
  const { t } = useText();
  const has = (attribute: Attribute): boolean => attributes.includes(attribute);
  if (attributes.length === 0) return null;
  return (
    <Part title={t('part.answer')}>
      {has('required') ? <Required field={field} patch={patch} /> : null}
      {has('options') ? (
        <OptionsEditor options={field.options ?? []} onChange={(options) => patch({ options }, 'options')} />
      ) : null}
      {has('min') || has('max') ? <Range field={field} patch={patch} attributes={attributes} /> : null}
      {has('maxLength') ? (
        <NumberField
          label={t('maxLength')}
          value={field.maxLength}
          onChange={(maxLength) => patch({ maxLength }, 'maxLength')}
        />
      ) : null}
      {has('when') ? (
        <Choose
          label={t('when')}
          value={field.when ?? 'any'}
          offers={WHEN.map((value) => ({ value, label: t(`when.${value}`) }))}
          onChange={(value) => patch({ when: value === 'any' ? undefined : value })}
        />
      ) : null}
      {has('prefill') ? (
        <PrefillEditor value={field.prefill} onChange={(prefill) => patch({ prefill }, 'prefill')} />
      ) : null}
    </Part>
  );
}
