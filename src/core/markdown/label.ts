/**
 * A link label as CommonMark compares labels: white space collapsed, case folded.
 *
 * Lower case comes last, as in mdast's `identifier`; upper case before it folds letters such as `ẞ` and `ϴ`.
 */
export function identifierOf(label: string): string {
  return collapse(label).toLowerCase().toUpperCase().toLowerCase();
}

/** Runs of Markdown white space to one space each, none at the ends. */
function collapse(label: string): string {
  return label.replace(/[\t\n\r ]+/g, ' ').replace(/^ | $/g, '');
}
