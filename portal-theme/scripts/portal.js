/* Optional help on top of pages that work without it: the size of a chosen file, before it is sent. */
const LIMIT = 10 * 1024 * 1024;
for (const input of document.querySelectorAll('input[type=file][data-size-note]')) {
  const note = document.getElementById(input.dataset.sizeNote);
  input.addEventListener('change', () => {
    const file = input.files[0];
    if (!file || !note) return;
    const megabytes = (file.size / 1024 / 1024).toLocaleString(document.documentElement.lang, {
      maximumFractionDigits: 1,
    });
    note.textContent = `${file.name}: ${megabytes} MB${file.size > LIMIT ? ` · ${input.dataset.tooLarge}` : ''}`;
    note.classList.toggle('is-late', file.size > LIMIT);
  });
}
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
const summary = document.querySelector('.govuk-error-summary');
if (summary) summary.focus();
