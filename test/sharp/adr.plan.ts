import type { Edit } from './run.ts';

const TERSE = 'adr-nygard-terse/doc/adr/0001-queue-mail-in-the-database.md';
const FORMAL = 'adr-madr4-formal/docs/decisions/0007-issue-short-lived-tokens.md';
const CHATTY = 'adr-madr3-chatty/docs/decisions/0003-render-invoices-in-the-browser.md';
const BULLETS = 'adr-madr2-bullets/docs/adr/0012-keep-feature-flags-in-one-file.md';
const TABLE = 'adr-table-heavy/docs/adr/ADR-0004-partition-events-by-tenant.md';
const Y = 'adr-y-statement/docs/adr/0021-sign-webhooks.md';
const TYREE = 'adr-tyree/architecture/decisions/0009-message-format.md';
const GERMAN = 'adr-german-madr/docs/adr/0015-protokolle-zentral-sammeln.md';
const BILDER = 'adr-german-nygard/doc/adr/0008-bilder-beim-hochladen-verkleinern.md';
const SPANISH = 'adr-spanish-nygard/doc/adr/0005-separar-el-catalogo.md';
const PORTUGUESE = 'adr-portuguese-bullets/docs/adr/0010-autenticar-com-o-provedor-da-empresa.md';
const FRENCH = 'adr-french-madr2/docs/adr/0006-indexer-les-recherches.md';
const BOLD = 'adr-bold-labels/docs/adr/0002-freeze-the-public-api.md';
const EMOJI = 'adr-numbered-emoji/docs/adr/0030-cache-price-lists.md';
const TALK = 'adr-portuguese-talk/docs/decisoes-de-arquitetura/0005-app-unico.md';
const MATRIX = 'adr-matrix/docs/architecture/adr/ADR-0042-message-broker.md';
const LAGER = 'adr-german-short/docs/entscheidungen/0003-bestand-per-ereignis-abgleichen.md';
const COOKIE = 'adr-spanish-bold/docs/decisiones/ADR-003-sesiones-firmadas.md';
const GRAPH = 'adr-graph/docs/adr/';
const OLD = `${GRAPH}0001-store-files-on-the-server.md`;
const BUCKET = `${GRAPH}0002-store-files-in-the-bucket.md`;
const SCAN = `${GRAPH}0003-scan-uploads-for-viruses.md`;
const DELETE = `${GRAPH}0004-let-customers-delete-files.md`;

const defect = (
  on: string,
  what: string,
  change: Edit['change'],
  rule: string,
  at: string,
  more: Partial<Edit> = {},
): Edit => ({ on, what, change, found: { rule, at }, ...more });

const harmless = (
  on: string,
  what: string,
  change: Edit['change'],
  more: Partial<Edit> = {},
): Edit => ({ on, what, change, ...more });

/** Remove from one text up to another, which stays. */
const without =
  (from: string, upTo: string) =>
  (text: string): string => {
    const start = text.indexOf(from);
    const end = text.indexOf(upTo, start + from.length);
    return start < 0 || end < 0 ? text : text.slice(0, start) + text.slice(end);
  };

const crlf = (text: string): string => text.replaceAll('\n', '\r\n');

const MESH = `---
status: accepted
date: 2026-08-03
decision-makers: Hanna Berg
supersedes: 0007-issue-short-lived-tokens.md
---

# Trust the mesh

## Context and Problem Statement

The mesh proves who calls. Do services still need tokens?

## Considered Options

* Trust the mesh
  * Good, because it is there
  * Bad, because it ends at the mesh
* Keep tokens
  * Good, because nothing changes
  * Bad, because there are two proofs

## Decision Outcome

Chosen option: "Trust the mesh", because one proof is enough.

### Consequences

* Good, because there is less to configure
* Bad, because a service outside of the mesh cannot call
`;

const defects: readonly Edit[] = [
  // Status
  defect(TERSE, 'a status misspelt', [['Accepted', 'Acepptid']], 'unknown-status', 'Acepptid'),
  defect(GERMAN, 'a status misspelt', [['akzeptiert', 'akzeptirt']], 'unknown-status', 'akzeptirt'),
  defect(TABLE, 'a status misspelt', [['Accepted', 'Accpted']], 'unknown-status', 'Accpted'),
  defect(SPANISH, 'a status misspelt', [['Aceptado', 'Acetpado']], 'unknown-status', 'Acetpado'),
  defect(DELETE, 'a common slip', [['Proposed', 'Propsed']], 'unknown-status', 'Propsed'),
  defect(TERSE, 'no status', [['## Status\n\nAccepted\n\n', '']], 'missing-status', '# 1.'),
  defect(BULLETS, 'no status', [['* Status: accepted\n', '']], 'missing-status', '# Keep feature'),
  defect(TERSE, 'an empty status section', [['Accepted\n\n', '']], 'missing-status', '## Status'),
  defect(
    FORMAL,
    'a status in the body that contradicts the front matter',
    [['## Context', '## Status\n\nRejected\n\n## Context']],
    'competing-values',
    'Rejected',
  ),
  // Dates and people
  defect(FORMAL, 'no date', [['date: 2026-05-18\n', '']], 'missing-date', '# Issue'),
  defect(TERSE, 'no date', [['Date: 2026-03-02\n\n', '']], 'missing-date', '# 1.'),
  defect(BULLETS, 'an impossible date', [['2026-01-20', '2026-01-32']], 'malformed-date', '-32'),
  defect(BILDER, 'an impossible date', [['2026-07-14', '31.06.2026']], 'malformed-date', '31.06'),
  defect(
    TABLE,
    'a date that nobody can read',
    [['2026-02-11', '2026-0211x']],
    'malformed-date',
    '0211x',
  ),
  defect(Y, 'a date that could be two', [['2026-06-30', '06/07/2026']], 'ambiguous-date', '06/07'),
  defect(
    FORMAL,
    'no decider',
    [['decision-makers: Hanna Berg, Idris Cole\n', '']],
    'missing-field',
    '# Issue',
  ),
  defect(
    FRENCH,
    'no decider',
    [['* Décideurs : Chloé Martin, Yanis Haddad\n', '']],
    'missing-field',
    '# Indexer',
  ),
  defect(
    EMOJI,
    'a day to look again that has passed',
    [['when a price list changes more than once an hour', '2026-10-01']],
    'revisit-passed',
    '2026-10-01',
  ),
  defect(
    PORTUGUESE,
    'a day to look again that has passed, in prose',
    [['A empresa trocar de provedor.', 'Em 1 de setembro de 2026.']],
    'revisit-passed',
    '1 de setembro',
  ),
  defect(
    FORMAL,
    'front matter that is no YAML',
    [['status: accepted', 'status: "accepted']],
    'front-matter-syntax',
    'status: "',
  ),
  // Numbers
  defect(TERSE, 'another number in the title', [['# 1.', '# 2.']], 'number-mismatch', '# 2.'),
  defect(
    TABLE,
    'another number in the title',
    [['# ADR-0004', '# ADR-0014']],
    'number-mismatch',
    '# ADR-0014',
  ),
  // Sections
  defect(TERSE, 'no context', without('## Context', '## Decision'), 'missing-section', '## Status'),
  defect(
    FORMAL,
    'no options',
    (text) =>
      without(
        '## Pros and Cons',
        '## More',
      )(without('## Considered Options', '## Decision Outcome')(text)),
    'missing-section',
    '## Decision Drivers',
  ),
  defect(
    GERMAN,
    'no decision',
    without('## Entscheidung\n', '## Weitere'),
    'missing-section',
    '## Betrachtete',
  ),
  defect(
    SPANISH,
    'no consequences',
    (text) => text.slice(0, text.indexOf('## Consecuencias')),
    'missing-section',
    '## Decisión',
  ),
  defect(
    BILDER,
    'an empty section',
    without('Die Startseite lädt', '## Entscheidung'),
    'empty-section',
    '## Kontext',
  ),
  defect(
    FRENCH,
    'an empty section',
    without('La recherche lit', '## Options'),
    'empty-section',
    '## Contexte',
  ),
  defect(
    TERSE,
    'a section twice',
    [['## Consequences', '## Decision\n\nMail goes to the table as well.\n\n## Consequences']],
    'duplicate-section',
    'Mail goes',
  ),
  defect(
    EMOJI,
    'sections out of order',
    (text) => {
      const context = text.slice(text.indexOf('## 1.'), text.indexOf('## 2. '));
      return `${text.replace(context, '')}\n${context.trimEnd()}\n`;
    },
    'misplaced-section',
    '## 1.',
  ),
  defect(CHATTY, 'no title', [['# Render invoices in the browser\n', '']], 'missing-title', '---'),
  // What was left of the template
  defect(
    TERSE,
    'TBD for the consequences',
    [['Sign-up no longer', 'TBD\n\nSign-up no longer']],
    'leftover-placeholder',
    'TBD',
  ),
  defect(
    FORMAL,
    'a gap in braces',
    [['because it is the only option in which', 'because {justification} and']],
    'leftover-placeholder',
    '{justification}',
  ),
  defect(
    BULLETS,
    'a gap in brackets',
    [['Flags live in', '[Describe the context and problem statement]\n\nFlags live in']],
    'leftover-placeholder',
    '[Describe',
  ),
  defect(
    BILDER,
    'a gap in German',
    [['Die Startseite ist', 'Noch zu klären.\n\nDie Startseite ist']],
    'leftover-placeholder',
    'Noch zu',
  ),
  defect(
    SPANISH,
    'a gap in Spanish',
    [['- El equipo del catálogo publica cuando quiere.', '- Por definir']],
    'leftover-placeholder',
    'Por definir',
  ),
  defect(
    TABLE,
    'three question marks in a cell',
    [['14 s |', '??? |']],
    'leftover-placeholder',
    '???',
  ),
  // Options and the decision
  defect(
    FORMAL,
    'one option only',
    (text) =>
      without(
        '### Mutual TLS',
        '## More',
      )(
        text.replace(
          '* Mutual TLS with monthly certificates\n* Keep the keys and rotate them by script\n',
          '',
        ),
      ),
    'too-few-options',
    '## Considered',
  ),
  defect(
    TABLE,
    'one option only',
    without('| Partition by day', '\n## Decision'),
    'too-few-options',
    '## Options',
  ),
  defect(
    PORTUGUESE,
    'one option only',
    without('- Serviço próprio', '\n## Decisão'),
    'too-few-options',
    '## Opções',
  ),
  defect(
    BULLETS,
    'a decision that is no option',
    [['Chosen option: "One file in the repository"', 'Chosen option: "A spreadsheet"']],
    'decision-not-an-option',
    'A spreadsheet',
  ),
  defect(
    CHATTY,
    'a decision that is no option, in a sentence',
    [['We went with rendering in the browser with print styles', 'We went with PDF templates']],
    'decision-not-an-option',
    'PDF templates',
  ),
  defect(
    GERMAN,
    'a decision that is no option',
    [['"Zentraler Speicher mit eigener Suche", weil', '"Dateifreigabe", weil']],
    'decision-not-an-option',
    'Dateifreigabe',
  ),
  defect(
    PORTUGUESE,
    'a decision that is no option, in a sentence',
    [['pelo provedor da empresa com OpenID Connect', 'por chaves físicas']],
    'decision-not-an-option',
    'chaves físicas',
  ),
  defect(
    TABLE,
    'a decision that is no option, in a table',
    [['| Partition by tenant | every', '| Shard by region | every']],
    'decision-not-an-option',
    'Shard by region',
  ),
  defect(
    FORMAL,
    'a decision without a because',
    [[/, because it is the only.*/, '.']],
    'decision-without-because',
    '## Decision Outcome',
  ),
  defect(
    CHATTY,
    'a decision without a because',
    [[', since the pages exist already and accounting prints from there anyway', '']],
    'decision-without-because',
    '## Decision Outcome',
  ),
  defect(
    GERMAN,
    'a decision without a because',
    [[/, weil Kundendaten im Haus.*/, '.']],
    'decision-without-because',
    '## Entscheidung\n',
  ),
  defect(
    BILDER,
    'a decision without a because',
    [[', da die Startseite nur diese drei zeigt', '']],
    'decision-without-because',
    '## Entscheidung\n',
  ),
  defect(
    PORTUGUESE,
    'a decision without a because',
    [[/, pois o acesso.*/, '.']],
    'decision-without-because',
    '## Decisão',
  ),
  defect(
    FRENCH,
    'a decision without a because',
    [[/, car l'équipe.*/, '.']],
    'decision-without-because',
    '## Décision',
  ),
  defect(
    TABLE,
    'a decision without a because, in a table',
    [['every slow query asks for one tenant', '']],
    'decision-without-because',
    '## Decision',
  ),
  defect(
    TYREE,
    'a decision without a because',
    without('## Argument', '## Implications'),
    'decision-without-because',
    '## Decision',
  ),
  defect(
    BOLD,
    'a decision without a because',
    [[' Small partners never read announcements, so six months of warning would help nobody.', '']],
    'decision-without-because',
    '**Decision**',
  ),
  defect(
    EMOJI,
    'an option without what speaks against it',
    [['- ❌ a new price shows ten minutes late\n', '']],
    'option-without-argument',
    '### 2.1',
  ),
  // Consequences
  defect(
    FORMAL,
    'only good consequences',
    [['* Bad, because the identity service becomes part of every request path\n', '']],
    'only-good-consequences',
    '### Consequences',
  ),
  defect(
    CHATTY,
    'only good consequences, unmarked',
    [[/\* On the flip side.*\n/, '']],
    'only-good-consequences',
    '### Consequences',
  ),
  defect(
    BULLETS,
    'only good consequences',
    without('### Negative', '## Pros'),
    'only-good-consequences',
    '### Positive',
  ),
  defect(
    TERSE,
    'only good consequences',
    [[' The table has to be emptied, and mail arrives up to ten seconds later.', '']],
    'only-good-consequences',
    '## Consequences',
  ),
  defect(
    SPANISH,
    'only good consequences',
    [['- Hay que mantener una interfaz entre los dos servicios.\n', '']],
    'only-good-consequences',
    '## Consecuencias',
  ),
  defect(
    PORTUGUESE,
    'only good consequences',
    [['- Se a rede da empresa falhar, ninguém entra.\n', '']],
    'only-good-consequences',
    '## Consequências',
  ),
  defect(
    FRENCH,
    'only good consequences',
    without('### Conséquences négatives', '## Liens'),
    'only-good-consequences',
    '### Conséquences positives',
  ),
  defect(
    BILDER,
    'only good consequences',
    [[' Das Hochladen dauert dafür länger, und alte Bilder müssen einmal umgerechnet werden.', '']],
    'only-good-consequences',
    '## Konsequenzen',
  ),
  defect(
    BOLD,
    'only good consequences',
    [['- A badly named field stays for years.\n', '']],
    'only-good-consequences',
    '**Consequences**',
  ),
  defect(
    TABLE,
    'only good consequences',
    [['| Largest tenant | needs a partition scheme of its own by autumn |\n', '']],
    'only-good-consequences',
    '## Consequences',
  ),
  // Links and the graph
  defect(
    FORMAL,
    'a link to a file that is not there',
    [['https://wiki.example.org/reviews/2026-03', '../reviews/2026-03.md']],
    'broken-link',
    '../reviews',
  ),
  defect(
    SCAN,
    'a link to a record that is not there',
    [['0002-store-files-in-the-bucket.md', '0022-store-files-in-the-bucket.md']],
    'broken-link',
    '0022-',
  ),
  defect(
    SCAN,
    'a link to a heading that is not there',
    [['(#context)', '(#contract)']],
    'broken-link',
    '#contract',
  ),
  defect(
    SCAN,
    'a link to a heading of another record that is not there',
    [['bucket.md)', 'bucket.md#problem)']],
    'broken-link',
    '#problem',
  ),
  defect(
    BUCKET,
    'half of a supersession',
    [['Supersedes [1. Store files on the server](0001-store-files-on-the-server.md)\n\n', '']],
    'one-sided-supersession',
    '# 2.',
  ),
  defect(
    OLD,
    'the other half of a supersession',
    [
      [
        'Superseded by [2. Store files in the bucket](0002-store-files-in-the-bucket.md)',
        'Accepted',
      ],
    ],
    'one-sided-supersession',
    'Accepted',
  ),
  defect(
    SCAN,
    'a supersession of nothing',
    [['Accepted\n', 'Accepted\n\nSupersedes [9. Trust every file](0009-trust-every-file.md)\n']],
    'broken-reference',
    '0009-',
  ),
  defect(
    DELETE,
    'superseded without a successor',
    [['Proposed', 'Superseded']],
    'superseded-without-successor',
    'Superseded',
  ),
  defect(
    SCAN,
    'leaning on a dead record',
    [
      [
        '[ADR 2](0002-store-files-in-the-bucket.md), where',
        '[ADR 1](0001-store-files-on-the-server.md), where',
      ],
    ],
    'leans-on-dead-record',
    '[ADR 1]',
  ),
  defect(
    FORMAL,
    'a status that contradicts the successor',
    [['status: accepted', 'status: accepted\nsuperseded-by: 0008-trust-the-mesh.md']],
    'contradictory-supersession',
    'superseded-by',
    { files: { 'docs/decisions/0008-trust-the-mesh.md': MESH } },
  ),
];

const harmlessEdits: readonly Edit[] = [
  harmless(TERSE, 'headings underlined', (text) => text.replace(/^## (.*)$/gm, '$1\n------')),
  harmless(CHATTY, 'the title underlined', (text) => text.replace(/^# (.*)$/m, '$1\n======')),
  harmless(TERSE, 'line ends of Windows', crlf),
  harmless(GERMAN, 'line ends of Windows', crlf),
  harmless(TABLE, 'line ends of Windows', crlf),
  harmless(FORMAL, 'a byte-order mark', (text) => `\uFEFF${text}`),
  harmless(TERSE, 'no line end at the end', (text) => text.trimEnd()),
  harmless(TERSE, 'hashes behind headings', (text) => text.replace(/^## (.*)$/gm, '## $1 ##')),
  harmless(TERSE, 'numbered headings', (text) => {
    let number = 0;
    return text.replace(/^## /gm, () => `## ${++number}. `);
  }),
  harmless(TERSE, 'emoji before headings', (text) => text.replace(/^## /gm, '## 🔎 ')),
  harmless(TERSE, 'headings one level deeper', (text) => text.replace(/^## /gm, '### ')),
  harmless(TERSE, 'other words for headings', [
    ['## Context', '## Background'],
    ['## Consequences', '## Implications'],
  ]),
  harmless(FORMAL, 'other words for headings', [
    ['## Context and Problem Statement', '## Problem Statement'],
    ['## Considered Options', '## Alternatives Considered'],
    ['## Decision Outcome', '## Decision'],
  ]),
  harmless(GERMAN, 'other words for headings', [
    ['## Kontext und Problemstellung', '## Ausgangslage'],
    ['### Konsequenzen', '### Folgen'],
  ]),
  harmless(SPANISH, 'other words for headings', [
    ['## Contexto', '## Antecedentes'],
    ['## Opciones consideradas', '## Alternativas consideradas'],
  ]),
  harmless(PORTUGUESE, 'other words for headings', [
    ['## Contexto e problema', '## Contexto'],
    ['## Consequências', '## Implicações'],
  ]),
  harmless(FRENCH, 'other words for headings', [
    ['## Contexte et problématique', '## Contexte'],
    ['## Options envisagées', '## Alternatives envisagées'],
  ]),
  harmless(TERSE, 'bold labels for headings', (text) =>
    text.replace(/^## (Context|Decision|Consequences)$/gm, '**$1**'),
  ),
  harmless(CHATTY, 'options as sub-headings', [
    [
      '* Render in the browser with print styles\n* Buy a document service\n* Rewrite the print server\n',
      '### Render in the browser with print styles\n\n### Buy a document service\n\n### Rewrite the print server\n',
    ],
  ]),
  harmless(BULLETS, 'options as table rows', [
    [
      '* One file in the repository\n* A flag service\n* Environment variables only\n',
      '| Option |\n| --- |\n| One file in the repository |\n| A flag service |\n| Environment variables only |\n',
    ],
  ]),
  harmless(BULLETS, 'dashes for asterisks', (text) => text.replace(/^\* /gm, '- ')),
  harmless(CHATTY, 'options as numbered items', [
    [
      '* Render in the browser with print styles\n* Buy a document service\n* Rewrite',
      '1. Render in the browser with print styles\n2. Buy a document service\n3. Rewrite',
    ],
  ]),
  harmless(TERSE, 'code that looks like a heading', [
    ['Mail is sent', '```sh\n## Status\n# 7. Another title\nTBD {gap}\n```\n\nMail is sent'],
  ]),
  harmless(TERSE, 'a comment that holds a heading', [
    ['Mail is sent', '<!--\n## Decision\n\nTBD\n-->\n\nMail is sent'],
  ]),
  harmless(FORMAL, 'a comment that asks', [
    ['Services authenticate', '<!-- What is happening, in facts? -->\n\nServices authenticate'],
  ]),
  harmless(SCAN, 'a link by reference', [
    ['[ADR 2](0002-store-files-in-the-bucket.md)', '[ADR 2][two]'],
    [/$/, '\n[two]: 0002-store-files-in-the-bucket.md\n'],
  ]),
  harmless(SCAN, 'a link that looks like one in code', [
    ['Files are in', 'Files are in `[x](nowhere.md)` and'],
  ]),
  harmless(BILDER, 'a date in words', [
    ['Das Hochladen', 'Am 3. September 2026 geht es los. Das Hochladen'],
  ]),
  harmless(FORMAL, 'a quoted status', [['status: accepted', 'status: "accepted" # since May']]),
  harmless(FORMAL, 'a list of deciders', [
    ['decision-makers: Hanna Berg, Idris Cole', 'decision-makers:\n  - Hanna Berg\n  - Idris Cole'],
  ]),
  harmless(FORMAL, 'keys in another order', [
    ['status: accepted\ndate: 2026-05-18\n', 'date: 2026-05-18\nstatus: accepted\n'],
  ]),
  harmless(FORMAL, 'a key of another tool', [
    ['status: accepted', 'nav_order: 7\nstatus: accepted'],
  ]),
  harmless(FORMAL, 'a section of one’s own', [
    ['## More Information', '## Glossary\n\nToken: a signed text.\n\n## More Information'],
  ]),
  harmless(FORMAL, 'drivers after the options', (text) => {
    const drivers = text.slice(
      text.indexOf('## Decision Drivers'),
      text.indexOf('## Considered Options'),
    );
    return text
      .replace(drivers, '')
      .replace('## Decision Outcome', () => `${drivers}## Decision Outcome`);
  }),
  harmless(FORMAL, 'another word for because', [['because it is the only', 'as it is the only']]),
  harmless(FORMAL, 'reasons as a list', [
    [
      '", because it is the only option in which a leak heals itself within an hour.',
      '", for these reasons:\n\n* a leak heals itself within an hour\n* no service needs a restart',
    ],
  ]),
  harmless(CHATTY, 'a reason without a word for it', [
    [', since the pages exist already', '. The pages exist already'],
  ]),
  harmless(GERMAN, 'another word for because', [
    [
      ', weil Kundendaten im Haus bleiben und eine Suche genügt',
      '. Ausschlaggebend war, dass Kundendaten im Haus bleiben',
    ],
  ]),
  harmless(SPANISH, 'another word for because', [[', porque es lo que', ', ya que es lo que']]),
  harmless(PORTUGUESE, 'another word for because', [[', pois o acesso', ', uma vez que o acesso']]),
  harmless(FRENCH, 'another word for because', [[', car l', ', puisque l']]),
  harmless(TERSE, 'the bad in other words', [
    [
      'The table has to be emptied, and mail arrives up to ten seconds later.',
      'In return we take on a table that somebody must empty.',
    ],
  ]),
  harmless(BILDER, 'the bad in other words', [
    [
      'Das Hochladen dauert dafür länger, und alte Bilder müssen einmal umgerechnet werden.',
      'Nachteil: das Hochladen wird träger.',
    ],
  ]),
  harmless(CHATTY, 'the bad in other words', [
    [
      'On the flip side, page breaks are now our problem, and browsers disagree about them.',
      'Downside: page breaks differ.',
    ],
  ]),
  harmless(SCAN, 'a dead record as history', [
    [
      'Files are in',
      'Until January files were [on the server](0001-store-files-on-the-server.md). Files are in',
    ],
  ]),
  harmless(TERSE, 'a table of contents', [
    ['## Status', '- [Context](#context)\n- [Decision](#decision)\n\n## Status'],
  ]),
  harmless(Y, 'the date in words of the status line', [
    ['- Status: Accepted', '- **Status**: Accepted'],
  ]),
];

/** Edits of records in teams' own forms: as people talk, tables all over, short, bold. */
const ownForms: readonly Edit[] = [
  defect(
    TALK,
    'one option, under a heading as people talk',
    without('- **Dois aplicativos com', '## O que decidimos'),
    'too-few-options',
    '## O que olhamos',
  ),
  defect(
    TALK,
    'a decision beside the options, with its reason in a sentence of its own',
    [['Um aplicativo com dois modos. Motivo', 'Um site progressivo sem loja. Motivo']],
    'decision-not-an-option',
    'Um site',
  ),
  defect(
    TALK,
    'no consequences, which the other record has',
    (text) => text.slice(0, text.indexOf('## O que isso traz')),
    'missing-section',
    'Um aplicativo com dois modos. Motivo',
  ),
  defect(
    TALK,
    'a section twice that no template knows',
    (text) => `${text}\n## Anexos\n\nGráficos.\n\n## Anexos\n\nMais gráficos.\n`,
    'duplicate-section',
    '## Anexos\n\nMais',
  ),
  defect(
    MATRIX,
    'an option by a letter that none has',
    [
      ['adopt option A, the log-based broker', 'adopt option D, a managed event bus'],
      ['only option A', 'only option D'],
    ],
    'decision-not-an-option',
    'option D',
  ),
  defect(
    MATRIX,
    'an id of another number',
    [['id: ADR-0042', 'id: ADR-0024']],
    'number-mismatch',
    'id: ADR-0024',
  ),
  defect(
    MATRIX,
    'a record in a sentence that nowhere exists',
    [['database tables.', 'database tables, see ADR-0140.']],
    'broken-reference',
    'ADR-0140',
  ),
  defect(
    MATRIX,
    'a wiki link to a record that nowhere exists',
    [['database tables.', 'database tables, see [[0039-tables]].']],
    'broken-link',
    '[[0039',
  ),
  harmless(MATRIX, 'somebody else’s numbers', [
    ['database tables.', 'database tables, see RFC 2616, CVE-2026-0140 and `ADR-0140`.'],
  ]),
  harmless(MATRIX, 'the kind in the front matter', [
    ['status: proposed', 'kind: adr\nstatus: proposed'],
  ]),
  defect(
    LAGER,
    'consequences before all else',
    (text) => {
      const at = text.indexOf('## Konsequenzen');
      const first = text.indexOf('## Kontext');
      return `${text.slice(0, first)}${text.slice(at)}\n${text.slice(first, at)}`;
    },
    'misplaced-section',
    '## Konsequenzen',
  ),
  defect(
    LAGER,
    'no because, and a safety net that is one',
    [[', weil Ereignisse verloren gehen können.', '.']],
    'decision-without-because',
    '## Entscheidung',
  ),
  defect(
    LAGER,
    'a gap that asks for a description',
    [['Am Black Friday', '<Beschreibe das Problem> Am Black Friday']],
    'leftover-placeholder',
    '<Beschreibe',
  ),
  defect(
    LAGER,
    'the sentence of a template',
    [
      [
        'Am Black Friday',
        "What is the issue that we're seeing that is motivating this decision or change?\n\nAm Black Friday",
      ],
    ],
    'leftover-placeholder',
    'What is the issue',
  ),
  defect(
    COOKIE,
    'no decider, whom the other records name',
    [[/\*\*Responsables:.*\n/, '']],
    'missing-field',
    '**Estado',
  ),
  defect(
    COOKIE,
    'a mark of unfinished work before the text',
    [['En agosto la tabla', 'Por definir. En agosto la tabla']],
    'leftover-placeholder',
    'Por definir',
  ),
  defect(
    COOKIE,
    'a chapter without a word',
    (text) => `${text}\n## Plan de despliegue\n`,
    'empty-section',
    '## Plan de despliegue',
  ),
];

/** Edits of decision records. */
export const adrEdits: readonly Edit[] = [...defects, ...harmlessEdits, ...ownForms];
