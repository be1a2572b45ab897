/** Comma-separated values by RFC 4180, as spreadsheets save them: also with semicolons, and with a byte order mark. Pure. */

/** What stands between two columns, by the first line. */
const separatorOf = (text: string): ',' | ';' | '\t' => {
  const line = text.slice(0, text.search(/[\r\n]|$/));
  const count = (sign: string): number => line.split(sign).length;
  if (count('\t') > 1 && count('\t') > count(',')) return '\t';
  return count(';') > count(',') ? ';' : ',';
};

/** All rows with their cells; empty lines are passed over. */
export function readCsv(input: string): readonly (readonly string[])[] {
  const text = input.replace(/^\uFEFF/, '');
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    row.push(cell.trim());
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    if (row.some((one) => one !== '')) rows.push(row);
    row = [];
  };
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charAt(index);
    if (quoted) {
      if (sign === '"' && text.charAt(index + 1) === '"') index += 1;
      else if (sign === '"') {
        quoted = false;
        continue;
      }
      cell += sign;
    } else if (sign === '"' && cell.trim() === '') {
      cell = '';
      quoted = true;
    } else if (sign === separator) endCell();
    else if (sign === '\n') endRow();
    else if (sign !== '\r') cell += sign;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}
