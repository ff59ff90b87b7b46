export const unattended = 'the database did not answer a moment ago';

/** A server that has not answered is left alone for so long: nobody waits for it again and again. */
export const leftAloneMs = 1_000;

/** Whether a server answers, as far as is known. */
export interface Attendance {
  /**
   * Throws at once where the server was missed a moment ago; now and again it lets somebody through, to see. Gives how
   * often it has been missed.
   */
  check(): number;
  misses(): number;
  seen(): void;
  /** Notes that there was no answer and throws the error again. */
  missed(error: unknown): never;
}

/** Keeps note of whether a server answers, by a clock that nobody sets. */
export function createAttendance(now: () => number = () => performance.now()): Attendance {
  let awayUntil = Number.NEGATIVE_INFINITY;
  let away = false;
  let misses = 0;
  return {
    check() {
      if (!away) return misses;
      if (now() < awayUntil) throw new Error(unattended);
      // Whoever comes now finds out; for as long as it takes the others do not wait for it.
      awayUntil = now() + leftAloneMs;
      return misses;
    },
    misses: () => misses,
    seen() {
      away = false;
    },
    missed(error) {
      away = true;
      misses += 1;
      awayUntil = now() + leftAloneMs;
      throw error;
    },
  };
}
