/** Messages that share more than this of all the words they have between them are twins. */
const mostShared = 2 / 3;

/**
 * Puts twins into one group, and twins of twins. Gives for each message, as its words, the place of the first message
 * of its group.
 */
export function groupTwins(messages: readonly (readonly string[])[]): number[] {
  const groups = messages.map((_, index) => index);
  const findGroup = (index: number): number => {
    let group = index;
    while (groups[group] !== group) group = groups[group] ?? group;
    groups[index] = group;
    return group;
  };
  const findTwins = createTwinFinder(messages.length);
  for (const [index, words] of messages.entries()) {
    for (const twin of findTwins(new Set(words))) {
      const [first, second] = [findGroup(index), findGroup(twin)].sort((a, b) => a - b);
      if (first !== undefined && second !== undefined) groups[second] = first;
    }
  }
  return groups.map((_, index) => findGroup(index));
}

/** Whether two sets of words are twins, by how many they share and how many each has. */
function areTwins(shared: number, one: number, other: number): boolean {
  return shared / (one + other - shared) > mostShared;
}

/** Gives the places of all earlier messages that are twins of this one, and remembers it for the later ones. */
function createTwinFinder(count: number): (words: ReadonlySet<string>) => number[] {
  const holders = new Map<string, number[]>();
  const sizes: number[] = [];
  const shared = new Uint16Array(count);
  return (words) => {
    const touched: number[] = [];
    for (const word of words) {
      const list = holders.get(word) ?? [];
      for (const index of list) {
        if (shared[index] === 0) touched.push(index);
        shared[index] = (shared[index] ?? 0) + 1;
      }
      holders.set(word, list);
      list.push(sizes.length);
    }
    const twins = touched.filter((index) => areTwins(shared[index] ?? 0, words.size, sizes[index] ?? 0));
    for (const index of touched) shared[index] = 0;
    sizes.push(words.size);
    return twins;
  };
}
