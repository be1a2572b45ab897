/** A browser's own words for itself, in two that people know: `Chrome · Android`. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/coc_coc/i, 'Cốc Cốc'],
  [/edg(e|a|ios)?\//i, 'Edge'],
  [/samsungbrowser/i, 'Samsung Internet'],
  [/opr\/|opera/i, 'Opera'],
  [/firefox|fxios/i, 'Firefox'],
  [/zalo/i, 'Zalo'],
  [/chrome|crios|chromium/i, 'Chrome'],
  [/safari/i, 'Safari'],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/android/i, 'Android'],
  [/iphone|ipod/i, 'iPhone'],
  [/ipad/i, 'iPad'],
  [/windows/i, 'Windows'],
  [/macintosh|mac os/i, 'macOS'],
  [/cros/i, 'ChromeOS'],
  [/linux/i, 'Linux'],
];

const first = (table: typeof BROWSERS, words: string): string | undefined =>
  table.find(([pattern]) => pattern.test(words))?.[1];

/** Null when it says nothing that anybody knows. */
export function deviceName(userAgent: string): string | null {
  const known = [first(BROWSERS, userAgent), first(SYSTEMS, userAgent)].filter((part) => part !== undefined);
  return known.length === 0 ? null : known.join(' · ');
}
