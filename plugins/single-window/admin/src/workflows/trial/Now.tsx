/** Where the sample dossier is: with whom, until when. */
import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import type { PanelState, PanelStep } from '../../../../server/src/domain/workflow/panel';
import type { Describe } from '../describe';
import { useDesigner } from '../designer/context';

export const holderOf = ({ holder, waitsFor }: PanelState, { t, pick }: Describe): string => {
  const who = holder ? `${t(`role.${holder.role}`)}, ${holder.unitName}` : t('box.noOne');
  return waitsFor ? `${t('box.waitsFor', { system: pick(waitsFor) })}; ${who}` : who;
};

export function Now({ step }: { readonly step: PanelStep }) {
  const { describe, show } = useDesigner();
  const { t, pick, date } = describe;
  return (
    <Box tag="section" aria-label={t('trial.now')} aria-live="polite" background="warning100" padding={4} hasRadius>
      <Flex direction="column" alignItems="stretch" gap={2}>
        {step.states.map((state) => (
          <div key={state.path}>
            <TextButton onClick={() => show({ kind: 'state', path: state.path })}>
              <Typography fontWeight="bold" textAlign="left">
                {pick(state.label)}
              </Typography>
            </TextButton>
            {!step.ended && (
              <Typography variant="pi" tag="p">
                {holderOf(state, describe)} ·{' '}
                {state.dueAt === null ? t('trial.noDue') : t('trial.due', { due: date(state.dueAt) })}
              </Typography>
            )}
          </div>
        ))}
        {step.promisedAt !== null && (
          <Typography variant="pi" tag="p">
            {t('trial.promised', { at: date(step.promisedAt) })}
          </Typography>
        )}
        <Typography variant="pi" tag="p">
          {t('trial.reader', { text: pick(step.next) })}
        </Typography>
        {step.ended && <Typography fontWeight="bold">{t('trial.done')}</Typography>}
      </Flex>
    </Box>
  );
}
