import type { Boat } from './booking.ts';

export interface Berth {
  readonly id: string;
  /** Metres at low water. */
  readonly depth: number;
  readonly length: number;
}

/** Water that must remain below the keel, in metres. */
const CLEARANCE = 0.3;

/**
 * Give each boat a berth in which it floats: the deepest need first, see ADR-0002.
 * Boats that fit nowhere are missing in the result.
 */
export function allocate(boats: readonly Boat[], berths: readonly Berth[]): Map<Boat, Berth> {
  const free = [...berths].sort((a, b) => a.depth - b.depth || a.length - b.length);
  const given = new Map<Boat, Berth>();
  for (const boat of [...boats].sort((a, b) => b.draught - a.draught || b.length - a.length)) {
    const at = free.findIndex(
      (berth) => berth.depth >= boat.draught + CLEARANCE && berth.length >= boat.length,
    );
    const [berth] = at < 0 ? [] : free.splice(at, 1);
    if (berth) given.set(boat, berth);
  }
  return given;
}
