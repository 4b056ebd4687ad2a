export interface Forecast {
  /** Metres above chart datum, by ISO time. */
  readonly heights: ReadonlyMap<string, number>;
}

const TEN_MINUTES = 10 * 60 * 1000;

/** Keep the forecast fresh by asking for it again and again, see ADR-0003. */
export function watchTide(
  load: () => Promise<Forecast>,
  onForecast: (forecast: Forecast) => void,
): () => void {
  const ask = (): void => void load().then(onForecast, () => undefined);
  ask();
  const timer = setInterval(ask, TEN_MINUTES);
  return () => clearInterval(timer);
}
