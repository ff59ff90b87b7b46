/** Does work under the same key one after another, in the order in which it came. */
export type TakeTurns = (key: string, work: () => Promise<void>) => Promise<void>;

/** Makes a queue for each key, which goes when the last of it is done. */
export function createTakeTurns(): TakeTurns {
  const latest = new Map<string, Promise<void>>();
  return async (key, work) => {
    const turn = (latest.get(key) ?? Promise.resolve()).then(work);
    // Whatever became of the work before, the next in the queue has its turn.
    const done = turn.catch(() => {});
    latest.set(key, done);
    await done;
    if (latest.get(key) === done) latest.delete(key);
    await turn;
  };
}
