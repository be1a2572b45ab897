/** `Trần Thu Hà` → `TH`: in Vietnamese the family name comes first and the given name last. */
export const initials = (fullName: string): string => {
  const words = fullName.trim().split(/\s+/).filter(Boolean);
  const last = words.at(-1) ?? '';
  const first = words.length > 1 ? (words[0] ?? '') : '';
  return `${first.charAt(0)}${last.charAt(0)}`.toLocaleUpperCase('vi');
};
