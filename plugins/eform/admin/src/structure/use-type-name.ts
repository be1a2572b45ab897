import { useIntl } from 'react-intl';
import { useBuilder } from '../hooks/use-builder';
import { useText } from '../hooks/use-text';

/** A type as editors call it; one that another plugin brought by the name that it gave. */
export function useTypeName(): (type: string) => string {
  const intl = useIntl();
  const { kit } = useBuilder();
  const { pick } = useText();
  return (type) => {
    const brought = kit.types.find((each) => each.type === type)?.label;
    return intl.formatMessage({ id: `eform.type.${type}`, defaultMessage: brought ? pick(brought) : type });
  };
}
