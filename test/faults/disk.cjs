// Loaded before the command line (`node --require`): makes the disk do at one write what LEADLINE_FAULT says. Every call
// that changes the disk counts, from zero; with LEADLINE_FAULT_COUNT their number is written to that file at the end.
'use strict';
const fs = require('node:fs');
const { Buffer } = require('node:buffer');
const process = require('node:process');

/** {type, at, path?}: see test/faults/fault.ts. */
const fault = JSON.parse(process.env.LEADLINE_FAULT ?? '{}');
const write = fs.writeFileSync;
const append = fs.appendFileSync;
const remove = fs.rmSync;
let count = 0;

function failure(code, call) {
  return Object.assign(new Error(`${code}: what ${code} says, ${call}`), { code, syscall: call });
}

/** What happens before a call that changes the disk. `half` does half of it. */
function before(call, half) {
  const now = count++;
  if (fault.type === 'slow')
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, fault.wait);
  if (now !== fault.at) {
    // A full disk stays full: only what needs no room still works.
    if (fault.type === 'full' && now > fault.at && half) throw failure('ENOSPC', 'write');
    return;
  }
  switch (fault.type) {
    case 'kill':
      process.kill(process.pid, 'SIGKILL');
      break;
    case 'torn':
      half?.();
      process.kill(process.pid, 'SIGKILL');
      break;
    case 'full':
      if (!half) break;
      half();
      throw failure('ENOSPC', 'write');
    case 'error':
      throw failure('EIO', call);
    case 'changed':
      append(fault.path, '\nSomebody else wrote this.\n');
      break;
    case 'deleted':
      remove(fault.path, { force: true });
      break;
  }
}

fs.writeFileSync = function (path, data, options) {
  before('open', () =>
    write(path, Buffer.from(data).subarray(0, Buffer.byteLength(data) >> 1), options),
  );
  return write(path, data, options);
};
for (const call of [
  'renameSync',
  'rmSync',
  'linkSync',
  'mkdirSync',
  'chmodSync',
  'rmdirSync',
  'unlinkSync',
]) {
  const real = fs[call];
  fs[call] = function (...args) {
    before(call.replace('Sync', ''));
    return real.apply(this, args);
  };
}

if (fault.type === 'clock') {
  // The clock jumps back and forth by up to ten years at every look.
  const now = Date.now;
  let state = fault.at + 1;
  Date.now = () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return now() + (state / 2 ** 32 - 0.5) * 6.3e11;
  };
}

process.once('exit', () => {
  const place = process.env.LEADLINE_FAULT_COUNT;
  if (place) write(place, String(count));
});
