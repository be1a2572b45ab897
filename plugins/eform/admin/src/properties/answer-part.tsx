import { Checkbox, Flex } from '@strapi/design-system';
import type { Attribute } from '../builder/field-types';
import type { Node, Placed } from '../builder/tree';
import { useText } from '../hooks/use-text';
import { Choose } from './choose';
import { NumberField } from './number-field';
import { OptionsEditor } from './options-editor';
import { Part } from './part';
import { CalculatedPart } from './calculated-part';
import { ComponentInput } from './component-input';
import { PrefillEditor } from './prefill-editor';
import { SharedInput } from './shared-input';
import { TextPair } from './text-pair';

interface AttributeProps {
  readonly field: Node;
  readonly patch: (values: Readonly<Record<string, unknown>>, about?: string) => void;
}

interface AnswerPartProps extends AttributeProps {
  readonly readable: readonly Placed[];
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

/** Kept encrypted and left out of the search (Law 91/2025); types that are always so need no mark. */
function Sensitive({ field, patch }: AttributeProps) {
  const { t } = useText();
  return (
    <Checkbox
      checked={field.sensitive === true}
      onCheckedChange={(checked) => patch({ sensitive: checked === true ? true : undefined })}
    >
      {t('sensitive')}
    </Checkbox>
  );
}

function Range({ field, patch, attributes }: Omit<AnswerPartProps, 'readable'>) {
  const { t } = useText();
  const choices = field.type === 'checkboxes' || field.type === 'file';
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
const PRECISIONS = ['day', 'month', 'year'] as const;
const MAPS = ['two_tier', 'old'] as const;

/** Rows of a section or a table; a section that has no limits is asked once. */
function Rows({ field, patch }: AttributeProps) {
  const { t } = useText();
  const { repeat } = field;
  const change = (values: Readonly<Record<string, unknown>>): void =>
    patch({ repeat: { ...repeat, ...values } }, 'repeat');
  return (
    <>
      {field.type === 'section' ? (
        <Checkbox
          checked={repeat !== undefined}
          onCheckedChange={(on) => patch({ repeat: on === true ? { min: 1, max: 10 } : undefined })}
        >
          {t('repeat')}
        </Checkbox>
      ) : null}
      {repeat === undefined ? null : (
        <Flex gap={2} alignItems="flex-start">
          <NumberField label={t('repeat.min')} value={repeat.min} onChange={(min) => change({ min })} />
          <NumberField label={t('repeat.max')} value={repeat.max} onChange={(max) => change({ max })} />
        </Flex>
      )}
      {repeat === undefined ? null : (
        <TextPair label={t('repeat.addLabel')} value={repeat.addLabel} onChange={(addLabel) => change({ addLabel })} />
      )}
    </>
  );
}

/** What an answer may be, by what the type allows to say. */
export function AnswerPart({ field, attributes, patch, readable }: AnswerPartProps) {
  const { t } = useText();
  const has = (attribute: Attribute): boolean => attributes.includes(attribute);
  if (attributes.length === 0) return null;
  return (
    <Part title={t('part.answer')}>
      {has('required') ? <Required field={field} patch={patch} /> : null}
      {has('required') ? <Sensitive field={field} patch={patch} /> : null}
      {has('options') ? (
        <OptionsEditor
          options={field.options ?? []}
          readable={readable}
          onChange={(options) => patch({ options }, 'options')}
        />
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
      {has('precision') ? (
        <Choose
          label={t('precision')}
          value={field.precision ?? 'day'}
          offers={PRECISIONS.map((value) => ({ value, label: t(`precision.${value}`) }))}
          onChange={(value) => patch({ precision: value === 'day' ? undefined : value })}
        />
      ) : null}
      {has('map') ? (
        <Choose
          label={t('map')}
          value={field.map ?? 'two_tier'}
          offers={MAPS.map((value) => ({ value, label: t(`map.${value}`) }))}
          onChange={(value) => patch({ map: value === 'two_tier' ? undefined : value })}
        />
      ) : null}
      {has('formula') ? <CalculatedPart field={field} patch={patch} readable={readable} /> : null}
      {has('component') ? <ComponentInput field={field} patch={patch} /> : null}
      {has('use') ? <SharedInput field={field} patch={patch} /> : null}
      {has('repeat') ? <Rows field={field} patch={patch} /> : null}
      {has('prefill') ? (
        <PrefillEditor value={field.prefill} onChange={(prefill) => patch({ prefill }, 'prefill')} />
      ) : null}
    </Part>
  );
}
