// The report's search: hides what does not match. Without this script everything shows, and all links lead somewhere.
{
  const form = /** @type {HTMLFormElement | null} */ (document.getElementById('search'));
  if (form) searchWith(form);

  // What scrolls sideways must be reached by keyboard; what does not need not be.
  const scrollers = [...document.querySelectorAll('.wide, .canvas, pre')];
  const settle = () => {
    for (const element of scrollers)
      if (element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight)
        element.setAttribute('tabindex', '0');
      else element.removeAttribute('tabindex');
  };
  settle();
  window.addEventListener('resize', settle);

  // Paper shows everything, whatever was opened on screen.
  /** @type {readonly HTMLDetailsElement[]} */
  let opened = [];
  window.addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details')].filter(({ open }) => !open);
    for (const details of opened) details.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
  });
}

/**
 * What can be found: the records of this page, or those that a site's index knows of.
 *
 * @returns {readonly { id: string, kind: string, status: string, text(): string, element?: HTMLElement }[]}
 */
function searchable() {
  const data = document.getElementById('search-words')?.textContent;
  if (data)
    return Object.entries(
      /** @type {Record<string, { kind: string, status: string, text: string }>} */ (
        JSON.parse(data)
      ),
    ).map(([id, { kind, status, text }]) => ({ id, kind, status, text: () => text }));
  return [...document.querySelectorAll('article')].map((element) => ({
    id: element.id,
    kind: element.dataset['kind'] ?? '',
    status: element.dataset['status'] ?? '',
    text: () => (element.textContent ?? '').toLowerCase(),
    element,
  }));
}

/** @param {HTMLFormElement} form */
function searchWith(form) {
  const said = /** @type {HTMLOutputElement} */ (form.querySelector('output'));
  const records = searchable();
  /** @type {readonly HTMLElement[]} */
  const rows = [...document.querySelectorAll('[data-record]')].map(
    (row) => /** @type {HTMLElement} */ (row),
  );
  const nodes = [...document.querySelectorAll('.node')];
  /** @type {Map<string, string> | undefined} */
  let texts;

  /** @param {string} name */
  const value = (name) => {
    const field = form.elements.namedItem(name);
    return field instanceof HTMLInputElement || field instanceof HTMLSelectElement
      ? field.value.trim().toLowerCase()
      : '';
  };

  const search = () => {
    texts ??= new Map(records.map((record) => [record.id, record.text()]));
    const words = value('words').split(/\s+/).filter(Boolean);
    const kind = value('kind');
    const status = value('status');
    const found = new Set(
      records
        .filter(
          (record) =>
            words.every((word) => texts?.get(record.id)?.includes(word)) &&
            (kind === '' || record.kind.toLowerCase() === kind) &&
            (status === '' || record.status.toLowerCase() === status),
        )
        .map(({ id }) => id),
    );
    for (const { id, element } of records) if (element) element.hidden = !found.has(id);
    for (const row of rows) row.hidden = !found.has(row.dataset['record'] ?? '');
    for (const node of nodes)
      node.classList.toggle('faded', !found.has(idIn(node.getAttribute('href') ?? '')));
    for (const group of document.querySelectorAll('tbody')) {
      const members = [...group.querySelectorAll('[data-record]')];
      if (members.length > 0) group.hidden = members.every((row) => row.hasAttribute('hidden'));
    }
    for (const kinds of document.querySelectorAll('section.kind')) {
      const groups = [...kinds.querySelectorAll('tbody')];
      if (groups.length > 0 && kinds instanceof HTMLElement)
        kinds.hidden = groups.every(({ hidden }) => hidden);
    }
    const all = found.size === records.length;
    said.textContent = all ? '' : `${found.size} of ${records.length} records`;
  };

  /** @param {string} hash */
  const idIn = (hash) => {
    try {
      return decodeURIComponent(hash.slice(1));
    } catch {
      return hash.slice(1);
    }
  };

  /** A link leads to what the search hides: show everything again. */
  const reveal = () => {
    const target = document.getElementById(idIn(location.hash));
    if (!target?.closest('[hidden]')) return;
    form.reset();
    search();
    target.scrollIntoView();
  };

  form.hidden = records.length === 0;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', search);
  form.addEventListener('reset', () => setTimeout(search));
  window.addEventListener('hashchange', reveal);
}
