declare module 'nlp-corpus' {
  /** All 100,000 sentences. */
  export function all(): string[];
}
