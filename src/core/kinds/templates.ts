import { finding, type Source } from '../config/checked-yaml.ts';
import type { Finding } from '../rules/rule.ts';
import { compileTemplate, TemplateError } from '../scaffold/template.ts';
import { LineIndex } from '../text/lines.ts';
import type { KindSource } from './load.ts';
import type { KindDefinition } from './schema.ts';

/**
 * Check the templates of a repository's own kind, each fault at its line. Ours are checked by our tests, so that
 * nobody waits for it.
 */
export function checkTemplates(
  definition: KindDefinition,
  files: KindSource,
  source: Source,
): Finding[] {
  if (files.path === 'built-in') return [];
  const findings: Finding[] = [];
  const beside = (name: string): string => files.path.replace(/kind\.yaml$/, name);
  const check = (path: string, text: string): void => {
    const fault = faultOf(text);
    if (!fault) return;
    const range = new LineIndex(text).lineRange(fault.line);
    findings.push(finding({ path, rule: source.rule }, fault.said, range));
  };
  if (files.template !== undefined) check(beside('record.md.hbs'), files.template);
  for (const [id, text] of Object.entries(files.dialects ?? {}))
    check(beside(`dialects/${id}.md.hbs`), text);
  const pattern = definition.place?.file;
  const fault = pattern === undefined ? undefined : faultOf(pattern);
  if (fault) findings.push(finding(source, fault.said, source.rangeOf(['place', 'file'])));
  return findings;
}

function faultOf(template: string): TemplateError | undefined {
  try {
    compileTemplate(template);
    return undefined;
  } catch (error) {
    if (error instanceof TemplateError) return error;
    throw error;
  }
}
