import type { Kind } from '../../kinds/kind.ts';
import { compareNatural } from '../outline.ts';
import { signOf } from '../picture-svg.ts';
import { html, type Html } from './html.ts';
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
    ${kinds.map(({ kind, groups, members }) => kindTable(kind, groups, members.length, scene))}
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

function kindTable(kind: Kind, groups: readonly StatusGroup[], count: number, scene: Scene): Html {
  return html`<section class="kind">
    <h3>${kind.plural} <span class="count">${count}</span></h3>
    <p class="quiet">
      ${groups.map(({ status, members }) => `${members.length} ${status}`).join(', ')}
    </p>
    <div class="wide">
      <table class="index">
        <thead>
          <tr>
            <th scope="col">Record</th>
            <th scope="col">Date</th>
            <th scope="col">Complete</th>
          </tr>
        </thead>
        ${groups.map((group) => statusRows(group, scene))}
      </table>
    </div>
  </section> `;
}

function statusRows({ status, members }: StatusGroup, { places }: Scene): Html {
  const [first] = members;
  return html`<tbody>
    <tr class="group">
      <th scope="rowgroup" colspan="3">
        ${signOf(first?.shown.phase, first?.dead ?? false)} ${status}
        <span class="count">${members.length}</span>
      </th>
    </tr>
    ${members.map(
      ({ record, shown, completeness: { done, total }, successors, dead }) =>
        html`<tr data-record="${places.id(record.path)}">
          <td>
            <a href="${places.href(record.path)}">${shown.label}</a>${
              dead &&
              successors.map(
                (successor) =>
                  html` → <a href="${places.href(successor.path)}">${successor.id}</a>`,
              )
            }
          </td>
          <td>${shown.date}</td>
          <td>${meter(done, total)}</td>
        </tr> `,
    )}
  </tbody>`;
}

/** Words and a bar that says the same. */
export function meter(done: number, total: number): Html {
  return html`<span class="nowrap"
    >${done} of ${total}
    <svg class="meter" viewBox="0 0 40 8" width="40" height="8" aria-hidden="true">
      <rect class="whole" x="0.5" y="0.5" width="39" height="7" />
      <rect
        class="done"
        x="0.5"
        y="0.5"
        width="${total === 0 ? 39 : Math.round((39 * done) / total)}"
        height="7"
      /></svg
  ></span>`;
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
