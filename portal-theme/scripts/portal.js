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

/* Long lists get a search above them; the list stays the control, with fewer lines. Accents need not be typed. */
const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
for (const list of document.querySelectorAll('select[data-search]')) {
  const options = [...list.options].map((option) => ({ option, words: fold(option.text) }));
  const search = document.createElement('input');
  search.type = 'search';
  search.className = 'govuk-input list-search';
  search.autocomplete = 'off';
  search.placeholder = list.dataset.search;
  search.setAttribute('aria-label', `${list.dataset.search}: ${list.labels[0]?.textContent.trim() ?? ''}`);
  search.setAttribute('aria-controls', list.id);
  const found = document.createElement('p');
  found.className = 'quiet small';
  found.setAttribute('aria-live', 'polite');
  list.before(search, found);
  search.addEventListener('input', () => {
    const asked = fold(search.value.trim());
    const fitting = options.filter(({ option, words }) => words.includes(asked) || (asked === '' && !option.value));
    const chosen = list.value;
    list.replaceChildren(...fitting.map(({ option }) => option));
    list.value = fitting.some(({ option }) => option.value === chosen) ? chosen : (fitting[0]?.option.value ?? '');
    found.textContent = asked === '' ? '' : list.dataset.found.replace('{n}', String(fitting.length));
  });
}

/* A value from a register that is changed asks why at once, not after the page was sent. */
for (const field of document.querySelectorAll('[data-known]')) {
  const reason = field.querySelector('.reason');
  const controls = [...field.querySelectorAll('input, select, textarea')].filter((each) => !reason.contains(each));
  const now = () => controls.map((each) => (each.type === 'radio' ? each.checked : each.value)).join('|');
  const before = now();
  field.addEventListener('input', () => {
    reason.hidden = now() === before;
  });
}

/* Where the device stands, from the device itself; nobody else is asked. */
for (const button of document.querySelectorAll('[data-here]')) {
  if (!navigator.geolocation) break;
  button.hidden = false;
  button.addEventListener('click', () => {
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      document.getElementById(`${button.dataset.here}-lat`).value = coords.latitude.toFixed(6);
      document.getElementById(`${button.dataset.here}-lng`).value = coords.longitude.toFixed(6);
    });
  });
}
const summary = document.querySelector('.govuk-error-summary');
if (summary) summary.focus();
