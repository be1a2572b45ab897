/** The drawing as one picture that fits a page, whatever the window showed. */
import { useDesigner } from '../designer/context';
import { arrowLines, boxLines } from '../drawing/lines';
import { brokenLines } from '../drawing/measure';
import { pathThrough, type PlacedArrow, type PlacedBox, type Scene } from '../drawing/scene';

export function PrintedDrawing({ scene }: { readonly scene: Scene }) {
  const { definition, describe } = useDesigner();
  return (
    <svg
      viewBox={`${scene.left - 10} -10 ${scene.width - scene.left + 20} ${scene.height + 20}`}
      role="img"
      aria-label={describe.pick(definition.name)}
      preserveAspectRatio="xMidYMin meet"
    >
      <defs>
        <marker id="printed-head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M 0 0 L 10 5 L 0 10 z" />
        </marker>
      </defs>
      {scene.boxes.map((placed) => (
        <PrintedBox key={placed.box.path} placed={placed} />
      ))}
      {scene.arrows.map((placed) => (
        <PrintedArrow key={placed.arrow.id} placed={placed} />
      ))}
    </svg>
  );
}

function PrintedBox({ placed: { box, on } }: { readonly placed: PlacedBox }) {
  const { definition, describe } = useDesigner();
  const { label, status, lines } = boxLines(box, definition, describe);
  const holds = box.kind === 'parallel' || box.kind === 'region' || box.kind === 'group';
  const under = holds ? [] : [status ?? '', ...lines.map(({ text }) => text)].flatMap((text) => brokenLines(text, 31));
  const title = holds ? [label] : brokenLines(label, 26);
  return (
    <g transform={`translate(${on.x} ${on.y})`}>
      <rect
        width={on.width}
        height={on.height}
        rx={box.kind === 'final' ? 16 : 5}
        fill={box.kind === 'parallel' ? '#f3f3f3' : '#ffffff'}
        stroke="#000000"
        strokeWidth={box.kind === 'final' || box.first ? 2.5 : 1}
        {...(box.kind === 'region' ? { strokeDasharray: '5 4' } : {})}
      />
      <text x={12} y={8}>
        {title.map((line) => (
          <tspan key={line} x={12} dy={18} fontSize={14} fontWeight={600}>
            {line}
          </tspan>
        ))}
        {under.map((line) => (
          <tspan key={line} x={12} dy={17} fontSize={12}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}

function PrintedArrow({ placed: { arrow, points, label } }: { readonly placed: PlacedArrow }) {
  const { describe } = useDesigner();
  const lines = arrowLines(arrow, describe).flatMap((line) => brokenLines(line, 28));
  return (
    <g>
      <path d={pathThrough(points)} fill="none" stroke="#444444" strokeWidth={1.4} markerEnd="url(#printed-head)" />
      <text
        x={label.x}
        y={label.y - lines.length * 8 - 2}
        textAnchor="middle"
        fontSize={12}
        stroke="#ffffff"
        strokeWidth={4}
        paintOrder="stroke"
      >
        {lines.map((line) => (
          <tspan key={line} x={label.x} dy={15}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}
