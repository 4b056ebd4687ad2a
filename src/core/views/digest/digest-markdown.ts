import { asCode, asProse } from '../others-words.ts';
import type { BetState, RoadmapState } from './bets.ts';
import type { DigestChangeType } from './changes.ts';
import type { Digest, DigestDue, DigestIncident, DigestRisk } from './digest.ts';
import type { Written } from './first-written.ts';

const HEADINGS: Readonly<Record<DigestChangeType, string>> = {
  decided: 'Decided',
  died: 'No longer holds',
  changed: 'Changed',
  done: 'Done',
  added: 'Added',
  removed: 'Removed',
};

/** A digest as Markdown for a weekly update. What others wrote is shown as it is: it neither formats nor mentions. */
export function digestMarkdown(digest: Digest): string {
  const { since, until, changes, due } = digest;
  const chapters = [
    chapter('Risks raised', digest.raised.map(riskLine)),
    chapter('Foreseen', digest.foreseen.map(incidentLines)),
    ...(Object.keys(HEADINGS) as DigestChangeType[]).map((type) =>
      chapter(
        HEADINGS[type],
        changes
          .filter((change) => change.type === type)
          .map(({ words, title, path }) => {
            const named = title === '' ? '' : ` – ${asProse(title)}`;
            return `- ${asProse(words)}${named} (${asCode(path)})`;
          }),
      ),
    ),
    chapter('Overdue', due.filter(({ days }) => days < 0).map(dueLine)),
    chapter('Due in the next two weeks', due.filter(({ days }) => days >= 0).map(dueLine)),
    ...digest.roadmaps.map(roadmapChapter),
  ].filter((text) => text !== '');
  const nothing = chapters.length === 0 ? ['Nothing happened, and nothing is due.'] : [];
  const notes = digest.unknown.map((because) => `> ${asProse(because)}`).join('\n>\n');
  return `${[`# ${since} to ${until}`, ...(notes === '' ? [] : [notes]), ...nothing, ...chapters].join('\n\n')}\n`;
}

function chapter(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `## ${heading}\n\n${lines.join('\n')}`;
}

function riskLine(risk: DigestRisk): string {
  return `- **${asProse(risk.risk)}**, in ${asProse(risk.label)} (${asCode(risk.path)}): ${writtenBy(risk.written)}.`;
}

function incidentLines({ title, path, day, risks }: DigestIncident): string {
  return [
    `- ${asProse(title)}, on ${day} (${asCode(path)}). Written down before it happened:`,
    ...risks.map(
      (risk) =>
        `  - **${asProse(risk.risk)}**, in ${asProse(risk.label)} (${asCode(risk.path)}): ` +
        `${writtenBy(risk.written)}, ${inDays(risk.daysBefore)} before.`,
    ),
  ].join('\n');
}

function writtenBy({ by, on, commit, orEarlier }: Written): string {
  if (on === null) return by === null ? 'not committed yet' : `by ${asProse(by)}, without a day`;
  const who = by === null ? 'written down' : `written down by ${asProse(by)}`;
  const where = commit === null ? ' (by the record itself)' : ` (${commit.slice(0, 7)})`;
  return `${who} on ${on}${orEarlier ? ' or earlier' : ''}${where}`;
}

function dueLine({ what, record, path, day, days }: DigestDue): string {
  const when = days < 0 ? `${inDays(-days)} ago` : days === 0 ? 'today' : `in ${inDays(days)}`;
  return `- ${day} (${when}): ${asProse(what)}, ${asProse(record)} (${asCode(path)})`;
}

function roadmapChapter({ label, status, period, path, bets }: RoadmapState): string {
  const facts = [period, status].flatMap((fact) => (fact === null ? [] : [asProse(fact)]));
  return [
    `## Bets: ${asProse(label)}`,
    '',
    [...facts, asCode(path)].join(', '),
    '',
    ...(bets.length === 0 ? ['- No bet yet.'] : bets.map(betLines)),
  ].join('\n');
}

function betLines({ name, owner, cost, records, holes }: BetState): string {
  const facts = [owner, cost].flatMap((fact) => (fact === null ? [] : [asProse(fact)]));
  return [
    `- **${asProse(name)}**${facts.length > 0 ? ` (${facts.join(', ')})` : ''}`,
    ...records.map(
      ({ level, label, status, path }) =>
        `  - ${level}: ${asProse(label)}, ${asProse(status ?? 'without status')} (${asCode(path)})`,
    ),
    ...holes.map((hole) => `  - ⚠️ ${asProse(hole)}`),
  ].join('\n');
}

function inDays(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}
