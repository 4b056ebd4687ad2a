/**
 * What `npm run bench -- gate` does not let pass: ratios, which are nearly the same on any machine, by processor time,
 * which others on it hardly lengthen. Generous, so that only what is really slower is told: about twice what is measured.
 */
export const BOUNDS = {
  /** `list` of 1,000 records, × reading the files. */
  list: 15,
  /** `lint` of 1,000 records, × reading the files. */
  lint: 40,
  /** `lint` × `list`. */
  lintByList: 6,
  /** A keystroke in a record of 400 lines, read and judged, 95th percentile, × the loop of gate.ts. */
  keystroke: 30,
} as const;
