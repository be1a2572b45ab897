/** The paper itself, as the browser shows PDFs. A new one is laid under the old until it is drawn, so that nothing flickers. */
import { useEffect, useState } from 'react';
import { styled } from 'styled-components';
import { useWords } from '../../words';

const Stack = styled.div`
  position: relative;
  flex: 1;
  min-height: 0;
`;

const Sheet = styled.iframe<{ $ready: boolean }>`
  position: absolute;
  inset: 0;
  width: 100%;
  height: 100%;
  border: 0;
  z-index: ${({ $ready }) => ($ready ? 1 : 0)};
`;

/** The viewer draws a moment after it has loaded. */
const DRAWN = 400;

export function Paper({ address }: { readonly address: string }) {
  const { t } = useWords();
  const [sheets, setSheets] = useState<readonly string[]>([address]);
  const [ready, setReady] = useState<string | null>(null);
  useEffect(() => setSheets((before) => [...before.filter((one) => one !== address), address].slice(-2)), [address]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return (
    <Stack>
      {sheets.map((sheet) => (
        <Sheet
          key={sheet}
          $ready={sheet === (ready ?? address)}
          title={t('preview.frame')}
          aria-hidden={sheet !== address}
          src={`${sheet}#toolbar=0&navpanes=0&view=FitH`}
          onLoad={() => setTimeout(() => setReady(sheet), DRAWN)}
        />
      ))}
    </Stack>
  );
}
