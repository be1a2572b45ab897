/** `01` … `07` are the statutory forms; `result` is the procedure's result. Anything longer is already a name. */
export const formName = (form: string, t: (key: string, values?: Record<string, string>) => string): string => {
  if (form === 'result') return t('dossier.result_form');
  return /^\d+$/.test(form) ? t('dossier.form', { form }) : form;
};
