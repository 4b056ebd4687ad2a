import type { Finding } from '../../core/index.ts';
import { codeFrame } from '../text/frame.ts';
import { byPath, placesOf, spoken } from './places.ts';
import type { LintReport, Reporter } from './report.ts';
import { xmlTag, xmlText } from './xml.ts';

/** The columns of a code frame. */
const COLUMNS = 100;

/**
 * JUnit's XML, as continuous integration reads it: a suite a file, a case a finding, and one case for a record without
 * any. Errors and warnings are failures; infos and hints are cases that pass and say so in their output.
 */
export const junit: Reporter = (report) => {
  const files = byPath(report.findings);
  const paths = [...new Set([...files.keys(), ...report.records])].sort();
  const failures = report.findings.filter(fails).length;
  const cases = paths.reduce((sum, path) => sum + (files.get(path)?.length ?? 1), 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${xmlTag('testsuites', { name: 'leadline', tests: cases, failures, errors: 0, time: 0 })}>`,
    ...paths.flatMap((path) => suite(path, files.get(path) ?? [], report)),
    '</testsuites>',
    '',
  ].join('\n');
};

function fails({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning';
}

function suite(path: string, findings: readonly Finding[], report: LintReport): string[] {
  const attributes = {
    name: path,
    tests: findings.length || 1,
    failures: findings.filter(fails).length,
    errors: 0,
    skipped: 0,
    time: 0,
  };
  return [
    `  <${xmlTag('testsuite', attributes)}>`,
    ...(findings.length === 0
      ? [
          `    <${xmlTag('testcase', { name: 'no findings', classname: path, file: path, time: 0 })}/>`,
        ]
      : findings.flatMap((finding) => testCase(finding, report))),
    '  </testsuite>',
  ];
}

function testCase(finding: Finding, report: LintReport): string[] {
  const { path, rule, severity, message, range } = finding;
  const { start } = placesOf(report, path, range);
  const source = report.sources.get(path);
  const body = [
    `${path}:${spoken(start)} ${severity} ${message}`,
    ...(source && range.end > 0 ? codeFrame(source, range, COLUMNS) : []),
  ].map(xmlText);
  const opened = xmlTag('testcase', {
    name: `${rule} at ${spoken(start)}`,
    classname: path,
    file: path,
    line: start.line + 1,
    time: 0,
  });
  const [open, close] = fails(finding)
    ? [xmlTag('failure', { message, type: severity }), 'failure']
    : ['system-out', 'system-out'];
  return [`    <${opened}>`, `      <${open}>${body.join('\n')}</${close}>`, '    </testcase>'];
}
