/** Four records with which a careful reviewer would be content, one of each kind, by path. */
export const completeRecords: Readonly<Record<string, string>> = {
  'docs/adr/0001-keep-orders-in-postgres.md': `---
status: accepted
date: 2026-10-05
decision-makers: ["@priya", "@tom"]
revisit: 2027-10-01
---

# Keep orders in Postgres

## Context and Problem Statement

Orders live in two stores, and the nightly repair failed eleven times in September.

## Considered Options

### Postgres alone

- Good, because one store cannot disagree with itself
- Bad, because reports get slower

### Leave both as they are

- Good, because it costs nothing this quarter
- Bad, because the repair has to be watched

## Decision Outcome

Chosen option: "Postgres alone", because the repair costs a day a week.

### Consequences

- Good, because support sees the order that the customer sees
- Bad, because the monthly report takes an hour

## More Information

See [the incident](https://example.com/incidents/41).
`,
  'docs/scope/2026-11-02-bulk-export.md': `---
kind: scope
status: in review
date: 2026-11-02
owner: "@ines"
reviewers: ["@tom"]
---

# Bulk export

## The brief

> Let auditors download everything at once.

## Problem

Auditors wait three days for a file; support counted 41 requests in October.

## Push-back

- We asked whether a link would do. It would not, since auditors work offline.

## In scope

- Export of one account as a single archive

## Out of scope

- Scheduled exports, because nobody has asked for them since March

## Trade-offs

| Option | For | Against | Cost |
| --- | --- | --- | --- |
| Write to the bucket | no size limit | needs a cleaner | 2 weeks |
| Send by mail | nothing to build | loses large files | 1 week |

### Recommendation

The bucket, because mail loses large files.

## Rollout and follow-through

- Rollout: one region a week
- Told before release: support and the two largest customers
- Undone by: switching the flag off

## Success measure

Hours from request to file: from 70 to below 4 by 2027-03-31.

## Risks and unknowns

- Archives of more than 2 GB time out. Detection: the duration is on the board.

## Open questions

| Question | Who | By |
| --- | --- | --- |
| May files leave the region? | @priya | 2026-12-01 |
`,
  'docs/roadmap/2027-h1.md': `---
kind: roadmap
status: signed off
period: 2027-H1
team: checkout
owner: "@ruth"
capacity: 24 weeks
sign-offs:
  - role: product
    name: "@ines"
    date: 2026-11-09
  - role: design
    name: "@kofi"
    date: 2026-11-10
  - role: manager
    name: "@ruth"
    date: 2026-11-10
reviewed: 2026-11-16
review-every: 2 weeks
---

# Checkout, first half of 2027

## Context

We own everything between basket and receipt. The new market opens in May and doubles the load.

## Three bets

### 1. Faster search

- Owner: @priya
- Cost: 6-8 weeks
- Success signal: 95th percentile below 300 ms

### 2. One ledger

- Owner: @tom
- Cost: about six weeks
- Success signal: the nightly repair is switched off

### 3. Smaller images

- Owner: @ana
- Cost: 4 weeks
- Success signal: pages below 1 MB on a phone

## Non-goals

- Rewriting the billing service: it works, and its contract runs until 2028.

## Risks and unknowns

- The gateway is slow under load. Detection: its latency is on the board.
- The vendor is bought. Detection: we read their notices monthly.
`,
  'docs/tickets/0007-retry-webhooks.md': `---
kind: ticket
status: open
date: 2026-11-16
assignee: "@tom"
from: "@ruth"
due: 2026-12-11
checkpoints:
  - date: 2026-11-27
    what: the retry table
---

# Retry failed webhooks

## Context

Partners lose about 2 % of webhooks; see the [dashboard](https://example.com/hooks).

## Outcome

- [ ] A webhook that failed is sent again within 5 minutes
- [ ] The dashboard shows the number of retries

## Constraints

- The signature format must not change.

## Review

- Architecture OK from @priya by 2026-12-02
`,
};
