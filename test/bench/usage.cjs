// Required into each measured Node process: leaves what it used where LEADLINE_BENCH_USAGE says.
// CommonJS, since a module would make every process pay for the loader of modules.
const { writeFileSync } = require('node:fs');
const process = require('node:process');

process.on('exit', () => {
  const file = process.env.LEADLINE_BENCH_USAGE;
  if (!file) return;
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(file, JSON.stringify({ maxRSS, cpu: userCPUTime + systemCPUTime }));
});
