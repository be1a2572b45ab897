/** Takes in a procedure that another installation exported: the file, its signature, what does not fit, what would change, what came of it. */
import { useRef, useState, type ChangeEvent } from 'react';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useWords } from '../words';
import { Comparison } from './Comparison';
import { Questions } from './Questions';
import { Result } from './Result';
import { Signature } from './Signature';
import { TrustedKeys } from './TrustedKeys';
import { useImport } from './useImport';

export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const { inspection, choices, result, refused, busy, choose, answer, carryOut } = useImport();
  const input = useRef<HTMLInputElement>(null);
  const [fileName, setFileName] = useState('');
  const [trust, setTrust] = useState(false);
  const plan = inspection?.plan;
  const unchanged = plan?.outcome === 'unchanged';
  const decided = inspection?.plan.ready === true && (inspection.origin.trusted || trust);
  const pick = (event: ChangeEvent<HTMLInputElement>): void => {
    const [file] = event.target.files ?? [];
    if (!file) return;
    setFileName(file.name);
    setTrust(false);
    choose(file);
  };
  return (
    <Modal.Root
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal.Content>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t('moving.import')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={6}>
            {result ? (
              <Result result={result} onLeave={onClose} />
            ) : (
              <>
                <Flex direction="column" alignItems="stretch" gap={2}>
                  <Typography tag="label" htmlFor="moving-file" fontWeight="bold">
                    {t('moving.file')}
                  </Typography>
                  {/* The browser's own button speaks the browser's language. */}
                  <input
                    ref={input}
                    id="moving-file"
                    type="file"
                    accept=".json,application/json"
                    hidden
                    onChange={pick}
                  />
                  <Flex gap={3}>
                    <Button variant="secondary" onClick={() => input.current?.click()}>
                      {t('moving.choose')}
                    </Button>
                    <Typography>{fileName}</Typography>
                  </Flex>
                  <Typography variant="pi">{t('moving.fileHint')}</Typography>
                </Flex>
                {refused !== null && (
                  <Typography role="alert" textColor="danger600">
                    {refused}
                  </Typography>
                )}
                {!inspection && <TrustedKeys />}
                {inspection && <Signature inspection={inspection} trust={trust} onTrust={setTrust} />}
                {unchanged && <Typography role="status">{t('moving.nothingToDo')}</Typography>}
                {plan && !unchanged && (
                  <>
                    <Questions questions={plan.questions} choices={choices} onAnswer={answer} />
                    <Comparison differences={plan.differences} />
                  </>
                )}
              </>
            )}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t(result || unchanged ? 'close' : 'cancel')}
          </Button>
          {!result && !unchanged && (
            <Button disabled={!decided} loading={busy} onClick={() => carryOut(trust)}>
              {t('moving.carryOut')}
            </Button>
          )}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
