/* The hall's screens: the board renews itself, the machine comes back to its first page. Without this script both work by hand. */
const { refresh, back, backAfter } = document.body.dataset;

if (refresh) {
  const main = document.querySelector('main');
  const renew = async () => {
    try {
      const answer = await fetch(location.href, { cache: 'no-store' });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = page.querySelector('main');
      // Nothing moves while nothing has changed.
      if (fresh && fresh.innerHTML !== main.innerHTML) main.innerHTML = fresh.innerHTML;
    } catch {
      // The line is down: the last numbers stay, and the next round tries again.
    }
  };
  setInterval(renew, Number(refresh) * 1000);
}

if (back) setTimeout(() => location.replace(back), Number(backAfter) * 1000);

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
