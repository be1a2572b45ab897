/** `01` … `07` are the statutory forms; `result` is the procedure's result, `letter` a letter by a template. Anything longer is already a name. */
export const formName = (form: string, t: (key: string, values?: Record<string, string>) => string): string => {
  if (form === 'result') return t('dossier.result_form');
  if (form === 'letter') return t('dossier.letter_form');
  return /^\d+$/.test(form) ? t('dossier.form', { form }) : form;
};
