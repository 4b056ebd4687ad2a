import type { GraphEdge, GraphNode, RelationGraph } from './relation-graph.ts';

/** What the line of an edge says. */
const VERBS: Readonly<Record<GraphEdge['type'], string>> = {
  supersedes: 'supersedes',
  amends: 'amends',
  relates: 'relates to',
  'leads-to': 'leads to',
};

/** A graph as a Mermaid flow chart. Nothing that stands in a title can end a label or begin a directive. */
export function mermaidOf({ nodes, edges }: RelationGraph): string {
  const names = namesOf(nodes);
  const lines = ['flowchart LR'];
  for (const node of nodes)
    lines.push(
      `  ${names.get(node.path) ?? ''}["${labelOf(node, mermaidText, '<br/>')}"]${node.dead ? ':::dead' : ''}`,
    );
  for (const edge of edges) {
    const arrow = edge.type === 'relates' ? '---' : edge.type === 'amends' ? '-.->' : '-->';
    lines.push(
      `  ${names.get(edge.from) ?? ''} ${arrow}|"${mermaidText(verbOf(edge))}"| ${names.get(edge.to) ?? ''}`,
    );
  }
  if (nodes.some(({ dead }) => dead))
    lines.push('  classDef dead stroke-dasharray: 4 4,opacity: 0.6');
  return `${lines.join('\n')}\n`;
}

/** A graph in Graphviz's language. */
export function dotOf({ nodes, edges }: RelationGraph): string {
  const names = namesOf(nodes);
  const lines = ['digraph records {', '  rankdir=LR;', '  node [shape=box];'];
  for (const node of nodes)
    lines.push(
      `  ${names.get(node.path) ?? ''} [label="${labelOf(node, dotText, '\\n')}"${node.dead ? ', style=dashed' : ''}];`,
    );
  for (const edge of edges) {
    const looks =
      edge.type === 'relates' ? ', dir=none' : edge.type === 'amends' ? ', style=dashed' : '';
    lines.push(
      `  ${names.get(edge.from) ?? ''} -> ${names.get(edge.to) ?? ''} [label="${dotText(verbOf(edge))}"${looks}];`,
    );
  }
  return `${[...lines, '}'].join('\n')}\n`;
}

function verbOf({ type, partial }: GraphEdge): string {
  return partial ? `partly ${VERBS[type]}` : VERBS[type];
}

function labelOf(
  { label, status }: GraphNode,
  escape: (text: string) => string,
  lineBreak: string,
): string {
  return status === null ? escape(label) : `${escape(label)}${lineBreak}${escape(status)}`;
}

/** Names without meaning: those of files may hold anything. */
function namesOf(nodes: readonly GraphNode[]): ReadonlyMap<string, string> {
  return new Map(nodes.map(({ path }, at) => [path, `r${at + 1}`]));
}

/** Mermaid has its own way of writing characters that mean something to it: `#quot;`, `#35;`. */
function mermaidText(text: string): string {
  return shown(text).replace(/["#<>&`\\[\]{}()|;%*_~]/g, (found) => `#${found.charCodeAt(0)};`);
}

function dotText(text: string): string {
  return shown(text).replace(/["\\]/g, '\\$&');
}

/** One line, without what a terminal, an editor or a build server's log would obey or reorder. */
function shown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/(##\w{0,20})\[/g, '$1\\u005b')
    .replace(
      /[\p{Cc}\p{Bidi_Control}\u2028\u2029\ufeff]/gu,
      (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}
