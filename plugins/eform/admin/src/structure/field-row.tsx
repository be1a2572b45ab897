import { Box, Typography } from '@strapi/design-system';
import { useBuilder } from '../hooks/use-builder';
import { useText } from '../hooks/use-text';
import { fieldId, oneFurther } from '../builder/moves';
import { findField, findStep, holdsFields, type Node } from '../builder/tree';
import { EndRow } from './end-row';
import { FieldMenu } from './field-menu';
import { focusRow } from './focus-row';
import { Row } from './row';
import { TypeIcon } from './type-icon';
import { useTypeName } from './use-type-name';

interface FieldRowProps {
  readonly field: Node;
  readonly counts: ReadonlyMap<string, number>;
}

/** A field; a section with the fields it holds. */
export function FieldRow({ field, counts }: FieldRowProps) {
  const { state, change, select, announce } = useBuilder();
  const { t, pick } = useText();
  const typeName = useTypeName();
  const { definition, selection } = state;
  const name = pick(field.label) || field.key;
  const found = findField(definition, field.key);

  const move = (by: 1 | -1): void => {
    const place = oneFurther(definition, field.key, by);
    if (!place) {
      announce(t('move.stays', { name }));
      return;
    }
    change({ do: 'moveField', key: field.key, place }, { selection: { kind: 'field', key: field.key } });
    const holder =
      place.section === null
        ? findStep(definition, place.step)?.title
        : findField(definition, place.section)?.field.label;
    announce(t('move.field', { name, n: place.index + 1, holder: holder ? pick(holder) : place.step }));
    focusRow(fieldId(field.key));
  };

  const marks = [
    typeName(field.type),
    ...(field.required === true ? [t('row.required')] : []),
    ...(field.shownIf === undefined ? [] : [t('row.conditional')]),
  ].join(' · ');

  return (
    <Box tag="li">
      <Row
        id={fieldId(field.key)}
        name={name}
        icon={<TypeIcon type={field.type} />}
        note={
          <Typography variant="pi" textColor="neutral600" ellipsis tag="span" display="block">
            {marks}
          </Typography>
        }
        chosen={selection.kind === 'field' && selection.key === field.key}
        findings={counts.get(field.key) ?? 0}
        onChoose={() => select({ kind: 'field', key: field.key })}
        onMove={move}
        menu={<FieldMenu field={field} onMove={move} />}
      />
      {holdsFields(field) && field.use === undefined && found ? (
        <Box paddingLeft={4}>
          <Box tag="ol" borderColor="neutral0">
            {(field.fields ?? []).map((child: Node) => (
              <FieldRow key={child.key} field={child} counts={counts} />
            ))}
          </Box>
          <EndRow place={{ step: found.place.step, section: field.key, index: field.fields?.length ?? 0 }} />
        </Box>
      ) : null}
    </Box>
  );
}
