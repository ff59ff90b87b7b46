/** What a reply to a closed question says, whatever its hedge: yes, no, or something in between. */
export type Sense = 'yes' | 'no' | 'between';

/** Reads what a reply says. */
export function senseOf(reply = ''): Sense {
  if (/^yes\b|\byes\.$/i.test(reply)) return 'yes';
  return /^no\b|\bno\.$|^(usually|probably|often|most do) not/i.test(reply) ? 'no' : 'between';
}
