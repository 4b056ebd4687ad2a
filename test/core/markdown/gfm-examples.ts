/** What GFM's specification says of tables, task items and footnotes, each in a document of our own. */
export const GFM_EXAMPLES: readonly string[] = [
  // A table: head, delimiter row, body; with and without outer pipes; alignment.
  '| name | size |\n| --- | --- |\n| oak | big |\n',
  '| left | mid | right |\n|:--|:-:|--:|\n| 1 | 2 | 3 |\n',
  'name | size\n--- | ---\noak | big\n',
  '| name |\n| --- |\n',
  // Escaped pipes divide nothing, in code neither.
  '| a\\|b | `c\\|d` | **e\\|f** |\n| - | - | - |\n| \\| | `\\|` | \\\\| |\n',
  // It ends with a blank line, another block, or what begins one.
  '| a | b |\n| - | - |\n| 1 | 2 |\n> quote\n',
  '| a | b |\n| - | - |\n| 1 | 2 |\ntext\n\ntext\n',
  '| a | b |\n| - | - |\n| 1 | 2 |\n# heading\n',
  '| a | b |\n| - | - |\n| 1 | 2 |\n- item\n',
  '| a | b |\n| - | - |\n| 1 | 2 |\n    code\n',
  '| a | b |\n| - | - |\n| 1 | 2 |\n```\ncode\n```\n',
  '| a | b |\n| - | - |\n| 1 | 2 |\n<p>\n',
  // Head and delimiter row must have as many cells; rows need not.
  '| a | b |\n| - |\n| 1 | 2 |\n',
  '| a | b |\n| - | - |\n| 1 |\n| 1 | 2 | 3 |\n',
  '| | |\n|-|-|\n| | |\n',
  // It may follow a paragraph without a blank line, and stand in containers.
  'text\n| a |\n| - |\n| 1 |\n',
  '> | a | b |\n> | - | - |\n> | 1 | 2 |\n| lazy | no |\n',
  '- | a | b |\n  | - | - |\n  | 1 | 2 |\n\n1. text\n\n   | a |\n   | - |\n',
  // Not tables.
  '| a |\n\n| - |\n',
  'a\n---\n',
  '| a |\n| -a |\n',
  '    | a |\n    | - |\n',
  // Tasks: ticked or not, nested, numbered; a box needs text behind it.
  '- [ ] open\n- [x] done\n- [X] done\n',
  '- [x] one\n  - [ ] two\n  - [x] three\n- [ ] four\n',
  '1. [ ] first\n2) [x] second\n',
  '- [ ]\n- [x]\n- [] no\n- [y] no\n- [x]no\n- text [x]\n',
  '- [ ] # no heading\n- [x] > no quote\n',
  '- text\n\n  [ ] no box\n',
  '-\n  [x] box\n',
  '> [x] no item\n',
  '- > [x] no item\n',
  '- [ ]\n  text\n',
  '- [a]: b\n- [x]: c\n',
  // Footnotes.
  'A[^1] and[^n].\n\n[^1]: text\n[^n]: more\n\n    text\n    - item\n\nend\n',
  '[^a]:\n    text\n\n[^b c]: no footnote\n',
  'text\n[^1]: interrupts\n',
];
