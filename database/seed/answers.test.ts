import { answersFor } from './answers';
import { formsByProcedure } from './forms';
import { persons } from './persons';
import { random } from './random';

test.each(Object.entries(formsByProcedure))('every demo person can fill in the form of %s', (code, form) => {
  const now = new Date('2026-11-25T03:00:00Z');
  for (const [index, who] of persons.entries()) {
    const at = new Date(now.getTime() - index * 86_400_000);
    expect(() => answersFor(code, form, who.personalNumber, at, now, random(index))).not.toThrow();
  }
});
