/** What stands against publishing a workflow: it cannot be published if it cannot work. */
import type { WorkflowDefinition } from '@motcua/cms';
import { checkDocuments } from './check/documents';
import { checkEvents } from './check/events';
import { checkFormFields } from './check/form-fields';
import { checkInterlinked } from './check/interlinked';
import { checkLimits } from './check/limits';
import { checkOwners } from './check/owners';
import { checkReach } from './check/reach';
import { sceneOf, type CheckedContent, type WorkflowDirectory } from './check/scene';
import { checkShape } from './check/shape';
import { checkWaits } from './check/waits';
import { error, type WorkflowFinding } from './finding';
import { compileWorkflow } from './machine';

function runs(definition: WorkflowDefinition): readonly WorkflowFinding[] {
  try {
    compileWorkflow(definition).start({
      supplementCount: 0,
      npspStatus: 1,
      channel: 'online',
      answers: {},
      paymentStatus: 'none',
    });
    return [];
  } catch (thrown) {
    const text = thrown instanceof Error ? thrown.message : String(thrown);
    return [
      error(
        'does-not-run',
        { state: null },
        [`Quy trình không chạy được: ${text}`, `The workflow does not run: ${text}`],
        ['Kiểm tra lại cấu trúc của quy trình.', 'Check the structure of the workflow.'],
      ),
    ];
  }
}

/** Without a directory, roles are not looked for in the units; without a form in `content`, fields are not. Errors refuse publication, warnings do not. */
export function checkWorkflow(
  definition: WorkflowDefinition,
  content: CheckedContent,
  directory: WorkflowDirectory | null = null,
): readonly WorkflowFinding[] {
  const scene = sceneOf(definition, content, directory);
  const found = [
    checkShape,
    checkReach,
    checkEvents,
    checkWaits,
    checkInterlinked,
    checkOwners,
    checkFormFields,
    checkDocuments,
    checkLimits,
  ].flatMap((check) => check(scene));
  return found.some(({ severity }) => severity === 'error') ? found : [...found, ...runs(definition)];
}
