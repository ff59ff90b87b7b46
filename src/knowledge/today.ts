/** The day, YYYY-MM-DD in UTC, against which review dates are held. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
