/** The designer itself: the drawing or the table on the left, properties, check and trial on the right. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { Page } from '@strapi/strapi/admin';
import { Flex } from '@strapi/design-system';
import { Canvas } from '../drawing/Canvas';
import { useScene } from '../drawing/useScene';
import { isChanged } from '../model/history';
import { PrintSheet } from '../print/PrintSheet';
import type { StoredWorkflow } from '../store';
import { StepTable } from '../table/StepTable';
import { AddParallel } from './AddParallel';
import { AddState } from './AddState';
import { Connect } from './Connect';
import { DesignerProvider } from './context';
import { HeadActions } from './HeadActions';
import { Columns } from './Columns';
import { Head } from './Head';
import { LeaveDialog } from './LeaveDialog';
import { SidePanel, type SideTab } from './SidePanel';
import { Toolbar, type DialogKind } from './Toolbar';
import { useUnsavedGuard } from './useUnsavedGuard';
import { useWorkbench } from './useWorkbench';
import { ViewSwitch, type View } from './ViewSwitch';

type Open = { readonly kind: DialogKind; readonly from: string; readonly to: string } | null;

export function Workbench({ workflow }: { readonly workflow: StoredWorkflow }) {
  const [view, setView] = useState<View>('drawing');
  // A finding beside a procedure leads here: its step is shown, with the check against that procedure.
  const [asked] = useState(useSearchParams()[0]);
  const [tab, setTab] = useState<SideTab>(asked.has('procedure') ? 'findings' : 'properties');
  const [sideWays, setSideWays] = useState(false);
  const [dialog, setDialog] = useState<Open>(null);
  const notices = useMemo(
    () => ({
      onShow: () => setView('drawing'),
      // Who presses a step while reading the check wants to mend it; the trial goes on.
      onSelect: () => setTab((before) => (before === 'findings' ? 'properties' : before)),
    }),
    [],
  );
  const { designer, history, dispatch, setCurrent } = useWorkbench(workflow, notices);
  const scene = useScene(designer.definition, sideWays, designer.describe);
  const changed = isChanged(history);
  const blocker = useUnsavedGuard(changed);
  const { pick } = designer.describe;
  const onConnect = useCallback((from: string, to: string) => setDialog({ kind: 'connect', from, to }), []);
  const close = (): void => setDialog(null);
  const { show } = designer;
  const step = asked.get('step');
  const drawn = scene !== null;
  useEffect(() => {
    if (drawn && step !== null) show({ kind: 'state', path: step });
  }, [drawn, step, show]);

  return (
    <DesignerProvider value={designer}>
      <Page.Main>
        <Page.Title>{pick(designer.definition.name)}</Page.Title>
        <Head title={pick(designer.definition.name)} changed={changed}>
          <HeadActions documentId={workflow.documentId} history={history} dispatch={dispatch} changed={changed} />
        </Head>
        <Columns>
          <Flex direction="column" alignItems="stretch" style={{ minWidth: 0, minHeight: 0 }}>
            <Toolbar
              drawing={view === 'drawing'}
              sideWays={sideWays}
              onSideWays={setSideWays}
              onDialog={(kind) => setDialog({ kind, from: selectedPath(designer.selection), to: '' })}
            >
              <ViewSwitch view={view} onChange={setView} />
            </Toolbar>
            {view === 'table' && <StepTable />}
            {view === 'drawing' && scene && <Canvas scene={scene} onConnect={onConnect} />}
          </Flex>
          <SidePanel
            documentId={workflow.documentId}
            procedure={asked.get('procedure')}
            tab={tab}
            onTab={setTab}
            onCurrent={setCurrent}
          />
        </Columns>
        {dialog?.kind === 'state' && <AddState onClose={close} />}
        {dialog?.kind === 'parallel' && <AddParallel onClose={close} />}
        {dialog?.kind === 'connect' && <Connect from={dialog.from} to={dialog.to} onClose={close} />}
        <LeaveDialog blocker={blocker} />
        {scene && <PrintSheet scene={scene} />}
      </Page.Main>
    </DesignerProvider>
  );
}

const selectedPath = (selection: { readonly kind: string; readonly path?: string } | null): string =>
  selection?.path ?? '';
