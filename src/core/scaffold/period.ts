/** The period that a title names (`2027-H1`, `Q1 2027`), else the half-year that today lies in. */
export function periodOf(title: string, today: string): string {
  const named = /\b(\d{4})[ -]?([HQS][1-4])\b|\b([HQS][1-4])[ -]?(\d{4})\b/i.exec(title);
  if (named) {
    const year = named[1] ?? named[4] ?? '';
    const part = (named[2] ?? named[3] ?? '').toUpperCase();
    return `${year}-${part}`;
  }
  return `${today.slice(0, 4)}-H${Number(today.slice(5, 7)) <= 6 ? 1 : 2}`;
}
