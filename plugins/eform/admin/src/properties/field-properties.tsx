import type { FieldType } from '@motcua/cms';
import { GROUPS, isMadeKey, keyFromLabel, typeInfo, typesOf } from '../builder/field-types';
import { findField, freeKey, keysOf, readableFrom, type Node } from '../builder/tree';
import { useBuilder } from '../hooks/use-builder';
import { useText } from '../hooks/use-text';
import { useTypeName } from '../structure/use-type-name';
import { AnswerPart } from './answer-part';
import { Choose } from './choose';
import { ConditionEditor } from './condition-editor';
import { KeyInput } from './key-input';
import { Part } from './part';
import { TextPair } from './text-pair';

/** All attributes of a question. */
export function FieldProperties({ field }: { readonly field: Node }) {
  const { state, change, kit } = useBuilder();
  const { t } = useText();
  const typeName = useTypeName();
  const info = typeInfo(field.type);
  const inSection = findField(state.definition, field.key)?.place.section != null;
  const readable = readableFrom(state.definition, field.key);

  /** `undefined` takes an attribute out; the type of a patch cannot say so. */
  const patch = (values: Readonly<Record<string, unknown>>, about?: string): void => {
    const key = typeof values['key'] === 'string' ? values['key'] : field.key;
    change(
      { do: 'field', key: field.key, patch: values },
      { ...(about === undefined ? {} : { about: `${field.key}.${about}` }), selection: { kind: 'field', key } },
    );
  };
  const nameKey = (): void => {
    const made = isMadeKey(field.key, field.type) ? keyFromLabel(field.label.vi) : null;
    if (made !== null && field.label.vi !== typeName(field.type))
      patch({ key: freeKey(keysOf(state.definition), made) });
  };
  /** A question of another type keeps what both types have. */
  const setType = (type: FieldType): void => {
    const next = typeInfo(type);
    const lost = info.attributes.filter((attribute) => !next.attributes.includes(attribute));
    const kept = Object.fromEntries(Object.entries(next.initial ?? {}).filter(([name]) => !(name in field)));
    patch({ ...Object.fromEntries(lost.map((name) => [name, undefined])), ...kept, type });
  };
  const known = kit.types.map(({ type }) => type);
  const types = GROUPS.filter((group) => (group === 'structure') === (field.fields !== undefined))
    .filter((group) => !(inSection && group === 'structure'))
    .flatMap((group) => typesOf(group, known));

  return (
    <>
      <Part title={t('part.content')}>
        <TextPair
          label={t('label')}
          required
          value={field.label}
          onChange={(label) => patch({ label: label ?? { vi: '', en: '' } }, 'label')}
          onDone={nameKey}
        />
        <TextPair label={t('hint')} long value={field.hint} onChange={(hint) => patch({ hint }, 'hint')} />
        <Choose
          label={t('type')}
          value={field.type}
          offers={types.map((type) => ({ value: type, label: typeName(type) }))}
          onChange={(type) => setType(type as FieldType)} // one of the types offered
        />
      </Part>
      <AnswerPart field={field} attributes={info.attributes} patch={patch} readable={readable} />
      <Part title={t('part.conditions')}>
        <ConditionEditor
          label={t('shownIf')}
          always={t('shownIf.always')}
          value={field.shownIf}
          onChange={(shownIf) => patch({ shownIf })}
          readable={readable}
        />
        {info.attributes.includes('requiredIf') && field.required !== true ? (
          <ConditionEditor
            label={t('requiredIf')}
            always={t('requiredIf.never')}
            value={field.requiredIf}
            onChange={(requiredIf) => patch({ requiredIf })}
            readable={readable}
          />
        ) : null}
      </Part>
      <Part title={t('part.advanced')}>
        <KeyInput value={field.key} onChange={(key) => patch({ key })} />
      </Part>
    </>
  );
}
