/* A kiosk of a hall: asks whether somebody is still there, clears itself, types digits, waits for the phone. */
const { home, keep, leave, csrf, idle, warning, poll } = document.body.dataset;

/* A page that the browser has kept shows nothing until the server has answered again. */
addEventListener('pagehide', () => {
  document.body.hidden = true;
});
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload();
});
addEventListener('contextmenu', (event) => event.preventDefault());

/* Nobody touches the screen: a question, and without an answer everything is cleared. */
const dialog = document.querySelector('.kiosk__idle');
const left = dialog.querySelector('[data-left]');
const KEEP_EVERY_MS = 20_000;
let touchedAt = Date.now();
let keptAt = Date.now();
let cleared = false;

function clear() {
  cleared = true;
  document.body.hidden = true;
  const gone = fetch(leave, { method: 'POST', redirect: 'manual', keepalive: true });
  // Also when the line is down: the first page ends the visit once it is reached.
  gone.catch(() => null).finally(() => location.replace(home));
}

async function tellServer() {
  if (!keep || Date.now() - keptAt < KEEP_EVERY_MS) return;
  keptAt = Date.now();
  const answer = await fetch(keep, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ _csrf: csrf }),
  }).catch(() => null);
  if (answer && !answer.ok) location.replace(home);
}

function touched() {
  if (dialog.open || cleared) return;
  touchedAt = Date.now();
  void tellServer();
}
for (const kind of ['pointerdown', 'keydown', 'input', 'scroll']) addEventListener(kind, touched, { passive: true });

dialog.querySelector('[data-go-on]').addEventListener('click', () => {
  dialog.close();
  keptAt = 0;
  touched();
});
dialog.addEventListener('cancel', (event) => event.preventDefault());

if (Number(idle) > 0) {
  setInterval(() => {
    const seconds = Math.floor((Date.now() - touchedAt) / 1000) - Number(idle);
    if (cleared || seconds < 0) return;
    if (!dialog.open) dialog.showModal();
    left.textContent = String(Math.max(0, Number(warning) - seconds));
    if (seconds >= Number(warning)) clear();
  }, 250);
}

/* The phone has confirmed, or will not: the page is another one then. */
if (poll) {
  setInterval(
    async () => {
      const answer = await fetch(location.href, { cache: 'no-store', redirect: 'manual' }).catch(() => null);
      if (!answer || cleared) return;
      const waits = answer.ok && (await answer.text()).includes('data-poll');
      if (!waits) location.replace(location.href);
    },
    Number(poll) * 1000 + 200,
  );
}

/* Digits are typed on the screen itself; the device's own keyboard stays down. */
const keypad = document.querySelector('.kiosk__keypad');
const NUMERIC = 'input[inputmode=numeric], input[inputmode=decimal], input[inputmode=tel], input[type=tel]';
const PARTS = { day: 2, month: 2, year: 4 };
let field = null;

const partLength = (input) => PARTS[/\[(day|month|year)\]$/.exec(input.name)?.[1]] ?? 0;

function show(input) {
  field = input;
  keypad.hidden = false;
  document.body.classList.add('has-keypad');
  input.scrollIntoView({ block: 'center' });
}
function hide() {
  field = null;
  keypad.hidden = true;
  document.body.classList.remove('has-keypad');
}

for (const input of document.querySelectorAll(NUMERIC)) {
  input.inputMode = 'none';
  input.addEventListener('focus', () => show(input));
}
addEventListener('focusin', ({ target }) => {
  if (field && target !== field && !keypad.contains(target)) hide();
});
// The focus stays in the field that is typed into.
keypad.addEventListener('pointerdown', (event) => event.preventDefault());
keypad.addEventListener('click', ({ target }) => {
  const key = target.closest('button');
  if (!key || !field) return;
  if ('done' in key.dataset) {
    field.blur();
    hide();
    return;
  }
  const { selectionStart: from, selectionEnd: to, value } = field;
  const start = from ?? value.length;
  const end = to ?? value.length;
  if ('erase' in key.dataset) field.setRangeText('', start === end ? Math.max(0, start - 1) : start, end, 'end');
  else field.setRangeText(key.dataset.digit, start, end, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
  const full = partLength(field);
  const next = field.closest('.govuk-date-input__item')?.nextElementSibling?.querySelector('input');
  if (full > 0 && field.value.length >= full && next) next.focus();
});

/* Papers are photographed where there is a camera; elsewhere they go over the counter. */
const cameras = document.querySelectorAll('[data-camera]');
if (cameras.length > 0 && navigator.mediaDevices) {
  const devices = await navigator.mediaDevices.enumerateDevices().catch(() => []);
  const has = devices.some(({ kind }) => kind === 'videoinput');
  for (const form of cameras) form.hidden = !has;
}
