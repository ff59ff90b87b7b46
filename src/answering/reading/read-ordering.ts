/** What is asked of the order of several roles: who stands at one end of it, or all of it. */
export type Ordering = 'highest' | 'lowest' | 'all';

const highest = /\b(?:highest|most senior|top|outranks|boss|above all)\b/;
const lowest = /\b(?:lowest|most junior|least senior|bottom|below all)\b/;
const whole =
  /\b(?:rank|order|sort|arrange|hierarchy|pecking|seniority|who(?:m)? (?:\w+ )*whom)\b|^\{\w+\} then\b|\bthen (?:the |an? )?\{/;
/** All that such a question may say besides naming roles. */
const ofOrder = new Set(
  `rank ranks ranked ranking order ordered sort sorted list arrange put place hierarchy pecking seniority senior junior
  highest higher lowest lower top bottom up down outranks outrank above below boss whom reports report answers answer
  level levels step ladder chain command line usual usually normally typically three four five six all among them lot
  roles titles jobs positions out organisation company chart structure go goes stand stands sit sits come comes between
  least most by from ascending descending end post posts person one here`.split(/\s+/),
);

/**
 * Reads what a message asks of the order of several roles, where it says nothing else: "which of the three is lowest?",
 * "rank these: COO, CFO, CEO".
 * @param content the words that tell what it is about.
 */
export function readOrdering(slots: readonly string[], content: readonly string[]): Ordering | undefined {
  if (!content.every((word) => ofOrder.has(word))) return undefined;
  const text = slots.join(' ');
  const [isHighest, isLowest] = [highest.test(text), lowest.test(text)];
  if (whole.test(text) || (isHighest && isLowest)) return 'all';
  if (isHighest) return 'highest';
  return isLowest ? 'lowest' : undefined;
}
