/** What comes out of the printer: the drawing on one page, then the table of steps. Nothing else of the panel. */
import { createGlobalStyle } from 'styled-components';
import { useDesigner } from '../designer/context';
import type { Scene } from '../drawing/scene';
import { stepsOf } from '../model/steps';
import { arrowId } from '../model/graph';
import { PrintedDrawing } from './PrintedDrawing';

const Paper = createGlobalStyle<{ $upright: boolean }>`
  .workflow-paper {
    display: none;
  }

  @media print {
    @page {
      size: A4 ${({ $upright }) => ($upright ? 'portrait' : 'landscape')};
      margin: 10mm;
    }

    body {
      background: #ffffff;
    }

    body * {
      visibility: hidden;
    }

    .workflow-paper,
    .workflow-paper * {
      visibility: visible;
    }

    .workflow-paper {
      display: block;
      position: absolute;
      inset: 0 0 auto;
      z-index: 100;
      background: #ffffff;
      color: #000000;
      font-size: 11pt;
      line-height: 1.5;
    }

    .workflow-paper h1 {
      margin: 0 0 3mm;
      font-size: 15pt;
      font-weight: 600;
    }

    .workflow-paper svg {
      display: block;
      width: 100%;
      height: ${({ $upright }) => ($upright ? '255mm' : '168mm')};
      break-after: page;
    }

    .workflow-paper table {
      width: 100%;
      border-collapse: collapse;
    }

    .workflow-paper th,
    .workflow-paper td {
      padding: 1.5mm 2mm;
      border: 1px solid #777777;
      text-align: left;
      vertical-align: top;
    }

    .workflow-paper tr {
      break-inside: avoid;
    }
  }
`;

const COLUMNS = ['table.step', 'table.who', 'table.unit', 'table.limit', 'table.goes'] as const;

export function PrintSheet({ scene }: { readonly scene: Scene }) {
  const { definition, describe } = useDesigner();
  const { t } = describe;
  return (
    <>
      <Paper $upright={scene.direction === 'down'} />
      {/* On the screen the same is said by the drawing and the table. */}
      <div className="workflow-paper" aria-hidden>
        <h1>{describe.pick(definition.name)}</h1>
        <PrintedDrawing scene={scene} />
        <table>
          <thead>
            <tr>
              {COLUMNS.map((word) => (
                <th key={word}>{t(word)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {stepsOf(definition).map((row) => (
              <tr key={row.path}>
                <td>{describe.state(definition, row.path)}</td>
                <td>{row.meta?.role && t(`role.${row.meta.role}`)}</td>
                <td>{row.meta?.role && describe.unit(row.meta.unit ?? 'competent')}</td>
                <td>{row.meta?.limit && describe.amount(row.meta.limit)}</td>
                <td>
                  {row.final
                    ? t('table.end')
                    : row.ways.map((way) => <div key={arrowId(way)}>{describe.way(definition, way)}</div>)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
