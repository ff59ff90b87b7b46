import type { Question } from './read-question.ts';

const saying =
  '(?:i am|i was|i work as|i have become|i have just become|i just became|i became|i have been made|i (?:have )?(?:just |recently )?(?:started|joined|begun|been hired|been promoted)(?: (?:work|working))? (?:as|to)|speaking as|asking as)';
const holding = new RegExp(
  `^(?:(?:hi|hello|so|well|ok|and|but) )*${saying}(?: (?:just|now|currently|also|here|actually|still))*(?: (?:the|an?|our|my|new|first|newly|appointed|only|acting|company|firm|charity|trust))* \\{role\\}`,
);
/** What may follow without asking anything. */
const rest =
  /^(?: (?:here|now|there|myself|of|in|at|for|a|an|the|our|my|this|company|firm|organisation|small|large|\{[a-z-]+\}|by|way))*$/;

/** The post that its writer says to hold, and whether a message says no more: "I'm the operations director". */
export function readOwnRole({
  slots,
  roles,
}: Question): { readonly role: string; readonly alone: boolean } | undefined {
  const [role, another] = roles;
  if (role === undefined || another !== undefined || slots[0] === '{role}') return undefined;
  const text = slots.join(' ');
  const found = holding.exec(text)?.[0];
  return found === undefined ? undefined : { role, alone: rest.test(text.slice(found.length)) };
}

const oneself = /\b(?:i|i'm|me|myself|my)\b/i;
/** What is said to us, and says nothing of oneself. */
const addressed =
  /\b(?:(?:can|could|would|will) you )?(?:please )?(?:tell|give|show|remind|explain to|send|help|let) me\b|\b(?:can|may|could) i ask\b|\bi(?: am|'m)? (?:mean|meant|think|thought|see|guess|wonder|wondering|said|asked|(?:want|would like|need) to (?:know|ask|understand))\b|\bmy (?:question|point)\b/gi;
/** Verbs that change where somebody else is spoken of. */
const turned: readonly (readonly [RegExp, string])[] = [
  [/\bam i\b/gi, 'is @'],
  [/\bdo i\b/gi, 'does @'],
  [/\bhave i\b/gi, 'has @'],
  [/\bi(?: am|'m|’m)\b/gi, '@ is'],
  [/\bi have\b/gi, '@ has'],
  [/\b(?:i|me|myself)\b/gi, '@'],
  [/\bmy\b/gi, "@'s"],
];

/** A question about oneself as one about the holder of a post: "who do I report to" as "who does the COO report to". */
export function askOfRole(text: string, title: string): string | undefined {
  const asked = text.replace(addressed, ' ');
  if (!oneself.test(asked)) return undefined;
  return turned
    .reduce((said, [own, other]) => said.replace(own, other), asked)
    .replaceAll('@', `the ${title}`);
}
