import type { JSX } from 'react';

/** The mark of the house. */
export const Lotus = (): JSX.Element => (
  <svg className="lotus" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
    <circle cx="16" cy="16" r="16" />
    <g fill="#fff">
      <path d="M16 6c3 3 4 6 4 9s-2 5-4 6c-2-1-4-3-4-6s1-6 4-9z" />
      <path d="M7 11c4 1 6 4 8 10-5 0-8-4-8-10z" />
      <path d="M25 11c-4 1-6 4-8 10 5 0 8-4 8-10z" />
      <rect x="8" y="23" width="16" height="2" rx="1" />
    </g>
  </svg>
);
