import assert from 'node:assert/strict';

const VOID = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta']);
/** Attributes whose value could act. */
const ACTS =
  /^(?:on.*|style|src|srcset|action|formaction|data|poster|background|xlink:href|srcdoc)$/;

/** What a page says beside its words. */
export interface PageFacts {
  readonly ids: ReadonlySet<string>;
  readonly hrefs: readonly string[];
}

/**
 * Hold a page against the strictest reading: every element closed in order, every attribute quoted, nothing in it that
 * could load, act or send, no id twice, and no link into the page without its end.
 *
 * @param isPage For a page of a site: whether a relative address leads to a place in another one.
 */
export function checkPage(page: string, isPage?: (href: string) => boolean): PageFacts {
  const open: string[] = [];
  const ids = new Set<string>();
  const hrefs: string[] = [];
  const tag = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z][a-zA-Z0-9:-]*(?:="[^"]*")?)*)\s*(\/?)>/y;
  let at = page.toLowerCase().startsWith('<!doctype html>') ? 15 : 0;
  for (;;) {
    at = page.indexOf('<', at);
    if (at === -1) break;
    tag.lastIndex = at;
    const found = tag.exec(page);
    assert.ok(found, `Unexpected sign: ${page.slice(at, at + 80)}`);
    const [whole, closing, name = '', attributes = '', empty] = found;
    at += whole.length;
    if (closing) assert.equal(open.pop(), name, `Closed out of order: ${page.slice(at - 200, at)}`);
    else {
      for (const [, key = '', value = ''] of attributes.matchAll(
        /([a-zA-Z][a-zA-Z0-9:-]*)(?:="([^"]*)")?/g,
      )) {
        assert.ok(!ACTS.test(key.toLowerCase()), `${name} may not have ${key}.`);
        if (key === 'id') {
          assert.ok(!ids.has(value), `The id ${value} is there twice.`);
          ids.add(value);
        }
        if (key === 'href') hrefs.push(value.replaceAll('&amp;', '&').replaceAll('&#x26;', '&'));
      }
      if (name === 'style' || name === 'script') {
        at = page.indexOf(`</${name}>`, at);
        assert.notEqual(at, -1);
      }
      assert.ok(
        !/^(?:iframe|object|embed|img|base|link)$/.test(name) ||
          (isPage && /^\s+rel="alternate"/.test(attributes)),
        name,
      );
      if (!empty && !VOID.has(name)) open.push(name);
    }
  }
  assert.deepEqual(open, []);
  for (const href of hrefs) {
    if (isPage?.(href)) continue;
    assert.match(href, /^(?:#|https?:|mailto:)/);
    if (href.startsWith('#'))
      assert.ok(
        ids.has(href.slice(1)) || ids.has(decodeURIComponent(href.slice(1))),
        `${href} leads nowhere.`,
      );
  }
  return { ids, hrefs };
}
