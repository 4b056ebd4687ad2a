import {
  attentionOf,
  groupAttention,
  type AttentionItem,
  type AttentionType,
  type AttentionWhen,
} from '../attention.ts';
import { html, type Html } from './html.ts';
import type { Scene } from './source.ts';

const WHEN: Readonly<Record<AttentionWhen, string>> = {
  overdue: '! Overdue',
  'this-week': 'Within a week',
  'this-month': 'Within a month',
  later: 'Later',
};

const WHAT: Readonly<Record<AttentionType, string>> = {
  review: 'Review',
  revisit: 'Revisit',
  checkpoint: 'Checkpoint',
  due: 'Due',
  question: 'Open question',
  'stale-proposal': 'Waiting for a decision',
};

/** What somebody has to look at, by when. */
export function attentionSection({ source, places, entries }: Scene): Html {
  const groups = groupAttention(
    entries.flatMap(({ record }) =>
      attentionOf(record, source.catalog.kindOf(record), source.today),
    ),
  );
  return html`<section id="attention" aria-labelledby="attention-title">
    <h2 id="attention-title">What asks for attention</h2>
    ${
      groups.length === 0
        ? html`<p>Nothing does.</p>`
        : html`<div class="wide">
            <table>
              <thead>
                <tr>
                  <th scope="col">Day</th>
                  <th scope="col">What</th>
                  <th scope="col">Record</th>
                </tr>
              </thead>
              ${groups.map(
                ({ when, items }) =>
                  html`<tbody>
                    <tr class="group ${when}">
                      <th scope="rowgroup" colspan="3">
                        ${WHEN[when]} <span class="count">${items.length}</span>
                      </th>
                    </tr>
                    ${items.map(
                      (item) =>
                        html`<tr data-record="${places.id(item.path)}">
                          <td class="nowrap">${item.day}</td>
                          <td>${wordsOf(item)}</td>
                          <td><a href="${places.href(item.path)}">${item.record}</a></td>
                        </tr> `,
                    )}
                  </tbody> `,
              )}
            </table>
          </div>`
    }
  </section>`;
}

function wordsOf({ type, label }: AttentionItem): string {
  return label.text === WHAT[type] ? label.text : `${WHAT[type]}: ${label.text}`;
}
