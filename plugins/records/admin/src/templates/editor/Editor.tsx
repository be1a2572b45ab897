/** Blocks on the left, what the chosen one says in the middle, the paper itself beside them. */
import { Box, Flex, VisuallyHidden } from '@strapi/design-system';
import { Page, useAPIErrorHandler, useNotification, type FetchError } from '@strapi/strapi/admin';
import { useCallback, useMemo, useReducer, useState } from 'react';
import { useWords } from '../../words';
import { BlockList } from '../blocks/BlockList';
import { changeBlock } from '../model/blocks';
import { edit, isDirty, start } from '../model/history';
import { PreviewPane } from '../preview/PreviewPane';
import { usePreview } from '../preview/usePreview';
import { BlockProperties } from '../properties/BlockProperties';
import { PaperProperties } from '../properties/PaperProperties';
import { useStore, type ListedTemplate, type ProcedureChoice } from '../store';
import { EditorContext, type Editor as Context } from './context';
import { Head } from './Head';
import { LeaveGuard } from './LeaveGuard';
import { useKit } from './useKit';
import { useRestOfScreen } from './use-rest-of-screen';
import { useShortcuts } from './useShortcuts';

interface EditorProps {
  readonly documentId: string;
  readonly listed: ListedTemplate;
  readonly procedures: readonly ProcedureChoice[];
}

const NO_PROCEDURE = '-';

export function Editor({ documentId, listed, procedures }: EditorProps) {
  const { t, pick } = useWords();
  const store = useStore();
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  const [history, dispatch] = useReducer(edit, listed.template, start);
  const [spoken, announce] = useState('');
  const [saving, setSaving] = useState(false);
  // Tried with a procedure that prints by it, where there is one.
  const [procedure, setProcedure] = useState(() => listed.uses[0]?.code ?? NO_PROCEDURE);
  const { template, chosen } = history;
  const kit = useKit(procedure);
  const preview = usePreview(template, procedure);
  const screen = useRestOfScreen();
  const block = template.blocks.find(({ id }) => id === chosen);

  const undo = useCallback(() => {
    dispatch({ type: 'undo' });
    announce(t('undo.done'));
  }, [t]);
  const redo = useCallback(() => {
    dispatch({ type: 'redo' });
    announce(t('redo.done'));
  }, [t]);
  const save = async (): Promise<void> => {
    setSaving(true);
    try {
      await store.save(documentId, template);
      dispatch({ type: 'saved', template });
      toggleNotification({ type: 'success', message: t('save.done') });
    } catch (error) {
      // The fetch client throws nothing else.
      toggleNotification({ type: 'danger', title: t('save.failed'), message: formatAPIError(error as FetchError) });
    } finally {
      setSaving(false);
    }
  };
  useShortcuts({ undo, redo, save: () => void save() });

  const context = useMemo<Context>(
    () => ({
      template,
      chosen,
      kit,
      change: (next, options = {}) => dispatch({ type: 'change', template: next, ...options }),
      changeBlock: (changed, about) =>
        dispatch({
          type: 'change',
          template: changeBlock(template, changed),
          ...(about === undefined ? {} : { about }),
        }),
      choose: (id) => dispatch({ type: 'choose', chosen: id }),
      announce,
    }),
    [template, chosen, kit],
  );

  return (
    <EditorContext.Provider value={context}>
      <Page.Title>{pick(template.name)}</Page.Title>
      <Page.Main>
        <Flex ref={screen.ref} direction="column" alignItems="stretch" height={screen.height} overflow="hidden">
          <Head
            name={pick(template.name)}
            dirty={isDirty(history)}
            saving={saving}
            canUndo={history.past.length > 0}
            canRedo={history.future.length > 0}
            onUndo={undo}
            onRedo={redo}
            onSave={() => void save()}
          />
          <Flex flex="1" minHeight={0} alignItems="stretch" gap={3} padding={3} paddingTop={0}>
            <Box
              tag="section"
              aria-label={t('blocks.title')}
              width="28rem"
              shrink={0}
              background="neutral0"
              borderColor="neutral150"
              hasRadius
              padding={3}
              overflow="auto"
            >
              <BlockList findings={preview.answer?.findings ?? []} />
            </Box>
            <Box
              tag="section"
              aria-label={t('properties')}
              width="36rem"
              shrink={0}
              background="neutral0"
              borderColor="neutral150"
              hasRadius
              padding={4}
              overflow="auto"
            >
              {block ? <BlockProperties key={block.id} block={block} /> : <PaperProperties />}
            </Box>
            <PreviewPane preview={preview} procedures={procedures} procedure={procedure} onProcedure={setProcedure} />
          </Flex>
        </Flex>
        <VisuallyHidden aria-live="assertive">{spoken}</VisuallyHidden>
        <LeaveGuard dirty={isDirty(history)} />
      </Page.Main>
    </EditorContext.Provider>
  );
}
