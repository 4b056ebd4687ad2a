import { plainText } from '../../markdown/inline.ts';
import { walk } from '../../markdown/walk.ts';
import { foldKey } from '../../records/fold.ts';
import type { DecisionRecord } from '../../records/record.ts';

const known = new WeakMap<DecisionRecord, ReadonlySet<string>>();

/**
 * Whether a record has the place that `#anchor` names: a heading, or an id of its own (`{#id}`, `<a id="…">`). Sites
 * make anchors of headings in many ways, so only letters and digits count, and a number behind a repeated one.
 */
export function hasAnchor(record: DecisionRecord, anchor: string): boolean {
  // Lines of a file, and the top of a page.
  if (/^(?:L\d+|top$|:~:|$)/iu.test(anchor)) return true;
  let anchors = known.get(record);
  if (!anchors) known.set(record, (anchors = anchorsOf(record)));
  const key = foldKey(anchor);
  return (
    key === '' || anchors.has(key) || anchors.has(foldKey(anchor.replace(/[-_]\d{1,3}$/u, '')))
  );
}

function anchorsOf({ text, root }: DecisionRecord): Set<string> {
  const anchors = new Set<string>();
  walk(root, (block) => {
    if (block.type !== 'heading') return;
    const title = plainText(text, block.lines);
    anchors.add(foldKey(title));
    anchors.add(foldKey(title.replace(/\{#[^{}]*\}\s*$/u, '')));
  });
  for (const [, own = ''] of text.matchAll(
    /(?:\{#|\b(?:id|name)\s?=\s?["']?)([^\s"'{}<>]{1,200})/giu,
  ))
    anchors.add(foldKey(own));
  // A table of contents or a footnote that a generator fills in.
  return anchors;
}
