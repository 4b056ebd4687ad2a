/** A stay in a berth, from the day of arrival until the day of departure. */
export interface Booking {
  readonly berth: string;
  readonly boat: Boat;
  /** `YYYY-MM-DD`. */
  readonly from: string;
  readonly until: string;
}

export interface Boat {
  readonly name: string;
  /** Metres. */
  readonly length: number;
  readonly draught: number;
}

export interface Database {
  query(sql: string, values: readonly unknown[]): Promise<void>;
}

export class BerthTaken extends Error {}

/** Hold a berth. The exclusion constraint of the table refuses a second booking (ADR-0001), so nothing is checked here. */
export async function book(database: Database, booking: Booking): Promise<void> {
  try {
    await database.query('insert into booking (berth, boat, stay) values ($1, $2, daterange($3, $4))', [
      booking.berth,
      booking.boat.name,
      booking.from,
      booking.until,
    ]);
  } catch (error) {
    if ((error as { code?: string }).code === '23P01') throw new BerthTaken(booking.berth);
    throw error;
  }
}
