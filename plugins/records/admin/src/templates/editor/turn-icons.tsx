import type { SVGProps } from 'react';

/** Strapi's icons have no arrows for back and again. */
const Turn = (props: SVGProps<SVGSVGElement>) => (
  <svg viewBox="0 0 32 32" width={16} height={16} aria-hidden {...props}>
    <path
      d="M12 5 5 12l7 7M5.5 12H20a7 7 0 0 1 0 14h-8"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);

export const Undo = () => <Turn />;
export const Redo = () => <Turn style={{ transform: 'scaleX(-1)' }} />;
