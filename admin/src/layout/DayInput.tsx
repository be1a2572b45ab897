import { forwardRef, useEffect, useRef, useState, type ComponentPropsWithoutRef, type ElementType } from 'react';
import type { InputBaseComponentProps } from '@mui/material/InputBase';
import { useForkRef } from '@mui/material/utils';
import { useWords } from '../i18n/useWords';
import { parseDay, shownDay } from './day';
import './day-input.css';

interface Props extends Omit<ComponentPropsWithoutRef<'input'>, 'value' | 'onChange' | 'min' | 'max' | 'type'> {
  /** `2026-12-05`, or nothing; so are the bounds, and what is told of a change: nothing while what is typed is no day. */
  readonly value?: string | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly onChange?: ((event: { readonly target: { readonly value: string } }) => void) | undefined;
}

/** A day, typed day first: a browser's own field asks for it in the order of the browser's language. */
export const DayInput = forwardRef<HTMLInputElement, Props>(function DayInput(
  { value = '', min = '', max = '', onChange, onBlur, className = '', ...rest },
  given,
) {
  const { t } = useWords();
  const own = useRef<HTMLInputElement>(null);
  const ref = useForkRef(own, given);
  const [text, setText] = useState(shownDay(value));
  const [known, setKnown] = useState(value);
  const day = parseDay(text) ?? '';
  if (value !== known) {
    setKnown(value);
    if (value !== day) setText(shownDay(value));
  }
  const fault = (): string => {
    if (text.trim() === '') return '';
    if (day === '') return t('day_input.wrong');
    if (min !== '' && day < min) return t('day_input.early', { day: shownDay(min) });
    return max !== '' && day > max ? t('day_input.late', { day: shownDay(max) }) : '';
  };
  const said = fault();
  useEffect(() => {
    own.current?.setCustomValidity(said);
  }, [said]);
  return (
    <input
      {...rest}
      ref={ref}
      type="text"
      className={`day-input ${className}`}
      inputMode="numeric"
      autoComplete="off"
      placeholder={t('day_input.order')}
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        onChange?.({ target: { value: parseDay(event.target.value) ?? '' } });
      }}
      onBlur={(event) => {
        if (day !== '') setText(shownDay(day));
        onBlur?.(event);
      }}
    />
  );
});

/** Inside a text field of MUI, which reads no more of a change than its target's value. */
export const dayComponent = DayInput as ElementType<never> as ElementType<InputBaseComponentProps>;
