import { Combobox, ComboboxOption } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';

interface Found {
  readonly code: string;
  readonly name: string;
}

interface ProcedureProps {
  readonly value: string;
  readonly disabled: boolean;
  readonly onChange: (code: string) => void;
}

const PAUSE = 250;

/** What the editor may read of the catalogue, by code or name; the one that is chosen is always among them. */
function useFound(asked: string, value: string) {
  const { get } = useFetchClient();
  const [found, setFound] = useState<readonly Found[] | null>(null);
  useEffect(() => {
    let current = true;
    const ask = async (): Promise<void> => {
      const params = { page: 1, pageSize: 20, sort: 'code:ASC', _q: asked || value };
      const { data } = await get<{ readonly results: readonly Found[] }>(
        '/content-manager/collection-types/api::procedure.procedure',
        { params },
      );
      if (current) setFound(data.results);
    };
    const timer = setTimeout(() => {
      ask().catch(() => current && setFound([]));
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [get, asked, value]);
  const chosen = value === '' || found?.some(({ code }) => code === value) ? [] : [{ code: value, name: '' }];
  return { loading: found === null, procedures: [...chosen, ...(found ?? [])] };
}

/** A procedure of the catalogue, kept as its code: codes hold in every installation. */
export function ProcedureInput({ value, disabled, onChange }: ProcedureProps) {
  const intl = useIntl();
  const say = (id: string): string => intl.formatMessage({ id: `eform.rows.procedure.${id}` });
  const [asked, setAsked] = useState('');
  const { loading, procedures } = useFound(asked, value);
  return (
    <Combobox
      value={value}
      disabled={disabled}
      loading={loading}
      loadingMessage={say('loading')}
      placeholder={say('find')}
      noOptionsMessage={() => say('none')}
      clearLabel={say('clear')}
      autocomplete="none"
      onChange={onChange}
      onInputChange={(event) => setAsked(event.currentTarget.value)}
      onClear={() => onChange('')}
    >
      {procedures.map(({ code, name }) => (
        <ComboboxOption key={code} value={code}>
          {name === '' ? code : `${code} · ${name}`}
        </ComboboxOption>
      ))}
    </Combobox>
  );
}
