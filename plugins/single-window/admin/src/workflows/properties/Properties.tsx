import { useDesigner } from '../designer/context';
import { ArrowProperties } from './ArrowProperties';
import { StateProperties } from './StateProperties';
import { WorkflowProperties } from './WorkflowProperties';
import { arrowId } from '../model/graph';

/** The properties of what is selected; of the whole workflow when nothing is. */
export function Properties() {
  const { selection } = useDesigner();
  if (selection?.kind === 'state') return <StateProperties key={selection.path} path={selection.path} />;
  if (selection?.kind === 'arrow') return <ArrowProperties key={arrowId(selection.ref)} arrow={selection.ref} />;
  return <WorkflowProperties />;
}
