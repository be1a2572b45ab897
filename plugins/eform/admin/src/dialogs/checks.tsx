import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, WarningCircle } from '@strapi/icons';
import { styled } from 'styled-components';
import { attributeOf, placeName, ruleOf, selectionOf, type Finding as ServerFinding } from '../builder/findings';
import { useBuilder } from '../hooks/use-builder';
import { useText, type TextKey } from '../hooks/use-text';

const Finding = styled.button`
  width: 100%;
  display: flex;
  gap: 0.8rem;
  align-items: flex-start;
  text-align: left;
  padding: 0.8rem;
  cursor: pointer;
  border-radius: 4px;
  &:hover,
  &:focus-visible {
    background: ${({ theme }) => theme.colors.neutral100};
  }
  svg {
    flex: none;
    margin-top: 0.2rem;
    fill: ${({ theme }) => theme.colors.danger600};
  }
  svg[data-warning] {
    fill: ${({ theme }) => theme.colors.warning600};
  }
`;

/** What the server would refuse the form for; each leads to where it is mended. */
export function Checks() {
  const { state, findings, select } = useBuilder();
  const { t, pick } = useText();
  const placeOf = (finding: ServerFinding): string => {
    const rule = ruleOf(finding);
    const place = rule === null ? placeName(state.definition, finding, pick) : t('rule', { n: rule });
    const attribute = attributeOf(finding);
    return attribute === null ? place : t('checks.place', { place, attribute: t(`attribute.${attribute}` as TextKey) });
  };
  if (findings.length === 0)
    return (
      <Flex gap={2} padding={2}>
        <CheckCircle fill="success600" aria-hidden />
        <Typography>{t('checks.none')}</Typography>
      </Flex>
    );
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" aria-label={t('checks')}>
      {findings.map((finding) => (
        <Box key={`${finding.path}:${finding.code}`} tag="li">
          <Finding
            type="button"
            onClick={() => {
              select(selectionOf(state.definition, finding));
              requestAnimationFrame(() =>
                document
                  .querySelector<HTMLElement>('[data-properties] [aria-invalid="true"], [data-properties] input')
                  ?.focus(),
              );
            }}
          >
            <WarningCircle aria-hidden {...(finding.severity === 'warning' ? { 'data-warning': true } : {})} />
            <span>
              <Typography fontWeight="semiBold" tag="span" display="block">
                {placeOf(finding)}
              </Typography>
              <Typography variant="pi" textColor="neutral600" tag="span" display="block">
                {pick(finding.message)}
              </Typography>
            </span>
          </Finding>
        </Box>
      ))}
    </Flex>
  );
}
