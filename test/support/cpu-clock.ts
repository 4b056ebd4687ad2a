/**
 * A clock that only runs while this process computes, in milliseconds: what other programs do on the machine meanwhile
 * does not count.
 */
export function cpuClock(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
