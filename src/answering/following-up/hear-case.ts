import type { Decision, Situation } from '../deciding/decision.ts';
import { asksForMore } from '../reading/closed-question.ts';
import { repeat } from './repeat-last.ts';

const lead = '(?:(?:and|but|so|well|yes|no|because|since|it is just|just|right now|currently) )*';
const somebody =
  '(?:(?:our|my|the) (?:\\w+ )?(?:\\{[a-z-]+\\}|boss|founders?|owners?|managers?|directors?|team|staff|people|company|firm|business|organisation|operations|processes|growth))';
const ofFirm = new RegExp(
  `^${lead}(?:${somebody}|we (?:are|have|had|need|lack|keep|cannot|do not|want|struggle|just|now|grow|grew|lost|got|employ))(?!\\w)`,
);
/** Questions about one's own firm: what is said after them is how things are there. */
const ofOwnFirm = 'when-needed';
const longest = 14;

/** "Do we need a COO? Our CEO is overloaded" says why it is asked: what is known of when one is needed is told. */
export function hearCase(situation: Situation): Decision | undefined {
  const { reading, conversation, catalogue } = situation;
  const { slots, roles } = reading.question;
  // Whoever wants something written says why as well.
  if (reading.offTopic.label === 'writing-task') return undefined;
  if (conversation.facets[0] !== ofOwnFirm || conversation.topics.length === 0 || slots.length > longest)
    return undefined;
  const text = slots.join(' ');
  if (!ofFirm.test(text) || asksForMore(slots) || roles.some(catalogue.isHome)) return undefined;
  const request = repeat({ ...situation, cues: { ...situation.cues, bare: false } });
  const lookups = request.lookups.map((lookup) => ({ ...lookup, closed: false }));
  return { kind: 'answer', request: { ...request, lookups, own: 'told' } };
}
