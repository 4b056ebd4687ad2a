import assert from 'node:assert/strict';
import { parser } from 'sax';
import { reporters } from '../../../src/cli/reporters/index.ts';
import { hostile, hostileReport, link, plainLook, report } from './sample.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Read XML as a strict reader does; a mistake in its form throws. */
function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const reader = parser(true);
  reader.onerror = (error) => {
    throw error;
  };
  reader.onopentag = ({ name, attributes }) => {
    const element = {
      name,
      attributes: attributes as Record<string, string>,
      children: [],
      text: '',
    };
    open.at(-1)!.children.push(element);
    open.push(element);
  };
  reader.onclosetag = () => void open.pop();
  reader.ontext = (text) => (open.at(-1)!.text += text);
  reader.write(xml).close();
  return root.children[0]!;
}

describe('junit reporter', () => {
  it('has a suite a file and a case a finding, and one for a record without any', () => {
    assert.equal(
      reporters.junit(report, plainLook),
      `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="leadline" tests="4" failures="3" errors="0" time="0">
  <testsuite name="docs/adr/0001-use.md" tests="2" failures="2" errors="0" skipped="0" time="0">
    <testcase name="unknown-status at 3:9" classname="docs/adr/0001-use.md" file="docs/adr/0001-use.md" line="3" time="0">
      <failure message="Unexpected status “acepted”, expected “accepted”." type="warning">docs/adr/0001-use.md:3:9 warning Unexpected status “acepted”, expected “accepted”.
  3 │ Status: acepted
    │         ^^^^^^^</failure>
    </testcase>
    <testcase name="broken-link at 5:12" classname="docs/adr/0001-use.md" file="docs/adr/0001-use.md" line="5" time="0">
      <failure message="The link leads nowhere." type="error">docs/adr/0001-use.md:5:12 error The link leads nowhere.
  5 │ 🚢 see [x](gone.md)
    │            ^^^^^^^</failure>
    </testcase>
  </testsuite>
  <testsuite name="docs/adr/0002.md" tests="1" failures="0" errors="0" skipped="0" time="0">
    <testcase name="no findings" classname="docs/adr/0002.md" file="docs/adr/0002.md" time="0"/>
  </testsuite>
  <testsuite name="docs/adr/0003-large.md" tests="1" failures="1" errors="0" skipped="0" time="0">
    <testcase name="unreadable-file at 1:1" classname="docs/adr/0003-large.md" file="docs/adr/0003-large.md" line="1" time="0">
      <failure message="Too large." type="error">docs/adr/0003-large.md:1:1 error Too large.</failure>
    </testcase>
  </testsuite>
</testsuites>
`,
    );
  });

  it('lets infos and hints pass, with what they say', () => {
    const advised = { ...report, findings: [{ ...link, severity: 'info' as const }] };
    const suites = parse(reporters.junit(advised, plainLook));
    assert.equal(suites.attributes['failures'], '0');
    const [advice] = suites.children[0]!.children[0]!.children;
    assert.equal(advice!.name, 'system-out');
    assert.match(advice!.text, /5:12 info The link leads nowhere\./);
  });

  it('is well-formed whatever paths and messages hold', () => {
    const [suite] = parse(reporters.junit(hostileReport, plainLook)).children;
    assert.equal(suite!.attributes['name'], 'docs/a,b:c%0A/\\u001b]0;x\\u0007\\u000a<&">.md');
    const [failure] = suite!.children[0]!.children;
    assert.equal(
      failure!.attributes['message'],
      'Is “\\u202egnp”, 100%\\u000d\\u000a::error::x ]]> <b a="1"> & \ufffd \ufffd \\u0000.',
    );
    assert.ok(failure!.text.startsWith(`${suite!.attributes['name']}:1:1 ${hostile.severity} Is`));
  });

  it('holds a suite of nothing when there was nothing', () => {
    const none = { findings: [], silenced: [], records: [], sources: new Map() };
    const suites = parse(reporters.junit(none, plainLook));
    assert.deepEqual([suites.attributes['tests'], suites.children.length], ['0', 0]);
  });
});
