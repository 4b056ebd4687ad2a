import { each, editsOf, saying, sectionOf, windowsLineEnds, without } from './edits.ts';
import type { Edit } from './run.ts';

/** Edits of further records in further voices. */
export const moreVoiceEdits: readonly Edit[] = [
  ...editsOf(
    'adr-nested-bullets/docs/adr/0041-image-resizing.md',
    [
      [
        'one option',
        [[/2\. Resize at the CDN[^]*?(?=\n## Decision)/, '']],
        'too-few-options warning',
        '## Considered',
      ],
      [
        'an option with no con',
        [['   - Con: the CDN bills per transformation\n', '']],
        'option-without-argument info',
        '2. Resize',
      ],
      [
        'a straw man',
        [
          [
            '3. Let the browser choose from two sizes\n   - Pro: a day of work\n   - Con: still wrong for most phones\n',
            '3. Let the browser choose from two sizes\n',
          ],
        ],
        'option-without-argument info',
        '3. Let',
      ],
      [
        'something else decided',
        [['We will resize at the CDN edge. A new', 'We will go with Cloudinary. A new']],
        'decision-not-an-option warning',
        'Cloudinary',
      ],
      [
        'no reason',
        saying(
          '## Decision Outcome',
          'We will resize at the CDN edge. Maren sets it up in October.',
        ),
        'decision-without-because warning',
        'We will resize',
      ],
      [
        'deciders are the team',
        [['deciders: Maren Holt, Quentin Okafor', 'deciders:']],
        'missing-field warning',
        'deciders:',
      ],
      [
        'date in the future tense',
        [['date: 2026-09-02', 'date: soon']],
        'missing-date warning',
        'date: soon',
      ],
      [
        'accepted and proposed',
        [
          [
            '# 41. Resize images at the edge\n',
            '# 41. Resize images at the edge\n\nStatus: Proposed\n',
          ],
        ],
        'competing-values warning',
        'Status: Proposed',
      ],
      ['numbers mixed up', [['# 41.', '# 14.']], 'number-mismatch warning', '# 14.'],
      [
        'a template question',
        saying(
          '## Context and Problem Statement',
          '{Describe the context and problem statement, e.g., in free form using two to three sentences.}',
        ),
        'leftover-placeholder error',
        '{Describe',
      ],
      [
        'a dead link',
        [['(0040-one-cdn.md)', '(0040-one-cnd.md)']],
        'broken-link warning',
        '0040-one-cnd.md',
      ],
      [
        'context to come',
        saying('## Context and Problem Statement', 'Coming soon.'),
        'leftover-placeholder error',
        'Coming soon',
      ],
      [
        'only good',
        [[/\* The bill now[^]*?harder\n/, '']],
        'only-good-consequences info',
        '### Consequences',
      ],
    ],
    [
      ['Windows line ends', windowsLineEnds],
      [
        'Pros as nested lists',
        each(
          [/ {3}- Pro: (.*)/g, '   - Pros:\n     - $1'],
          [/ {3}- Con: (.*)/g, '   - Cons:\n     - $1'],
        ),
      ],
      ['bold labels', each([/- Pro:/g, '- **Pro:**'], [/- Con:/g, '- **Con:**'])],
      ['plus and minus', each([/- Pro:/g, '- (+)'], [/- Con:/g, '- (-)'])],
      ['emoji', each([/- Pro:/g, '- 👍'], [/- Con:/g, '- 👎'])],
      [
        'a table of links',
        [
          [
            '* Follows [0040](0040-one-cdn.md)',
            '| Record | How |\n| --- | --- |\n| [0040](0040-one-cdn.md) | follows |',
          ],
        ],
      ],
      [
        'the choice quoted',
        [
          [
            'We will resize at the CDN edge. A new',
            'Chosen option: “Resize at the CDN edge”, as it is the only one without a backfill. A new',
          ],
        ],
      ],
      ['option by number', [['We will resize at the CDN edge. A new', 'We take option 2. A new']]],
      [
        'a YAML list',
        [['deciders: Maren Holt, Quentin Okafor', 'deciders:\n  - Maren Holt\n  - Quentin Okafor']],
      ],
      ['a comment', [['## Links', '<!-- TODO: tidy -->\n\n## Links']]],
      [
        'HTML line breaks',
        [['Where should\nresizing happen?', 'Where should<br>\nresizing happen?']],
      ],
    ],
  ),
  ...editsOf(
    'adr-german-liste/docs/adr/0003-api-versionen.md',
    [
      [
        'keine Entscheider',
        [['- Entscheider: Sibel Aydın, Robert Hain\n', '- Entscheider:\n']],
        'missing-field warning',
        '- Entscheider:',
      ],
      ['kein Datum', [['- Datum: 2026-03-18\n', '']], 'missing-date warning', '- Status'],
      ['kein Status', [['- Status: angenommen\n', '']], 'missing-status warning', '- Datum'],
      [
        'nur eine Alternative',
        [[/- \*\*Version im Header[^]*?(?=\n## Ent)/, '']],
        'too-few-options warning',
        '## Alternativen',
      ],
      [
        'ohne Grund',
        [[' Ausschlaggebend war, dass die Partner sie ohne Werkzeug sehen und testen können.', '']],
        'decision-without-because warning',
        'Die Version steht',
      ],
      [
        'nur Gutes',
        saying(
          '## Auswirkungen',
          'Partner stellen um, wann es ihnen passt. Kündigungen sind sofort sichtbar.',
        ),
        'only-good-consequences info',
        '## Auswirkungen',
      ],
      ['ohne Problem', without('## Problemstellung'), 'missing-section warning', '## Alternativen'],
      [
        'leere Alternativen',
        saying('## Alternativen', '-'),
        'empty-section warning',
        '## Alternativen',
      ],
      [
        'noch offen',
        saying('## Auswirkungen', 'Noch zu klären.'),
        'leftover-placeholder error',
        'Noch zu klären',
      ],
      [
        'abgelöst',
        [['angenommen', 'abgelöst']],
        'superseded-without-successor warning',
        'abgelöst',
      ],
      [
        'im Satz offen',
        [['einen halben Tag', '(noch zu ergänzen) Stunden']],
        'leftover-placeholder error',
        'noch zu ergänzen',
      ],
    ],
    [
      ['Zeilenenden', windowsLineEnds],
      [
        'Tabelle statt Liste',
        [
          [
            /- Status: ang[^]*?Hain\n/,
            '| | |\n| --- | --- |\n| Status | angenommen |\n| Datum | 2026-03-18 |\n| Entscheider | Sibel Aydın, Robert Hain |\n',
          ],
        ],
      ],
      ['fett', each([/^- (Status|Datum|Entscheider): /gm, '- **$1:** '])],
      ['Sterne', each([/^- /gm, '* '])],
      ['Begründung', [['Ausschlaggebend war, dass', 'Begründung: Wichtig ist, dass']]],
      [
        'deshalb',
        [
          [
            'Ausschlaggebend war, dass die Partner sie ohne Werkzeug sehen und testen können.',
            'Die Partner sollen sie ohne Werkzeug sehen können; deshalb.',
          ],
        ],
      ],
      [
        'Nummern',
        each(
          [/^- \*\*(Version im Pfad)/m, '1. **$1'],
          [/^- \*\*(Version im Header)/m, '2. **$1'],
          [/^- \*\*(Keine)/m, '3. **$1'],
        ),
      ],
      [
        'Pro und Contra',
        each(
          [
            /: sichtbar und leicht zu testen, aber doppelte Routen/,
            ' – pro: sichtbar; contra: doppelte Routen',
          ],
          [
            /: saubere Adressen, dafür im Browser nicht auszuprobieren/,
            ' – pro: saubere Adressen; contra: nicht auszuprobieren',
          ],
          [
            /: kein Aufwand, jedoch wiederholt sich der Februar/,
            ' – pro: kein Aufwand; contra: der Februar wiederholt sich',
          ],
        ),
      ],
    ],
  ),
  ...editsOf(
    'scope-questions-en/docs/scope/2026-11-09-invoice-search.md',
    [
      [
        'reviewers to be found',
        [['reviewers: [Olof Berg]', 'reviewers: [TBD]']],
        'leftover-placeholder warning',
        'TBD',
      ],
      [
        'the owner reviews',
        [['reviewers: [Olof Berg]', 'reviewers: [Tamsin Reyes]']],
        'same-person warning',
        'reviewers:',
      ],
      [
        'no push-back',
        saying('## Pushed back', 'We did not push back on anything.'),
        'none-without-reason warning',
        'We did not',
      ],
      [
        'nothing left out',
        saying('## What we leave out', 'Nothing comes to mind.'),
        'none-without-reason warning',
        'Nothing',
      ],
      [
        'left out and built',
        [['### Full text in attachments', '### Saved searches per clerk']],
        'boundary-contradiction warning',
        '### Saved searches per clerk',
      ],
      [
        'no recommendation',
        [[/Recommendation: option 1[^]*?cost\.\n/, '']],
        'missing-recommendation warning',
        '## Options',
      ],
      [
        'an option without a price',
        [['Cost: 2 weeks. ', '']],
        'option-without-cost info',
        '1. An index',
      ],
      [
        'no way back',
        [
          [' Switching the flag off brings the old search back.', ''],
          ['Behind the flag `invoice-search`, to two', 'To two'],
        ],
        'rollout-undo info',
        '## How it goes',
      ],
      [
        'nobody hears',
        [[/ The AR lead and the finance helpdesk\nhear of it on 26 November\./, '']],
        'rollout-notice info',
        '## How it goes',
      ],
      [
        'no baseline',
        [['| 47 s | 5 s |', '| | 5 s |']],
        'success-measure warning',
        '## How we will know',
      ],
      [
        'no target',
        [['| 47 s | 5 s |', '| 47 s | faster |']],
        'success-measure warning',
        '## How we will know',
      ],
      [
        'nobody answers',
        [[' Owner: Olof Berg. Due: 2026-12-01', ' Due: 2026-12-01']],
        'question-owner warning',
        'Does the auditor',
      ],
      ['never answered', [[' Due: 2026-12-01', '']], 'question-owner warning', 'Does the auditor'],
      [
        'answered ASAP',
        [['Due: 2026-12-01', 'Due: ASAP']],
        'question-owner warning',
        'Does the auditor',
      ],
      ['late', [['Due: 2026-12-01', 'Due: 2026-11-02']], 'question-overdue warning', '2026-11-02'],
      [
        'no evidence',
        saying(
          '## Who is hurt, and how we know',
          'Clerks search for invoices all day long, and it takes ages.',
        ),
        'problem-evidence info',
        '## Who is hurt',
      ],
      [
        'a bet that is not there',
        [['bet: ../roadmap/2027-q1.md', 'bet: ../roadmap/2027-q3.md']],
        'broken-reference warning',
        '2027-q3.md',
      ],
      [
        'risks empty',
        saying('## What could go wrong', ''),
        'empty-section warning',
        '## What could go wrong',
      ],
      [
        'the brief gone',
        without('## What we were asked'),
        'missing-section warning',
        '## Who is hurt',
      ],
      [
        'built: to be decided',
        saying('## What we will build', 'To be decided.'),
        'leftover-placeholder warning',
        'To be decided',
      ],
    ],
    [
      ['Windows', windowsLineEnds],
      [
        'the brief as a quote',
        saying(
          '## What we were asked',
          '> We need Elasticsearch for invoices.\n>\n> — Finance, 2 November',
        ),
      ],
      [
        'in scope as bullets',
        saying(
          '## What we will build',
          '- Search by number, customer and amount\n- Saved searches, up to ten per clerk',
        ),
      ],
      [
        'questions in a table',
        saying(
          '## Not answered yet',
          '| Question | Owner | Due |\n| --- | --- | --- |\n| Does the auditor need a trace? | Olof Berg | 2026-12-01 |\n| Who may see other regions? | @tamsin | 2026-12-04 |',
        ),
      ],
      [
        'questions as sentences',
        saying(
          '## Not answered yet',
          'Does the auditor need a trace of searches? Olof finds out by 1 December. Who may see invoices of other regions? Tamsin decides by 4 December.',
        ),
      ],
      [
        'measure as a sentence',
        saying(
          '## How we will know it worked',
          'The median search takes 5 seconds at most by the end of January; it takes 47 today.',
        ),
      ],
      [
        'measure with an arrow',
        saying('## How we will know it worked', 'Median search time: 47 s → 5 s'),
      ],
      [
        'revert',
        [
          [
            'Switching the flag off brings the old search back.',
            'If it misbehaves we revert to the old query.',
          ],
        ],
      ],
      ['told', [['hear of it on 26 November', 'are informed on 26 November']]],
      [
        'recommended inside',
        [
          [
            '1. An index and a rewritten query.',
            '1. An index and a rewritten query (recommended).',
          ],
          [/Recommendation: option 1, since/, 'We picked it since'],
        ],
      ],
      [
        'risks last',
        (text) => {
          const s = sectionOf('## What could go wrong').exec(text)![0];
          return `${text.replace(s, '').trimEnd()}\n\n${s.trimEnd()}\n`;
        },
      ],
    ],
  ),
  ...editsOf(
    'roadmap-absaetze-en/docs/roadmap/identity-2027-h1.md',
    [
      ['two', [[/\*\*Bet 3:[^]*?two days\.\n\n/, '']], 'bet-count warning', '## What we bet on'],
      [
        'four',
        [
          [
            '## What we leave alone',
            '**Bet 4: Audit trail.** Led by @tuva, 6 weeks. It has worked when an auditor finds each change in five minutes.\n\n## What we leave alone',
          ],
        ],
        'bet-count warning',
        '## What we bet on',
      ],
      ['nobody leads', [['Ramón Ibarra leads this; we', 'We']], 'bet-owner warning', 'Bet 1'],
      [
        'the team leads',
        [['Owner: Chiara Conti.', 'Owner: the whole team.']],
        'bet-owner warning',
        'the whole team',
      ],
      [
        'owner open',
        [['Owner: Chiara Conti.', 'Owner: to be hired.']],
        'bet-owner warning',
        'to be hired',
      ],
      [
        'months',
        [['Cost: sixteen weeks.', 'Cost: four months.']],
        'bet-cost warning',
        'four months',
      ],
      ['big', [['Cost: sixteen weeks.', 'Cost: big.']], 'bet-cost warning', 'big'],
      ['no weeks', [['; we reckon with 24 weeks', '']], 'bet-cost warning', 'Bet 1'],
      [
        'no signal',
        [[' It has worked when a third of all\nlogins use a passkey by 30 June.', '']],
        'bet-signal warning',
        'Bet 1',
      ],
      [
        'a hope',
        [
          [
            'the median takeover is noticed within an\nhour, now it takes two days',
            'customers feel safer',
          ],
        ],
        'bet-signal warning',
        'feel safer',
      ],
      [
        'more secure',
        [
          [
            'the median takeover is noticed within an\nhour, now it takes two days',
            'improved security posture',
          ],
        ],
        'bet-signal warning',
        'improved security',
      ],
      ['too much', [['capacity: 80', 'capacity: 50']], 'capacity-exceeded warning', 'capacity: 50'],
      [
        'contradiction',
        [
          [
            'We will not replace the consent screens, though legal dislikes them.',
            'We will not build one session service.',
          ],
        ],
        'bet-contradicts-non-goal warning',
        'Bet 2',
      ],
      ['none', saying('## What we leave alone', 'n/a'), 'none-without-reason warning', 'n/a'],
      [
        'no detection',
        [[' Visible in: the daily count of forced logouts.', ' We would roll back.']],
        'risk-without-detection warning',
        'session migration drops',
      ],
      [
        'owner vague',
        [['owner: "@sunniva"', 'owner: Identity team']],
        'missing-field warning',
        'Identity team',
      ],
      ['no period', [['period: 2027-H1\n', '']], 'missing-field warning', 'team:'],
      [
        'signed off by nobody',
        [['status: in review', 'status: signed off']],
        'missing-sign-off warning',
        'capacity: 80',
      ],
    ],
    [
      ['Windows', windowsLineEnds],
      ['Our bets', [['## What we bet on', '## Our bets']]],
      ['Out of scope', [['## What we leave alone', '## Out of scope']]],
      ['Early sign', [['Visible in:', 'Early sign:']]],
      [
        'bullets',
        each(
          [/^\*\*Bet (\d): /gm, '- **Bet $1: '],
          [/^(weeks\. It|logins use|one at|hour, now)/gm, '  $1'],
        ),
      ],
      ['sub-headings', each([/^\*\*Bet (\d): ([^*]+)\.\*\* /gm, '### Bet $1: $2\n\n'])],
      ['weeks in digits', [['sixteen weeks', '16 weeks']]],
      [
        'from to',
        [
          [
            'the median takeover is noticed within an\nhour, now it takes two days',
            'median time to notice a takeover: 2 days → 1 hour',
          ],
        ],
      ],
      [
        'not',
        [
          [
            'We will not replace the consent screens, though',
            'The consent screens stay as they are, though',
          ],
        ],
      ],
    ],
  ),
  ...editsOf(
    'roadmap-tabela-pt/docs/roadmap/2027-h1.md',
    [
      ['duas', [[/\| Fotos sem fundo.*\n/, '']], 'bet-count warning', '## Apostas'],
      ['o time', [['| Davi Rocha |', '| o time de catálogo |']], 'bet-owner warning', 'o time'],
      [
        'a definir',
        [['| Davi Rocha |', '| a definir |']],
        'leftover-placeholder warning',
        'a definir',
      ],
      ['todos', [['| Davi Rocha |', '| todos |']], 'bet-owner warning', 'todos'],
      ['médio', [['| 14 semanas |', '| médio |']], 'bet-cost warning', 'médio'],
      ['três meses', [['| 14 semanas |', '| três meses |']], 'bet-cost warning', 'três meses'],
      ['sem custo', [['| 14 semanas |', '| |']], 'bet-cost warning', 'Peso obrig'],
      [
        'sinal vago',
        [['fichas sem peso caem de 12 % para 1 %', 'fichas melhores']],
        'bet-signal warning',
        'fichas melhores',
      ],
      [
        'clientes felizes',
        [['fichas sem peso caem de 12 % para 1 %', 'lojistas mais satisfeitos']],
        'bet-signal warning',
        'satisfeitos',
      ],
      [
        'sem sinal',
        [['fichas sem peso caem de 12 % para 1 %', '—']],
        'bet-signal warning',
        'Peso obrig',
      ],
      [
        'acima da capacidade',
        [['capacity: 60', 'capacity: 40']],
        'capacity-exceeded warning',
        'capacity: 40',
      ],
      [
        'sem detecção',
        [['alerta diário sobre multas fora do previsto', '']],
        'risk-without-detection warning',
        'transportadora muda',
      ],
      ['nenhum', saying('## Não objetivos', 'Nenhum.'), 'none-without-reason warning', 'Nenhum.'],
      [
        'contradição',
        [['- Vídeos', '- Importação em minutos']],
        'bet-contradicts-non-goal warning',
        '| Importação em minutos',
      ],
      ['um risco', [[/\| A transp.*\n/, '']], 'risk-count info', '## Riscos'],
      [
        'status',
        [['status: em revisão', 'status: quase aprovado']],
        'unknown-status warning',
        'quase aprovado',
      ],
    ],
    [
      ['fim de linha', windowsLineEnds],
      ['Iniciativas', [['## Apostas', '## Iniciativas']]],
      [
        'Esforço',
        [
          ['| Custo |', '| Esforço (semanas) |'],
          ['14 semanas', '14'],
          ['18-20 semanas', '18-20'],
          ['10 semanas', '10'],
        ],
      ],
      ['Fora do escopo', [['## Não objetivos', '## O que não faremos']]],
      ['sinal de alerta', [['Como percebemos', 'Sinal de alerta']]],
      [
        'lista',
        (text) =>
          text.replace(
            /\| Aposta \|[^]*?(?=\n## Não)/,
            '- **Peso obrigatório**: Davi Rocha, 14 semanas. Sinal: fichas sem peso caem de 12 % para 1 %\n- **Importação em minutos**: @livia, 20 semanas. Sinal: 50 mil fichas em menos de dez minutos\n- **Fotos sem fundo**: Sônia Prado, 10 semanas. Sinal: 90 % das fotos aprovadas sem retoque\n',
          ),
      ],
    ],
  ),
  ...editsOf(
    'ticket-sentences-en/docs/tickets/0088-slow-exports.md',
    [
      [
        'assignee: anyone',
        [['assignee: Jun Park', 'assignee: anyone on the team']],
        'missing-field warning',
        'anyone on the team',
      ],
      [
        'reviews themselves',
        [
          ['@edda looks', '@jun looks'],
          ['assignee: Jun Park', 'assignee: "@jun"'],
        ],
        'self-review warning',
        '@jun looks',
      ],
      [
        'no day at all',
        [
          [' by 2026-12-07', ''],
          [' by 2027-01-20', ''],
        ],
        'missing-reviewer warning',
        '## Who says OK',
      ],
      [
        'nobody says OK',
        saying('## Who says OK', 'The usual people, by 2027-01-20.'),
        'missing-reviewer warning',
        '## Who says OK',
      ],
      [
        'a wish',
        saying(
          '## What is true when it is done',
          'Exports are reliable and customer success is happy.',
        ),
        'outcome-unverifiable warning',
        '## What is true',
      ],
      [
        'a better export',
        saying('## What is true when it is done', 'Significantly improved export performance.'),
        'outcome-unverifiable warning',
        '## What is true',
      ],
      [
        'a way, no result',
        saying(
          '## What is true when it is done',
          'First we profile the job, then we rewrite the query, and finally we roll it out.',
        ),
        'outcome-unverifiable warning',
        '## What is true',
      ],
      [
        'steps',
        saying(
          '## What is true when it is done',
          '- Profile the export job\n- Add an index\n- Talk to customer success',
        ),
        'outcome-unverifiable warning',
        '## What is true',
      ],
      [
        'no constraints',
        saying('## Please mind', 'There are no constraints.'),
        'none-without-reason warning',
        'There are no',
      ],
      [
        'no constraints section',
        without('## Please mind'),
        'missing-section warning',
        '## Who says OK',
      ],
      [
        'due to be agreed',
        [['due: 2027-01-22', 'due: as soon as possible']],
        'malformed-date warning',
        'as soon as',
      ],
      [
        'a checkpoint passed',
        [['2026-12-04: query', '2026-11-04: query']],
        'checkpoint-passed warning',
        '2026-11-04',
      ],
      ['no from', [['from: Edda Sørensen\n', '']], 'missing-field warning', 'assignee:'],
      [
        'no context',
        saying('## What is going on', '<!-- where does one look? -->'),
        'empty-section warning',
        '## What is going on',
      ],
      [
        'a gap',
        [['about fifteen a week', 'about XX times a week']],
        'leftover-placeholder warning',
        'XX times',
      ],
      ['status', [['status: open', 'status: opne']], 'unknown-status warning', 'opne'],
    ],
    [
      ['Windows', windowsLineEnds],
      [
        'checks',
        saying(
          '## What is true when it is done',
          '- [ ] An export of 500,000 rows finishes in under ten minutes\n- [ ] No export was restarted by hand for two weeks',
        ),
      ],
      [
        'constraints as a list',
        saying(
          '## Please mind',
          '1. The file format is a contract with forty customers\n2. Nothing adds load to the replica between 08:00 and 18:00',
        ),
      ],
      [
        'review in a list',
        saying(
          '## Who says OK',
          '- Query plan: @edda by 2026-12-07\n- Result: @edda by 2027-01-20',
        ),
      ],
      [
        'review in a table',
        saying(
          '## Who says OK',
          '| Who | What | When |\n| --- | --- | --- |\n| @edda | query plan | 2026-12-07 |\n| @edda | result | 2027-01-20 |',
        ),
      ],
      ['reviewer as a field', [['due: 2027', 'reviewer: "@edda"\ndue: 2027']]],
      [
        'checkpoints as maps',
        [
          [
            '  - 2026-12-04: query plan on production data\n',
            '  - { date: 2026-12-04, what: query plan on production data }\n',
          ],
          [
            '  - 2027-01-08: first export under ten minutes\n',
            '  - { date: 2027-01-08, what: first export under ten minutes }\n',
          ],
        ],
      ],
      ['Deliverable', [['## What is true when it is done', '## Deliverable']]],
      ['Constraints', [['## Please mind', '## Constraints and deadlines']]],
    ],
  ),
  ...editsOf(
    'ticket-titres-fr/docs/tickets/0061-consentement.md',
    [
      [
        'sans échéance passée',
        [['**Échéance :** 2026-12-22', '**Échéance :** 2026-11-12']],
        'due-passed info',
        '2026-11-12',
      ],
      [
        'assigné à personne',
        [['**Assigné à :** @maelle', '**Assigné à :** à définir']],
        'leftover-placeholder error',
        'à définir',
      ],
      [
        "l'équipe",
        [['**Assigné à :** @maelle', "**Assigné à :** l'équipe"]],
        'missing-field warning',
        "l'équipe",
      ],
      [
        'relit soi-même',
        [
          ['**Relecteur :** @youssef', '**Relecteur :** @maelle'],
          ['Schéma : accord de @youssef', 'Schéma : accord de @maelle'],
          ['Résultat : accord de @youssef', 'Résultat : accord de @maelle'],
        ],
        'self-review warning',
        '**Relecteur :** @maelle',
      ],
      [
        'un autre',
        [['**Relecteur :** @youssef', '**Relecteur :** @lina']],
        'reviewer-disagreement warning',
        '**Relecteur',
      ],
      [
        'vœu',
        saying('## Fini quand', 'La traçabilité est nettement améliorée.'),
        'outcome-unverifiable warning',
        '## Fini quand',
      ],
      [
        'enquête',
        saying('## Fini quand', 'Étudier comment garder un historique.'),
        'outcome-unverifiable warning',
        '## Fini quand',
      ],
      [
        'aucune',
        saying('## À ne pas toucher', 'Rien de particulier.'),
        'none-without-reason warning',
        'Rien de',
      ],
      ['puce vide', saying('## À ne pas toucher', '-'), 'empty-section warning', '## À ne pas'],
      [
        'point passé',
        [['2026-12-01, schéma', '2026-11-11, schéma']],
        'checkpoint-passed warning',
        '2026-11-11',
      ],
      [
        'sans date',
        [
          [' avant le 4 décembre 2026', ''],
          [' avant le 18 décembre 2026', ''],
        ],
        'missing-reviewer warning',
        '## Qui valide',
      ],
      ['statut', [['**Statut :** en cours', '**Statut :** bof']], 'unknown-status warning', 'bof'],
      ['sans pourquoi', without('## Pourquoi'), 'missing-section warning', '## Fini quand'],
      [
        'à préciser',
        [['3 demandes sur 11', '(à préciser) demandes sur 11']],
        'leftover-placeholder error',
        'à préciser',
      ],
    ],
    [
      ['fins de ligne', windowsLineEnds],
      [
        'liste',
        each([
          /^\*\*(Statut|Date|Assigné à|De la part de|Relecteur|Échéance|Points de contrôle) :\*\*/gm,
          '- **$1 :**',
        ]),
      ],
      ['espaces insécables', each([/ :/g, '\u00a0:'])],
      ['cases', each([/^\d\. /gm, '- [ ] '])],
      ["Critères d'acceptation", [['## Fini quand', "## Critères d'acceptation"]]],
      [
        'tableau',
        saying(
          '## Qui valide',
          '| Quoi | Qui | Avant le |\n| --- | --- | --- |\n| Schéma | @youssef | 2026-12-04 |\n| Résultat | @youssef | 2026-12-18 |',
        ),
      ],
    ],
  ),
];
