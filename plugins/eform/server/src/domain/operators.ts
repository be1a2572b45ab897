import type { Text } from '@motcua/cms';

/** What an operator takes: a field, a value of that field's kind, one of several values, or another condition. */
export type ArgumentKind = 'field' | 'value' | 'values' | 'number' | 'date' | 'condition' | 'rows' | 'column';

export interface LogicOperator {
  readonly operator: string;
  readonly label: Text;
  /** What it makes: a condition, or a value to compare or to show. */
  readonly makes: 'condition' | 'number' | 'date' | 'value';
  readonly takes: readonly ArgumentKind[];
  /** The last kind may come again. */
  readonly more?: true;
}

const text = (vi: string, en: string): Text => ({ vi, en });

/**
 * The closed language of conditions and formulas: what a definition may say, and nothing that runs code, loops or reads outside the
 * answers. `today`, `years_between`, `count` and `sum` are ours.
 */
export const LOGIC_OPERATORS: readonly LogicOperator[] = [
  { operator: 'var', label: text('câu trả lời của', 'the answer to'), makes: 'value', takes: ['field'] },
  {
    operator: 'and',
    label: text('tất cả đều đúng', 'all are true'),
    makes: 'condition',
    takes: ['condition'],
    more: true,
  },
  {
    operator: 'or',
    label: text('ít nhất một điều đúng', 'at least one is true'),
    makes: 'condition',
    takes: ['condition'],
    more: true,
  },
  { operator: '!', label: text('không đúng là', 'it is not true that'), makes: 'condition', takes: ['condition'] },
  { operator: '!!', label: text('đã trả lời', 'is answered'), makes: 'condition', takes: ['field'] },
  { operator: '==', label: text('là', 'is'), makes: 'condition', takes: ['field', 'value'] },
  { operator: '!=', label: text('không phải là', 'is not'), makes: 'condition', takes: ['field', 'value'] },
  { operator: '===', label: text('đúng bằng', 'is exactly'), makes: 'condition', takes: ['field', 'value'] },
  { operator: '!==', label: text('khác', 'is not exactly'), makes: 'condition', takes: ['field', 'value'] },
  { operator: 'in', label: text('là một trong', 'is one of'), makes: 'condition', takes: ['field', 'values'] },
  {
    operator: '<',
    label: text('nhỏ hơn, trước', 'is less than, before'),
    makes: 'condition',
    takes: ['field', 'value'],
  },
  { operator: '<=', label: text('không quá', 'is at most'), makes: 'condition', takes: ['field', 'value'] },
  { operator: '>', label: text('lớn hơn, sau', 'is more than, after'), makes: 'condition', takes: ['field', 'value'] },
  { operator: '>=', label: text('ít nhất là', 'is at least'), makes: 'condition', takes: ['field', 'value'] },
  {
    operator: 'if',
    label: text('nếu … thì … nếu không thì', 'if … then … else'),
    makes: 'value',
    takes: ['condition', 'value', 'value'],
  },
  {
    operator: '?:',
    label: text('nếu … thì … nếu không thì', 'if … then … else'),
    makes: 'value',
    takes: ['condition', 'value', 'value'],
  },
  { operator: '+', label: text('cộng', 'plus'), makes: 'number', takes: ['number', 'number'], more: true },
  { operator: '-', label: text('trừ', 'minus'), makes: 'number', takes: ['number', 'number'] },
  { operator: '*', label: text('nhân', 'times'), makes: 'number', takes: ['number', 'number'], more: true },
  { operator: '/', label: text('chia', 'divided by'), makes: 'number', takes: ['number', 'number'] },
  {
    operator: 'min',
    label: text('số nhỏ nhất trong', 'the smallest of'),
    makes: 'number',
    takes: ['number'],
    more: true,
  },
  {
    operator: 'max',
    label: text('số lớn nhất trong', 'the largest of'),
    makes: 'number',
    takes: ['number'],
    more: true,
  },
  { operator: 'today', label: text('hôm nay', 'today'), makes: 'date', takes: [] },
  {
    operator: 'years_between',
    label: text('số năm tròn từ … đến …', 'whole years from … to …'),
    makes: 'number',
    takes: ['date', 'date'],
  },
  { operator: 'count', label: text('số dòng của', 'how many rows of'), makes: 'number', takes: ['rows'] },
  { operator: 'sum', label: text('tổng của cột', 'the sum of a column'), makes: 'number', takes: ['rows', 'column'] },
];
