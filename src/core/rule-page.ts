const DOCS = 'https://github.com/leadline/leadline/blob/main/docs';

/** Findings on the setup are explained where the setup is. */
const SETUP: Readonly<Record<string, string | undefined>> = {
  config: 'configuration.md',
  'kind-definition': 'kinds.md',
};

/** Where the page of a rule is: what it objects to, examples, options. */
export function rulePage(rule: string): string {
  const setup = Object.hasOwn(SETUP, rule) ? SETUP[rule] : undefined;
  return `${DOCS}/${setup ?? `rules/${encodeURIComponent(rule)}.md`}`;
}
