/** What could not be read, or contradicts itself: listed for the editor, never mended silently. */
export interface Finding {
  readonly attribute:
    'time_limits' | 'fees' | 'components' | 'audience' | 'level' | 'agencies' | 'result' | 'legal_bases' | 'name';
  readonly kind: 'unread' | 'conflict' | 'note';
  readonly original: string;
  readonly read: string;
  readonly message: string;
}
