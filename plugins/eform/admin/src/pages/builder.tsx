import type { FormDefinition } from '@motcua/cms';
import { Box, Flex, Tabs, VisuallyHidden } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useCallback, useMemo, useReducer, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { edit, isDirty, startEditing } from '../builder/edit';
import { selectionOf, type Finding } from '../builder/findings';
import { Checks } from '../dialogs/checks';
import { CopyDialog } from '../dialogs/copy-dialog';
import { LeaveGuard } from '../dialogs/leave-guard';
import { BuilderContext, type Builder as Context } from '../hooks/use-builder';
import { useKit } from '../hooks/use-kit';
import { forgetLocalDraft, useLocalDraft } from '../hooks/use-local-draft';
import { usePreview } from '../hooks/use-preview';
import { useRestOfScreen } from '../hooks/use-rest-of-screen';
import { useSave } from '../hooks/use-save';
import { useShortcuts } from '../hooks/use-shortcuts';
import { useText } from '../hooks/use-text';
import { PreviewPane } from '../preview/preview-pane';
import { TryPanel } from '../preview/try-panel';
import { Properties } from '../properties/properties';
import { FormRows } from '../structure/form-rows';
import { Structure } from '../structure/structure';
import { BuilderHeader } from './builder-header';
import { Column } from './column';
import { DraftNotice } from './draft-notice';

interface BuilderProps {
  /** Null: a form that was never stored. */
  readonly documentId: string | null;
  readonly initial: FormDefinition;
}

/** Structure on the left, the real page in the middle, attributes on the right. */
export function Builder({ documentId, initial }: BuilderProps) {
  const { t, pick } = useText();
  const navigate = useNavigate();
  // A finding beside a procedure leads here.
  const at = useSearchParams()[0].get('at');
  const [state, dispatch] = useReducer(edit, initial, (form) => {
    const begun = startEditing(form, documentId === null ? null : form);
    return at === null ? begun : { ...begun, selection: selectionOf(form, { path: at }) };
  });
  const [spoken, announce] = useState('');
  const [left, setLeft] = useState('structure');
  const [right, setRight] = useState('properties');
  const [copying, setCopying] = useState(false);
  const [answered, setAnswered] = useState(0);
  const leaving = useRef(false);
  const { definition } = state;
  const dirty = isDirty(state);
  const preview = usePreview(definition);
  const screen = useRestOfScreen();
  const kit = useKit();
  const draft = useLocalDraft(documentId ?? 'new', definition, dirty);
  const [refused, setRefused] = useState<readonly Finding[]>([]);
  const findings = preview.version === 0 ? refused : preview.findings;
  const { saving, save } = useSave((found) => {
    setRefused(found);
    setLeft('checks');
  });

  const undo = useCallback(() => {
    dispatch({ type: 'undo' });
    announce(t('undo.done'));
  }, [t]);
  const redo = useCallback(() => {
    dispatch({ type: 'redo' });
    announce(t('redo.done'));
  }, [t]);
  const store = async (): Promise<void> => {
    const stored = await save(documentId, definition);
    if (stored === null) return;
    dispatch({ type: 'saved', definition });
    if (documentId !== null) return;
    forgetLocalDraft('new');
    leaving.current = true;
    navigate(`../${stored}`, { replace: true, relative: 'path' });
  };
  useShortcuts({ undo, redo, save: () => void store() });

  const context = useMemo<Context>(
    () => ({
      state,
      dispatch,
      change: (change, options = {}) => dispatch({ type: 'change', change, ...options }),
      select: (selection) => {
        dispatch({ type: 'select', selection });
        setRight('properties');
      },
      findings,
      kit,
      announce,
    }),
    [state, findings, kit],
  );

  return (
    <BuilderContext.Provider value={context}>
      <Page.Title>{pick(definition.title) || t('form.new')}</Page.Title>
      <Page.Main>
        <Flex ref={screen.ref} direction="column" alignItems="stretch" height={screen.height} overflow="hidden">
          <BuilderHeader
            dirty={dirty}
            saving={saving}
            onUndo={undo}
            onRedo={redo}
            onSave={() => void store()}
            onCopy={() => setCopying(true)}
          />
          {draft.left ? (
            <DraftNotice
              at={draft.left.at}
              onTake={() => {
                if (draft.left)
                  dispatch({ type: 'change', change: { do: 'replace', definition: draft.left.definition } });
                draft.forget();
              }}
              onDrop={draft.forget}
            />
          ) : null}
          <Flex flex="1" minHeight={0} alignItems="stretch" gap={3} padding={3} paddingTop={0}>
            <Column width="34rem" label={t('structure')}>
              <Tabs.Root variant="simple" value={left} onValueChange={setLeft}>
                <Tabs.List aria-label={t('structure')}>
                  <Tabs.Trigger value="structure">{t('structure')}</Tabs.Trigger>
                  <Tabs.Trigger value="checks">{t('checks.tab', { n: findings.length })}</Tabs.Trigger>
                </Tabs.List>
                <Tabs.Content value="structure">
                  <Box paddingTop={3}>
                    <FormRows />
                    <Structure />
                  </Box>
                </Tabs.Content>
                <Tabs.Content value="checks">
                  <Box paddingTop={3}>
                    <Checks />
                  </Box>
                </Tabs.Content>
              </Tabs.Root>
            </Column>
            <Box flex="1" minWidth={0}>
              <PreviewPane preview={preview} onAnswered={() => setAnswered((count) => count + 1)} />
            </Box>
            <Column width="34rem" label={t('properties')}>
              <Tabs.Root variant="simple" value={right} onValueChange={setRight}>
                <Tabs.List aria-label={t('properties')}>
                  <Tabs.Trigger value="properties">{t('properties')}</Tabs.Trigger>
                  <Tabs.Trigger value="try">{t('try')}</Tabs.Trigger>
                </Tabs.List>
                <Tabs.Content value="properties">
                  <Box paddingTop={4}>
                    <Properties />
                  </Box>
                </Tabs.Content>
                <Tabs.Content value="try">
                  <Box paddingTop={4}>
                    <TryPanel token={preview.token} moment={answered} onFilled={preview.again} />
                  </Box>
                </Tabs.Content>
              </Tabs.Root>
            </Column>
          </Flex>
        </Flex>
        <VisuallyHidden aria-live="assertive">{spoken}</VisuallyHidden>
        {copying ? <CopyDialog documentId={documentId} onClose={() => setCopying(false)} /> : null}
        <LeaveGuard dirty={dirty} leaving={() => leaving.current} />
      </Page.Main>
    </BuilderContext.Provider>
  );
}
