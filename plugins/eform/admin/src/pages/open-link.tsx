import { LinkButton } from '@strapi/design-system';
import { Layout } from '@strapi/icons';
import { NavLink, useParams } from 'react-router-dom';
import { useText } from '../hooks/use-text';

/** Beside a form in the content manager: the way to the builder. */
export function OpenLink() {
  const { slug, id } = useParams();
  const { t } = useText();
  if (slug !== 'api::form-definition.form-definition' || id === undefined || id === 'create') return null;
  return (
    <LinkButton tag={NavLink} to={`/plugins/eform/${id}`} variant="secondary" fullWidth startIcon={<Layout />}>
      {t('open')}
    </LinkButton>
  );
}
