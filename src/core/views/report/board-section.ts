import { boardOf, hasBoard, type Board, type BoardBet, type Weeks } from '../board.ts';
import { html, type Html } from './html.ts';
import type { Scene } from './source.ts';

/** Each roadmap as a board; undefined when there is none. */
export function boardSection(scene: Scene): Html | undefined {
  const { catalog } = scene.source;
  const boards = scene.entries
    .filter(({ record }) => hasBoard(catalog.kindOf(record)))
    .map(({ record }) => boardOf(record, catalog, scene.source.lint(record.path)));
  if (boards.length === 0) return undefined;
  return html`<section id="roadmaps" aria-labelledby="roadmaps-title">
    <h2 id="roadmaps-title">Roadmaps</h2>
    ${boards.map((board) => boardHtml(board, scene))}
  </section>`;
}

function boardHtml(board: Board, scene: Scene): Html {
  const { path, bets, risks, nonGoals, signOffs, objections } = board;
  const most = Math.max(1, ...bets.map(({ cost }) => cost?.weeks?.high ?? 0));
  const facts = [
    board.status ?? 'no status',
    board.period,
    board.team,
    board.owner && `Owner: ${board.owner}`,
    board.reviewed && `Last reviewed: ${board.reviewed}`,
  ].filter(Boolean);
  return html`<section
    class="board"
    id="${boardId(path, scene)}"
    data-record="${scene.places.id(path)}"
  >
    <h3><a href="${scene.places.href(path)}">${board.title}</a></h3>
    <p class="quiet">${facts.join(' · ')}</p>
    ${capacity(board)} ${reasons(objections)}
    <h4>Bets <span class="count">${bets.length}</span></h4>
    ${
      bets.length > 0
        ? html`<div class="cards">${bets.map((bet) => card(bet, most, scene))}</div>`
        : lacking('No bets yet')
    }
    <div class="columns">
      ${column(
        'Risks',
        'No risks yet',
        risks.map(
          ({ name, detection, mitigation }) =>
            html`${name}
            ${detection === undefined ? lacking('Nothing tells how it is noticed') : html`<p class="quiet">Noticed by: ${detection}</p>`}
            ${mitigation !== undefined && html`<p class="quiet">Then: ${mitigation}</p>`}`,
        ),
      )}
      ${column(
        'Non-goals',
        'No non-goals yet',
        nonGoals.map(({ text }) => html`${text}`),
      )}
      ${column(
        'Sign-offs',
        'No sign-offs yet',
        signOffs.map(({ role, name, date }) =>
          name !== undefined && date !== undefined
            ? html`✓ ${role}: ${name}, ${date}`
            : html`– ${role}: pending`,
        ),
      )}
    </div>
  </section> `;
}

/** What a roadmap's board is called in its page. */
export function boardId(path: string, { places }: Scene): string {
  return `b-${places.id(path)}`;
}

/** What the bets cost together, against what the team has. */
function capacity({ cost, capacity: has, bets }: Board): Html {
  const whole = has?.high;
  if (whole === undefined)
    return html`<p class="quiet">Cost: ${range(cost)} weeks. No capacity is given.</p>`;
  const over = cost.high > whole;
  return html`<p${over && html` class="bad"`}>${over && '⚠ '}Capacity: ${range(cost)} of ${whole} weeks${over && ' – more than the team has'}</p>
${bar(
  bets.flatMap((bet) => bet.cost?.weeks ?? []),
  Math.max(whole, cost.high),
)}`;
}

function card(bet: BoardBet, most: number, { places }: Scene): Html {
  const { owner, cost, signal, kill, links } = bet;
  return html`<section class="card">
    <h5>${bet.name}</h5>
    ${cost?.weeks && bar([cost.weeks], most)}
    <dl>
      <dt>Owner</dt>
      <dd>${owner?.text ?? lacking('No owner')}${bet.vague && lacking('Nobody in particular')}</dd>
      <dt>Cost</dt>
      <dd>
        ${cost?.text ?? lacking('No cost')}${cost && !cost.weeks && lacking('Not a number of weeks')}
      </dd>
      <dt>Success signal</dt>
      <dd>${signal?.text ?? lacking('No success signal')}</dd>
      ${
        kill &&
        html`<dt>Stop when</dt>
          <dd>${kill.text}</dd>`
      }
      ${
        links.length > 0 &&
        html`<dt>Belongs to it</dt>
          ${links.map(
            (link) =>
              html`<dd>
                <a href="${places.href(link.path)}">${link.label}</a>
                <span class="badge">${link.kindName}: ${link.status ?? 'no status'}</span>
              </dd>`,
          )}`
      }
    </dl>
    ${reasons(bet.objections)}
  </section> `;
}

/** A bar of weeks, for the eye: the words beside it say the same. What a range leaves open is paler. */
function bar(parts: readonly Weeks[], whole: number): Html {
  let at = 0;
  const piece = (weeks: number, name: string): Html => {
    const from = at;
    at += weeks;
    const percent = (value: number): string => `${Math.round((10_000 * value) / whole) / 100}%`;
    return html`<rect
      class="${name}"
      x="${percent(from)}"
      y="0"
      width="${percent(weeks)}"
      height="100%"
    />`;
  };
  return html`<svg class="bar" width="100%" height="10" aria-hidden="true">
    ${parts.map(({ low, high }) => [piece(low, 'sure'), high > low && piece(high - low, 'maybe')])}
  </svg>`;
}

function column(title: string, none: string, items: readonly Html[]): Html {
  return html`<section>
    <h4>${title}</h4>
    ${
      items.length > 0
        ? html`<ul>
            ${items.map((item) => html`<li>${item}</li>`)}
          </ul>`
        : lacking(none)
    }
  </section> `;
}

function reasons(objections: readonly string[]): Html | undefined {
  if (objections.length === 0) return undefined;
  return html`<div class="objections">
    <p>To be mended</p>
    <ul>
      ${objections.map((objection) => html`<li>${objection}</li>`)}
    </ul>
  </div>`;
}

function lacking(sentence: string): Html {
  return html`<span class="bad block">⚠ ${sentence}</span>`;
}

function range({ low, high }: Weeks): string {
  return low === high ? String(low) : `${low}–${high}`;
}
