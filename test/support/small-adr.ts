/** A decision record that a reviewer would be content with, as short as can be. */
export function smallAdr(
  title: string,
  {
    status = 'accepted',
    governs = '',
    decision = 'Chosen option: "Postgres alone", because one store cannot disagree with itself.',
    more = '',
  } = {},
): string {
  return `---
status: ${status}
date: 2026-10-05
decision-makers: "@priya"
${governs === '' ? '' : `governs: ["${governs}"]\n`}---

# ${title}

## Context and Problem Statement

Orders live in two stores.

## Considered Options

### Postgres alone

- Good, because one store cannot disagree with itself
- Bad, because reports get slower

### Leave both as they are

- Good, because it costs nothing this quarter
- Bad, because the repair has to be watched

## Decision Outcome

${decision}

### Consequences

- Good, because support sees the order that the customer sees
- Bad, because the monthly report takes an hour
${more}`;
}
