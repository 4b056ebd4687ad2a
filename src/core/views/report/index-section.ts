import type { Kind } from '../../kinds/kind.ts';
import { compareNatural } from '../outline.ts';
import { signOf } from '../picture-svg.ts';
import { html, type Html } from './html.ts';
import type { Places } from './places.ts';
import { plural, statusText, type Entry, type Scene } from './source.ts';

/** All records by kind and status, with counts, and what to search them with. */
export function indexSection(scene: Scene): Html {
  const { entries, source } = scene;
  const kinds = [...source.catalog.kinds.values()].flatMap((kind) => {
    const members = entries.filter(({ record }) => record.kind === kind.id);
    return members.length > 0 ? [{ kind, groups: byStatus(members, kind), members }] : [];
  });
  const statuses = [...new Set(kinds.flatMap(({ groups }) => groups.map(({ status }) => status)))];
  return html`<section id="index" aria-labelledby="index-title">
    <h2 id="index-title">Index</h2>
    <form id="search" role="search" hidden>
      <label
        >Search <input type="search" name="words" autocomplete="off" spellcheck="false"
      /></label>
      ${pick(
        'Kind',
        'kind',
        kinds.map(({ kind }) => [kind.id, kind.plural]),
      )}
      ${pick(
        'Status',
        'status',
        statuses.map((status) => [status, status]),
      )}
      <button type="reset">Clear</button>
      <output></output>
    </form>
    ${entries.length === 0 && html`<p>No records found.</p>`}
    ${kinds.map(({ kind, groups, members }) => kindTable(kind, groups, members, scene))}
    ${unreadable(scene)}
  </section>`;
}

interface StatusGroup {
  readonly status: string;
  readonly members: readonly Entry[];
}

/** In the order of the kind's statuses; texts that it does not know, and none, last. */
function byStatus(members: readonly Entry[], kind: Kind): readonly StatusGroup[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of members) {
    const status = statusText(entry.shown);
    groups.set(status, [...(groups.get(status) ?? []), entry]);
  }
  const order = kind.statuses.map(({ id }) => id);
  const rank = (status: string): number => {
    const at = order.indexOf(status);
    return at === -1 ? order.length : at;
  };
  return [...groups]
    .sort(([a], [b]) => rank(a) - rank(b) || compareNatural(a, b))
    .map(([status, group]) => ({
      status,
      members: group.sort((a, b) => compareNatural(a.record.path, b.record.path)),
    }));
}

function kindTable(
  kind: Kind,
  groups: readonly StatusGroup[],
  members: readonly Entry[],
  { places }: Scene,
): Html {
  const dates = members.some(({ shown }) => shown.date !== undefined);
  const folders = new Set(members.map(({ record }) => record.file.folder)).size > 1;
  const whole = members.filter(({ completeness: { done, total } }) => done === total).length;
  return html`<section class="kind">
    <h3>${kind.plural} <span class="count">${members.length}</span></h3>
    <p class="quiet">
      ${groups.map((group) => `${group.members.length} ${group.status}`).join(', ')}; ${whole} of
      ${members.length} complete
    </p>
    <div class="wide">
      <table class="index">
        <thead>
          <tr>
            <th scope="col">Record</th>
            ${folders && html`<th scope="col">Folder</th>`}
            ${dates && html`<th scope="col">Date</th>`}
            <th scope="col">Complete</th>
          </tr>
        </thead>
        ${groups.map(
          (group) =>
            html`<tbody>
              <tr class="group">
                <th scope="rowgroup" colspan="${2 + Number(dates) + Number(folders)}">
                  ${signOf(group.members[0]?.shown.phase, group.members[0]?.dead ?? false)}
                  ${group.status} <span class="count">${group.members.length}</span>
                </th>
              </tr>
              ${group.members.map(
                (entry) =>
                  html`<tr data-record="${places.id(entry.record.path)}">
                    <td>${links(entry, places)}</td>
                    ${folders && html`<td>${entry.record.file.folder}</td>`}
                    ${dates && html`<td>${entry.shown.date ?? '–'}</td>`}
                    <td>${meter(entry.completeness.done, entry.completeness.total)}</td>
                  </tr> `,
              )}
            </tbody> `,
        )}
      </table>
    </div>
  </section> `;
}

/** The record, and what took its place if it no longer holds. */
function links({ record, shown, dead, successors }: Entry, places: Places): Html {
  return html`<a href="${places.href(record.path)}">${shown.label}</a>${
      dead && successors.map(({ path, id }) => html` → <a href="${places.href(path)}">${id}</a>`)
    }`;
}

/** A bar, and words that say the same. */
export function meter(done: number, total: number): Html {
  const width = total === 0 ? 39 : Math.round((39 * done) / total);
  return html`<span class="nowrap"
    ><svg class="meter" viewBox="0 0 40 8" width="40" height="8" aria-hidden="true">
      <rect class="whole" x="0.5" y="0.5" width="39" height="7" />
      <rect class="done" x="0.5" y="0.5" width="${width}" height="7" />
    </svg>
    ${done} of ${total}</span
  >`;
}

function pick(label: string, name: string, options: readonly (readonly [string, string])[]): Html {
  return html`<label
    >${label}
    <select name="${name}">
      <option value="">all</option>
      ${options.map(([value, text]) => html`<option value="${value}">${text}</option>`)}
    </select></label
  >`;
}

function unreadable({ source }: Scene): Html | undefined {
  const files = [...source.unreadable].sort(([a], [b]) => (a < b ? -1 : 1));
  if (files.length === 0) return undefined;
  return html`<section class="kind">
    <h3>Not in this report <span class="count">${files.length}</span></h3>
    <p>${plural(files.length, 'record file')} could not be read.</p>
    <ul>
      ${files.map(([path, reason]) => html`<li><code>${path}</code>: ${reason.replace('-', ' ')}</li>`)}
    </ul>
  </section> `;
}
