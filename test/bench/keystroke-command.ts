// `npm run bench -- keystroke [--records 2000] [--lines 400] [--strokes 400]`.
import { parseArgs } from 'node:util';
import { measureKeystrokes } from './keystroke.ts';
import { print } from './report.ts';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    records: { type: 'string', default: '2000' },
    lines: { type: 'string', default: '400' },
    strokes: { type: 'string', default: '400' },
  },
});
const { report } = await measureKeystrokes({
  records: Number(values.records),
  lines: Number(values.lines),
  strokes: Number(values.strokes),
});
print(report);
