/** The sub-dossiers that a state of an interlinked workflow opens: which procedure, who decides it, and what comes before. */
import { Box, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import type { InterlinkedPart, StateMeta } from '@motcua/cms';
import { useDesigner } from '../designer/context';
import { SearchField, TextField } from '../fields';
import { Folded } from './Folded';
import { PartAnswers } from './PartAnswers';
import { PartOrder } from './PartOrder';

interface Props {
  readonly path: string;
  readonly meta: StateMeta | null;
}

const NONE = '-';
const none = (value: string): boolean => value === NONE || value === '';

/** With what is said of it; what is said no more is left out. */
function partWith(
  { agency, after, answers, ...rest }: InterlinkedPart,
  change: Partial<Pick<InterlinkedPart, 'agency' | 'after' | 'answers'>>,
): InterlinkedPart {
  const unit = change.agency ?? agency ?? '';
  const before = change.after ?? after ?? [];
  const taken = change.answers ?? answers ?? {};
  return {
    ...rest,
    ...(none(unit) ? {} : { agency: unit }),
    ...(before.length === 0 ? {} : { after: before }),
    ...(Object.keys(taken).length === 0 ? {} : { answers: taken }),
  };
}

export function StateParts({ path, meta }: Props) {
  const { edit, describe, catalogue } = useDesigner();
  const { t } = describe;
  const parts = meta?.interlinked ?? [];
  const change = (next: readonly InterlinkedPart[]): void =>
    edit({ kind: 'meta', path, change: { interlinked: next.length === 0 ? undefined : next } });
  const set = (index: number, part: InterlinkedPart): void =>
    change(parts.map((one, at) => (at === index ? part : one)));
  return (
    <Folded title={t('props.parts')} open={parts.length > 0}>
      <Typography variant="pi">{t('props.partsHint')}</Typography>
      {parts.map((part, index) => {
        const number = index + 1;
        return (
          // A part is its place in the list: its key is being typed.
          <Box key={index} background="neutral100" padding={3} hasRadius>
            <Flex direction="column" alignItems="stretch" gap={2}>
              <Flex justifyContent="space-between">
                <Typography variant="pi" fontWeight="bold">
                  {t('props.part', { number })}
                </Typography>
                <IconButton
                  label={t('props.removePart', { number })}
                  onClick={() => change(parts.filter((_, at) => at !== index))}
                >
                  <Trash />
                </IconButton>
              </Flex>
              <SearchField
                label={t('props.partProcedure')}
                value={part.procedure}
                options={[
                  ...catalogue.procedures.map(({ code, name }) => ({ value: code, label: `${name} (${code})` })),
                  ...(part.procedure === '' || catalogue.procedures.some(({ code }) => code === part.procedure)
                    ? []
                    : [{ value: part.procedure, label: part.procedure }]),
                ]}
                onChange={(procedure) => set(index, { ...part, procedure })}
              />
              <TextField label={t('props.partKey')} value={part.key} onChange={(key) => set(index, { ...part, key })} />
              <PartOrder
                part={part}
                others={parts.filter((other) => other !== part)}
                onChange={(after) => set(index, partWith(part, { after }))}
              />
              <PartAnswers answers={part.answers} onChange={(answers) => set(index, partWith(part, { answers }))} />
              <SearchField
                label={t('props.partAgency')}
                hint={t('props.partAgencyHint')}
                value={part.agency ?? ''}
                options={catalogue.units
                  .filter(({ kind }) => kind !== 'one_stop_unit')
                  .map(({ code, name }) => ({ value: code, label: name }))}
                onChange={(agency) => set(index, partWith(part, { agency: agency === '' ? NONE : agency }))}
              />
            </Flex>
          </Box>
        );
      })}
      <Button
        variant="tertiary"
        startIcon={<Plus aria-hidden />}
        onClick={() => change([...parts, { key: `part_${parts.length + 1}`, procedure: '' }])}
      >
        {t('props.addPart')}
      </Button>
    </Folded>
  );
}
