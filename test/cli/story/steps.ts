/** One step of the story: words, a command, or somebody who writes. */
export type Step =
  | { readonly type: 'words'; readonly text: string }
  /** `leadline` with these arguments. */
  | { readonly type: 'run'; readonly args: readonly string[]; readonly code: 0 | 1 | 2 }
  /** The gaps of a record filled in, one after another, and other places rewritten. */
  | {
      readonly type: 'fill';
      readonly path: string;
      readonly answers: readonly string[];
      readonly places: readonly (readonly [string, string])[];
    }
  | { readonly type: 'write'; readonly path: string; readonly text: string }
  /** `git`, with what it prints left out. */
  | { readonly type: 'git'; readonly args: readonly string[] }
  | { readonly type: 'commit'; readonly message: string; readonly author: string }
  /** A picture that `npm run pictures` takes of what has become of the story, and what it shows in words. */
  | { readonly type: 'picture'; readonly name: string; readonly says: string }
  /** Another day, `YYYY-MM-DD`. */
  | { readonly type: 'day'; readonly day: string };

const say = (text: string): Step => ({ type: 'words', text });
const on = (day: string): Step => ({ type: 'day', day });
const run = (...args: string[]): Step => ({ type: 'run', args, code: 0 });
const write = (path: string, text: string): Step => ({ type: 'write', path, text });
const fill = (
  path: string,
  answers: readonly string[],
  places: readonly (readonly [string, string])[] = [],
): Step => ({ type: 'fill', path, answers, places });
const commit = (message: string, author = 'Ines'): readonly Step[] => [
  { type: 'commit', message, author },
];
const picture = (name: string, says: string): Step => ({ type: 'picture', name, says });

const SCOPE = 'docs/scope/2026-11-09-change-a-booking-online.md';
const POLL = 'docs/adr/0001-poll-the-tide-service.md';
const SUBSCRIBE = 'docs/adr/0002-subscribe-to-tide-changes.md';
const POSTMORTEM = 'docs/postmortems/2026-12-14-no-forecast-on-a-sunday.md';

/** A team's autumn, by commands: what was planned, decided, handed over, replaced, and learnt. */
export const story: readonly Step[] = [
  say(
    'Ines becomes lead of a small team that looks after the berths of a harbour. The repository has one file of code and no records yet.',
  ),
  write(
    'src/tide.ts',
    '// As ADR-0001 says: asked once every ten minutes.\nexport const EVERY = 600;\n',
  ),
  ...commit('Ask for the tide'),

  say('## A seat\n\nOn her first day she and her manager write down what the seat is.'),
  on('2026-11-02'),
  run('new', 'charter', 'Lead of berths', '--set', 'lead=@ines', '--set', 'manager=@maud'),
  fill(
    'docs/charters/lead-of-berths.md',
    [
      'Berths and tides: `src/`, the questions of the office about both, and the share of bookings that go through',
      'How berths are given, and with what',
      'Whom we hire, and what we pay others for',
      'Bookings that go through without a call: 60 of 100 today, 75 of 100 by 31 January 2027',
    ],
    [['review: #', 'review: 2027-01-31 #']],
  ),
  run('status', 'lead-of-berths', 'in review'),
  run('status', 'lead-of-berths', 'agreed'),

  say(
    '## A plan\n\nTwo pages for the next half year: three bets, what is left out, and how each risk is noticed. The file is named by its period.',
  ),
  on('2026-11-04'),
  run(
    'new',
    'roadmap',
    '2027-H1',
    '--set',
    'team=Berths',
    '--set',
    'owner=@ines',
    '--set',
    'capacity=40',
  ),
  fill('docs/roadmap/berths-2027-H1.md', [
    'We own how berths are given and what skippers see of it. 60 of 100 bookings go through without a call. From May on, the neighbouring harbour sends us its overflow: a third more boats.',
    'Let skippers change their own booking',
    'Two thirds of the calls in August were about dates.',
    '@ines',
    '14',
    'Calls about dates fall from 41 to 15 a week by the end of June',
    'fewer than 10 changes a week go through it by March',
    'Know the tide within two minutes',
    'A late forecast costs a berth each time.',
    '@tomasz',
    '8',
    'The page is never more than two minutes behind the service',
    'the service cannot push by February',
    'Give berths by draught',
    'Deep berths go to small boats, and big boats are sent away.',
    '@jo',
    '12',
    'No boat is sent away while a deep berth is free',
    'the depths on the chart cannot be trusted',
    'Paying online: the ledger comes first, in the second half',
    'Skippers change bookings back and forth',
    'changes of one booking, counted each week',
    'a limit of three',
    'Whether the tide service keeps its promises',
    'the age of the last forecast, on the office’s screen',
    'ask as today',
  ]),
  run('status', 'berths-2027-H1', 'in review'),
  run('lint', 'docs/roadmap'),
  say('Nothing to mend. With the names of those who agreed it is signed off.'),
  fill(
    'docs/roadmap/berths-2027-H1.md',
    [],
    [
      [
        '    name:\n    date:\n  - role: design',
        '    name: "@maud"\n    date: 2026-11-06\n  - role: design',
      ],
      [
        '    name:\n    date:\n  - role: manager',
        '    name: "@bergit"\n    date: 2026-11-06\n  - role: manager',
      ],
      ['    name:\n    date:\nreviewed', '    name: "@maud"\n    date: 2026-11-06\nreviewed'],
    ],
  ),
  on('2026-11-06'),
  run('status', 'berths-2027-H1', 'signed off'),
  ...commit('Plan the half year'),

  say('## A scope doc, before any code\n\nThe first bet gets a scope doc that serves it.'),
  on('2026-11-09'),
  run(
    ...[
      'new',
      'scope',
      'Change a booking online',
      '--set',
      'owner=@ines',
      '--set',
      'reviewers=@tomasz, @bergit',
    ],
    ...['--set', 'bet=../roadmap/berths-2027-H1.md#1-let-skippers-change-their-own-booking'],
  ),
  say('What is asked of it, before anything is written:'),
  run('review', SCOPE),
  fill(SCOPE, [
    'Skippers should be able to do everything online that they can do on the phone. (Maud, 28 September)',
    'The office takes 60 calls a day in the season; in week 33 41 of them were about dates. Meanwhile nobody helps the boats that arrive.',
    '“Everything” would include crew lists and customs. We counted the calls first: two thirds are about dates, so we begin with dates.',
    'A skipper moves or shortens a booking that has not begun\n- The price is worked out anew and shown before anything is changed\n- The office sees who changed what',
    'Changing a stay that has begun: the office wants to look at the boat first\n- Refunds to the card; the ledger will do that',
    'Cancel and book again',
    'nothing new in allocation',
    'someone else may get the berth in between',
    '2 weeks',
    'Change in place',
    'the berth is never free in between',
    'allocation learns about changes',
    '4 weeks',
    'Change in place',
    'losing one’s berth over a day is the complaint we would hear all summer',
    'behind a flag, pier A first, all piers after two quiet weekends',
    'the office (training on a Monday), billing (a second line on invoices)',
    'turning the flag off; changes that were made stay valid',
    'Calls about dates a week',
    '41',
    '15',
    '2027-06-30',
    'Skippers change back and forth',
    'changes of one booking, counted each week',
    'a limit of three',
    'Does a moved booking keep its old price?',
    '@bergit',
    '2026-11-20',
  ]),
  run('status', SCOPE, 'in review'),
  run('status', SCOPE, 'agreed'),
  ...commit('Say what changing a booking is'),

  say(
    '## A decision\n\nThe code asks for the tide every ten minutes, and a comment in it already says so. The decision is written down where the comment points, with the code that it governs.',
  ),
  on('2026-11-11'),
  run(
    'new',
    'adr',
    'Poll the tide service',
    '--set',
    'decision-makers=@tomasz',
    '--set',
    'governs=src/tide.ts',
  ),
  fill(POLL, [
    'The depth of a berth follows the tide. The service answers 150 questions a day and offers no more for free. How do we know the tide?',
    'Poll every ten minutes',
    'it works today',
    'a revised forecast is seen late',
    'A copy of the tables',
    'nobody has to be asked',
    'wind moves the water by half a metre',
    'Poll every ten minutes',
    'a wrong depth is worse than a late one',
    'one small module',
    'up to ten minutes behind',
  ]),
  run('status', '1', 'accept'),
  run('why', 'src/tide.ts'),
  ...commit('Decide how we know the tide'),

  say(
    '## Handed over\n\nOne ticket for each thing that the scope doc promises, prefilled and linked back; first what it would be, then for real. A second call finds nothing left to do.',
  ),
  on('2026-11-13'),
  run('tickets', SCOPE, '--item', '1', '--dry-run'),
  run('tickets', SCOPE),
  run('tickets', SCOPE),
  fill('docs/tickets/0001-a-skipper-moves-or-shortens-a-booking-that-has-not-begun.md', [
    '@jo',
    '@tomasz',
    '2026-11-27',
    'the form, with three boats from the August list',
    'A booking that begins tomorrow or later can be moved to any free day of the same berth',
    'Nothing changes for bookings that are not touched',
    'The change in allocation',
    '@tomasz',
    '2026-12-04',
  ]),
  run(
    'status',
    'docs/tickets/0001-a-skipper-moves-or-shortens-a-booking-that-has-not-begun.md',
    'start',
  ),
  say(
    'For those who live in the tracker, the same as an issue. `--create github` or `--create gitlab` would make it, and write its address into the ticket.',
  ),
  run('issue', 'docs/tickets/0001-a-skipper-moves-or-shortens-a-booking-that-has-not-begun.md'),
  ...commit('Hand over'),

  say(
    '## A decision replaced\n\nIn December the service learns to push. The new record takes the place of the old one, and both say so.',
  ),
  { type: 'git', args: ['switch', '--quiet', '--create', 'tide-changes'] },
  on('2026-12-08'),
  run(
    'new',
    'adr',
    'Subscribe to tide changes',
    '--supersedes',
    'ADR-0001',
    '--set',
    'decision-makers=@tomasz',
    '--set',
    'governs=src/tide.ts',
  ),
  fill(SUBSCRIBE, [
    'The service can tell us of each revision now. Polling is ten minutes behind and near the limit of 150 questions.',
    'Subscribe',
    'we know within seconds',
    'a silent feed looks like a calm sea',
    'Go on polling',
    'nothing to do',
    'late, and soon refused',
    'Subscribe',
    'a late depth has cost three berths since October',
    'no limit to run into',
    'we must notice when the feed falls silent',
  ]),
  run('status', 'ADR-0002', 'accept'),
  ...commit('Decide to subscribe'),
  say(
    'What the pull request shows its reviewer: what became of decisions, and the code that still cites the old one.',
  ),
  run('check', '--base', 'main', '--format', 'markdown'),
  run('lint', '--code', 'src'),
  write(
    'src/tide.ts',
    '// As ADR-0002 says: told by the service.\nexport const HEARTBEAT = 600;\n',
  ),
  run('lint', '--code', 'src'),
  ...commit('Subscribe'),
  { type: 'git', args: ['switch', '--quiet', 'main'] },
  { type: 'git', args: ['merge', '--quiet', '--ff-only', 'tide-changes'] },

  say(
    '## Something goes wrong\n\nOne Sunday the feed is silent, and nobody notices for two hours: a risk of the plan, whose sign nobody had built. The postmortem names it and asks for conditions, not culprits; each action has an owner and a day.',
  ),
  on('2026-12-14'),
  run(
    'new',
    'postmortem',
    'No forecast on a Sunday',
    '--set',
    'owner=@tomasz',
    '--set',
    'incident=2026-12-13',
    '--set',
    'foreseen=docs/roadmap/berths-2027-H1.md#whether-the-tide-service-keeps-its-promises',
  ),
  fill(POSTMORTEM, [
    'On Sunday from 09:10 to 11:25 the page showed the tide of the morning. A skipper called; a restart brought the feed back.',
    '14 boats saw a depth that was up to 40 cm wrong, for 135 minutes. None ran aground.',
    '09:10',
    'the feed falls silent',
    '11:05',
    'a skipper calls the office about the depth',
    '11:25',
    'the service is restarted',
    'Nothing looked at the age of the last forecast, although the plan had named its age as the sign',
    'The office had the number of whoever is on call',
    'The page says how old the forecast is after ten minutes',
    '@tomasz',
    '2026-12-18',
  ]),
  run('status', POSTMORTEM, 'in review'),
  run('lint', POSTMORTEM),
  ...commit('Learn from a Sunday', 'Tomasz'),

  say('## The whole at a glance\n\nFrom the bets to the work, with the holes:'),
  on('2026-12-18'),
  run('trace'),
  say('The same in the editor, where each hole is a click away:'),
  picture(
    'story-light',
    'VS Code with the roadmap open, its board beside it, and the view From Bet to Ticket with the chain from bets to tickets.',
  ),
  say('Every record:'),
  run('list'),
  say(
    'The weekly update writes itself, and begins with who had written down before what went wrong:',
  ),
  run('digest', '--since', '2026-12-01'),
  say(
    'What changed in the lifecycle is easiest to read in a browser. `leadline report --site` writes a folder for any static host, and the next call touches only what changed:',
  ),
  run('report', '--site', 'public/decisions'),
  run('report', '--site', 'public/decisions'),
];
