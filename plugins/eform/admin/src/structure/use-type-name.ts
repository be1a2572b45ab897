import { useIntl } from 'react-intl';

/** A type as editors call it; a type of another plugin by its own name. */
export function useTypeName(): (type: string) => string {
  const intl = useIntl();
  return (type) => intl.formatMessage({ id: `eform.type.${type}`, defaultMessage: type });
}
