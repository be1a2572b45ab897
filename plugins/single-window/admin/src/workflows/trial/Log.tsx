/** What happened to the sample dossier: whom it reached, when it is due, what was printed. The newest stands first. */
import { Box, Flex, Typography } from '@strapi/design-system';
import type { PanelStep } from '../../../../server/src/domain/workflow/panel';
import { useDesigner } from '../designer/context';
import { holderOf } from './Now';

export function Log({ steps }: { readonly steps: readonly PanelStep[] }) {
  const { describe } = useDesigner();
  const { t } = describe;
  return (
    <Flex tag="section" aria-label={t('trial.log')} direction="column" alignItems="stretch" gap={2}>
      <Typography variant="delta" tag="h3">
        {t('trial.log')}
      </Typography>
      <ol>
        {steps
          .map((step, index) => ({ step, number: index + 1 }))
          .reverse()
          .map(({ step, number }) => (
            <Entry key={number} step={step} />
          ))}
      </ol>
    </Flex>
  );
}

function Entry({ step }: { readonly step: PanelStep }) {
  const { describe } = useDesigner();
  const { t, pick, date, act, paper } = describe;
  const what = act(step.event ?? 'FILE');
  return (
    <Box tag="li" paddingTop={2} paddingBottom={2} borderColor="neutral200" borderStyle="solid" borderWidth="0 0 1px 0">
      <Typography variant="pi" tag="p" textColor="neutral600">
        {date(step.at)}
        {step.automatic && ` · ${t('arrow.always')}`}
      </Typography>
      <Typography tag="p" fontWeight="semiBold">
        {what} → {step.states.map(({ label }) => pick(label)).join(' + ')}
      </Typography>
      {!step.ended &&
        step.states.map((state) => (
          <Typography key={state.path} variant="pi" tag="p">
            {t('trial.reaches', { who: holderOf(state, describe) })}
            {state.dueAt !== null && ` · ${t('trial.due', { due: date(state.dueAt) })}`}
          </Typography>
        ))}
      {step.papers.length > 0 && (
        <Typography variant="pi" tag="p">
          {t('trial.prints', { papers: step.papers.map(paper).join(', ') })}
        </Typography>
      )}
      {step.message && (
        <Typography variant="pi" tag="p" textColor="neutral600">
          {t('trial.reader', { text: pick(step.message) })}
        </Typography>
      )}
    </Box>
  );
}
