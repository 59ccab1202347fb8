/** What a dataset may at most contain. Generous for any real one; small enough that a hostile one is refused before it fills the memory. */
export const LIMITS = {
  packageBytes: 1_000_000,
  fileBytes: 256_000_000,
  rowsPerFile: 2_000_000,
  cellCharacters: 64_000,
  rowCharacters: 1_000_000,
  listMembers: 1_000,
  urlCharacters: 2_048,
  /** Faults that are kept, and of these the ones that are spelt out; the rest are counted. */
  faultsKept: 10_000,
  faultsShown: 200,
} as const;
