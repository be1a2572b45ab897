/** Our own line drawings, 32 × 32: trusted markup, the only one that templates print unescaped. */
const drawing = (paths: string): string =>
  `<svg viewBox="0 0 32 32" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${paths}</svg>`;

export const icons: Readonly<Record<string, string>> = {
  birth: drawing('<circle cx="16" cy="9" r="5"/><path d="M8 28v-3a8 8 0 0 1 16 0v3"/>'),
  marriage: drawing('<circle cx="11.500" cy="17" r="7.500"/><circle cx="20.500" cy="17" r="7.500"/>'),
  housing: drawing('<path d="M4 16 16 5l12 11M7 14v13h18V14M13 27v-8h6v8"/>'),
  business: drawing('<path d="M6 6h20l2 7H4zM7 13v14h18V13M13 27v-7h6v7"/>'),
  education: drawing('<path d="M2 12 16 6l14 6-14 6zM8 15v7c4 4 12 4 16 0v-7M30 12v8"/>'),
  work: drawing('<rect x="4" y="11" width="24" height="15" rx="1"/><path d="M12 11V6h8v5M4 18h24"/>'),
  health: drawing('<path d="M16 27C9 22 4 17.500 4 12a6 6 0 0 1 12-2 6 6 0 0 1 12 2c0 5.500-5 10-12 15z"/>'),
  death: drawing('<path d="M16 26c-6-3-9-8-9-14 4 0 7 2 9 6 2-4 5-6 9-6 0 6-3 11-9 14zM16 18V7"/>'),
};
