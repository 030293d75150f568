// Pairs each statement in the article with what was found of it: both are marked while the pointer or the keyboard is on either.
(() => {
  const parts = document.querySelectorAll('.article [data-of]');
  const mark = (ids, on) => {
    for (const part of parts) {
      if (part.dataset.of.split(' ').some(id => ids.includes(id))) part.classList.toggle('now', on);
    }
    for (const id of ids) document.getElementById(id)?.classList.toggle('now', on);
  };
  const pair = (element, ids) => {
    for (const begin of ['mouseenter', 'focusin']) element.addEventListener(begin, () => mark(ids, true));
    for (const end of ['mouseleave', 'focusout']) element.addEventListener(end, () => mark(ids, false));
  };
  for (const part of parts) pair(part, part.dataset.of.split(' '));
  for (const statement of document.querySelectorAll('.statement')) pair(statement, [statement.id]);
  // Whoever follows a link with the keyboard goes on from where it leads.
  document.addEventListener('click', event => {
    const link = event.target.closest('a[href^="#s"], a[href^="#e"], a[href^="#in-"]');
    const goal = link && document.getElementById(link.getAttribute('href').slice(1));
    if (goal) setTimeout(() => goal.focus({ preventScroll: true }), 0);
  });
  addEventListener('beforeprint', () => document.querySelectorAll('.statement details').forEach(one => { one.open = true; }));
})();
