/** `50000` → `50.000 đồng`. */
export const formatMoney = (amount: number): string =>
  `${String(Math.round(amount)).replace(/\B(?=(\d{3})+$)/g, '.')} đồng`;

/** `2026-12-05` → `05/12/2026`. */
export const formatDate = (iso: string): string => iso.split('-').reverse().join('/');

/** `+84912345678` → `0912 345 678`. */
export function formatPhone(phone: string): string {
  const local = phone.replace(/^\+84/, '0');
  return local.replace(/^(\d{4})(\d{3})(\d+)$/, '$1 $2 $3');
}
