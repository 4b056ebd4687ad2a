// The roadmap board: bets as cards, and beside them what a reviewer asks for next.
/** @import { Board, BoardBet, BoardText, Weeks } from '../src/core/views/board.ts' */
/** @import { BoardWord, ToBoard, Words } from '../src/extension/panels/protocol.ts' */
import { drawnPage } from './drawn-page.js';
import { goTo, host, listen, make, say } from './page.js';
import { saveButtons } from './picture-file.js';

listen((/** @type {ToBoard} */ message) => {
  const { words } = message;
  if (message.type === 'gone') return [make('p', {}, words.gone)];
  host.setState(message.state);
  return draw(message.board, words);
});

/**
 * @param {Board} board
 * @param {Words<BoardWord>} words
 */
function draw(board, words) {
  const { path, bets, nonGoals, risks, signOffs, objections } = board;
  const most = Math.max(1, ...bets.map(({ cost }) => cost?.weeks?.high ?? 0), 0);
  return [
    make('h1', {}, goTo({ path }, board.title)),
    make(
      'p',
      { class: 'facts' },
      make('span', { class: 'badge' }, board.status ?? words.noStatus),
      board.period && make('span', {}, board.period),
      board.team && make('span', {}, board.team),
      board.owner && make('span', {}, `${words.owner}: ${board.owner}`),
      board.reviewed && make('span', { class: 'quiet' }, `${words.reviewed}: ${board.reviewed}`),
    ),
    ...capacity(board, words),
    objections.length > 0 && reasons(objections, words),
    make('h2', {}, `${words.bets} (${bets.length})`),
    bets.length > 0
      ? make('div', { class: 'cards' }, ...bets.map((bet) => card(bet, path, most, words)))
      : lacking(words.noBets),
    make(
      'div',
      { class: 'columns' },
      column(
        words.risks,
        words.noRisks,
        risks.map((risk) => [
          goTo({ path, ...risk.range }, risk.name),
          risk.detection === undefined
            ? lacking(words.noDetection)
            : make('p', { class: 'quiet' }, `${words.detection}: ${risk.detection}`),
          risk.mitigation !== undefined &&
            make('p', { class: 'quiet' }, `${words.mitigation}: ${risk.mitigation}`),
        ]),
      ),
      column(
        words.nonGoals,
        words.noNonGoals,
        nonGoals.map(({ text, range }) => [goTo({ path, ...range }, text)]),
      ),
      column(
        words.signOffs,
        words.noSignOffs,
        signOffs.map(({ role, name, date, range }) => [
          make('span', { 'aria-hidden': 'true' }, name && date ? '✓ ' : '○ '),
          goTo({ path, ...range }, role),
          ': ',
          name && date ? `${name}, ${date}` : words.pending,
        ]),
      ),
    ),
    make(
      'div',
      { class: 'tools', 'data-screen-only': '' },
      saveButtons(words, () => drawnPage(document.getElementById('page') ?? document.body)),
    ),
  ].filter((node) => node !== false);
}

/**
 * What the bets cost together, against what the team has.
 *
 * @param {Board} board
 * @param {Words<BoardWord>} words
 */
function capacity(board, words) {
  const { cost, bets } = board;
  const whole = board.capacity?.high;
  if (whole === undefined)
    return [
      make(
        'p',
        { class: 'quiet' },
        `${words.cost}: ${say(words.weeks, range(cost))}. ${words.noCapacity}.`,
      ),
    ];
  const over = cost.high > whole;
  const sentence = `${words.capacity}: ${say(words.ofCapacity, range(cost), whole)}`;
  return [
    make(
      'p',
      over ? { class: 'bad' } : {},
      over && '⚠ ',
      sentence,
      over && ` – ${words.overCapacity}`,
    ),
    bar(
      bets.flatMap(({ cost: each }) => each?.weeks ?? []),
      Math.max(whole, cost.high),
      sentence,
      over,
    ),
  ];
}

/**
 * @param {BoardBet} bet
 * @param {string} path
 * @param {number} most weeks of the dearest bet
 * @param {Words<BoardWord>} words
 */
function card(bet, path, most, words) {
  const { owner, cost, signal, kill, links } = bet;
  /** @type {(text: BoardText) => HTMLElement} */
  const at = (text) => goTo({ path, ...text.range }, text.text);
  return make(
    'section',
    { class: 'card' },
    make('h3', {}, goTo({ path, ...bet.range }, bet.name)),
    cost?.weeks && bar([cost.weeks], most, `${words.cost}: ${say(words.weeks, range(cost.weeks))}`),
    make(
      'dl',
      {},
      make('dt', {}, words.owner),
      make(
        'dd',
        {},
        owner ? at(owner) : lacking(words.noOwner),
        bet.vague && lacking(words.vagueOwner),
      ),
      make('dt', {}, words.cost),
      make(
        'dd',
        {},
        cost ? at(cost) : lacking(words.noCost),
        cost && !cost.weeks && lacking(words.noWeeks),
      ),
      make('dt', {}, words.signal),
      make('dd', {}, signal ? at(signal) : lacking(words.noSignal)),
      kill && [make('dt', {}, words.kill), make('dd', {}, at(kill))],
      links.length > 0 && [
        make('dt', {}, words.links),
        ...links.map((link) =>
          make(
            'dd',
            {},
            goTo({ path: link.path }, link.label),
            ' ',
            make('span', { class: 'badge' }, `${link.kindName}: ${link.status ?? words.noStatus}`),
          ),
        ),
      ],
    ),
    bet.objections.length > 0 && reasons(bet.objections, words),
  );
}

/**
 * A bar of weeks; what a range leaves open is hatched.
 *
 * @param {readonly Weeks[]} parts
 * @param {number} whole
 * @param {string} label
 * @param {boolean} [over]
 */
function bar(parts, whole, label, over = false) {
  /** @type {(weeks: number, name?: string) => HTMLElement} */
  const piece = (weeks, name) => {
    const element = make('span', name === undefined ? {} : { class: name });
    element.style.width = `${(100 * weeks) / whole}%`;
    return element;
  };
  return make(
    'div',
    { class: over ? 'bar over' : 'bar', role: 'img', 'aria-label': label },
    ...parts.map(({ low, high }) => [piece(low), high > low && piece(high - low, 'maybe')]),
  );
}

/**
 * @param {string} title
 * @param {string} none
 * @param {readonly (readonly (Node | string | false | undefined)[])[]} items
 */
function column(title, none, items) {
  return make(
    'section',
    {},
    make('h2', {}, title),
    items.length > 0
      ? make('ul', {}, ...items.map((item) => make('li', {}, ...item)))
      : lacking(none),
  );
}

/**
 * @param {readonly string[]} objections
 * @param {Words<BoardWord>} words
 */
function reasons(objections, words) {
  return make(
    'div',
    { class: 'objections' },
    make('p', { class: 'quiet' }, words.objections),
    make('ul', {}, ...objections.map((objection) => make('li', {}, objection))),
  );
}

/** @param {string} sentence */
function lacking(sentence) {
  return make('p', { class: 'bad' }, '⚠ ', sentence);
}

/** @param {Weeks} weeks */
function range({ low, high }) {
  return low === high ? String(low) : `${low}–${high}`;
}
