/** Ends the process well when it is told to; `stop` finishes what is to be finished. */
export function stopOnSignal(
  signals: readonly NodeJS.Signals[],
  stop: (signal: NodeJS.Signals) => Promise<void>,
): void {
  // Once each: whoever is told a second time goes at once.
  for (const signal of signals) {
    process.once(signal, async () => {
      await stop(signal);
      process.exit(0);
    });
  }
}
