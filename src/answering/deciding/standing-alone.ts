import type { Conversation } from '../answer.ts';
import { explainUnder } from '../choosing/explain-under.ts';
import type { Interpretation } from '../learning/interpret.ts';
import { ofCharge, readCharge } from '../reading/read-charge.ts';
import { ranksUnnamed } from '../reading/read-ranking.ts';
import { otherJobs } from '../text/words.ts';
import { answerOn, type Decision, type Situation, thresholds } from './decision.ts';
import { mergeRequests } from './merge-requests.ts';

/** "Ops director?" asks what that is; two names side by side ask how they differ. */
export function explainBareRole(situation: Situation): Decision | undefined {
  const { reading, cues } = situation;
  const { roles, namings, conditions } = reading.question;
  const [role = ''] = roles;
  // "Chief operating or chief operations officer?" puts two names of one role side by side; "Chief operating officer
  // (COO)" only writes its short one out.
  const twoNames = cues.bare && roles.length === 1 && namings > 1 && !(cues.lone && isAbbreviated(situation));
  // "And a COO?" after nothing that could be asked of it.
  const next = cues.bare && cues.leadsOver && roles.length === 1;
  if ((!cues.lone && !twoNames && !next) || roles.length === 0) return undefined;
  const compares = roles.length > 1 || twoNames;
  // "Operations director in a charity" asks what that is there.
  const facet = compares ? 'difference' : explainUnder(role, conditions, situation.catalogue);
  return answerOn(situation, roles, facet, Math.max(reading.confidence, 0.75));
}

function isAbbreviated({ reading, catalogue }: Situation): boolean {
  const [role = ''] = reading.question.roles;
  const short = catalogue.role(role)?.abbreviation?.toLowerCase();
  return reading.question.said.some((word) => word === short);
}

/** A fact must be this close to a question that names no role, and by so much closer than any of another role. */
const sureOfRole = { closeness: 0.85, lead: 0.35 };

/**
 * Some questions name no role and yet can mean only one: "what did Bennett and Miles find". The facts tell which, where
 * those of one role are far closer to the words than those of any other.
 */
export function answerImpliedRole(situation: Situation): Decision | undefined {
  const { reading, catalogue, chooseFacts } = situation;
  const { roles, slots } = reading.question;
  const facet = reading.facets[0]?.label;
  if (facet === undefined || reading.confidence < thresholds.answer) return undefined;
  if (!roles.every(catalogue.isMatter) || reading.lookAlike !== undefined) return undefined;
  if (roles.length === 0 && reading.question.foreign.length > 0) return undefined;
  if (facet === 'difference') return compareHomeRoles(situation, roles);
  const measure = (role: string) => {
    const named = [...new Set([role, ...roles])];
    const lookup = { roles: [role], facet, named, question: slots, nearest: reading.nearest };
    const closest = chooseFacts(lookup, { conditions: reading.question.conditions, told: new Set() })[0];
    return { role, fact: closest?.fact, closeness: closest?.closeness ?? 0 };
  };
  const [best, ...others] = catalogue.homeRoles.map(measure).sort((a, b) => b.closeness - a.closeness);
  if (best?.fact === undefined || best.closeness < sureOfRole.closeness) return undefined;
  // "Who takes over?" may be asked of anybody: an aside is meant where people ask for it without a role.
  const isAskedSo = reading.nearest.some(
    ({ asked }) => asked.fact === best.fact?.id && asked.roles.length === 0,
  );
  if (best.fact.aside && !isAskedSo) return undefined;
  // "Who does the CEO report to" is answered by what is known of CEOs, "who covers for the CEO" is not.
  const own = Math.max(0, ...roles.map((role) => measure(role).closeness));
  if (best.closeness < own + sureOfRole.lead) return undefined;
  // A fact about several roles answers for all of them.
  const rival = others.find(({ fact }) => fact !== best.fact);
  if (rival !== undefined && best.closeness - rival.closeness < sureOfRole.lead) return undefined;
  const meant = catalogue.homeRoles.filter((role) => role === best.role || best.fact?.roles.includes(role));
  return answerOn(situation, [...meant, ...roles], facet, reading.confidence);
}

/** "The only difference is the title, right?" is about the two home roles, "operating or operations?" about one's names. */
function compareHomeRoles(
  { reading, catalogue, chooseFacts, ...situation }: Situation,
  named: readonly string[],
) {
  const { slots, conditions } = reading.question;
  const [best] = [catalogue.homeRoles, ...catalogue.homeRoles.map((role) => [role])]
    .map((roles) => {
      const lookup = { roles, facet: 'difference', named: roles, question: slots, nearest: reading.nearest };
      const closest = chooseFacts(lookup, { conditions, told: new Set() })[0];
      // The overview of the pair is what any talk of differences comes close to.
      const telling = closest?.specific === true || roles.length === 1;
      return { roles, closeness: telling ? (closest?.closeness ?? 0) : 0 };
    })
    .sort((a, b) => b.closeness - a.closeness);
  if (named.length > 0 || best === undefined || best.closeness < sureOfRole.closeness) return undefined;
  const namings = { ...reading, question: { ...reading.question, namings: 2 } };
  return answerOn(
    { ...situation, reading: namings, catalogue },
    best.roles,
    'difference',
    reading.confidence,
  );
}

/** "What's the difference?" and "are they the same?" compare roles that nobody has named. */
export function askWhatToCompare({
  reading,
  cues,
  conversation,
  catalogue,
}: Situation): Decision | undefined {
  const { roles, otherRoles, foreign } = reading.question;
  const compares = cues.comparesOnly || (cues.bare && reading.question.slots.includes('same'));
  const unnamed = roles.length === 0 && otherRoles.length === 0 && foreign.length === 0;
  if (!isNew(conversation) || !unnamed || !compares) return undefined;
  if (reading.facets[0]?.label !== 'difference' || reading.confidence < thresholds.answer) return undefined;
  return { kind: 'which-role', facet: 'difference', roles: catalogue.homeRoles };
}

/** What stands before a title without telling which it is: "the director", not "an art director". */
const undescribed: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'our',
  'my',
  'your',
  'this',
  'that',
  'company',
  'about',
]);

/** A longer message about a director is about some matter of company law. */
const longestHalfTitle = 7;

/** "What are the duties of the director?" names half a title: there are many directors. */
export function askWhichDirector({ reading, catalogue, understand }: Situation): Decision | undefined {
  const { roles, foreign, slots } = reading.question;
  const place = slots.findIndex((word) => /^directors?$/.test(word));
  const described = place > 0 && !undescribed.has(slots[place - 1] ?? '');
  const plain = place >= 0 && !described && slots.length <= longestHalfTitle;
  if (!plain || roles.length > 0 || foreign.length > 0) return undefined;
  const { confidence, facets } = understand(catalogue.homeRoles[0]);
  const facet = confidence < thresholds.answer ? undefined : facets[0]?.label;
  return facet === undefined ? undefined : { kind: 'which-role', facet, roles: catalogue.homeRoles };
}

/** "Do they report to the COO?" after nothing leaves out who they are. */
export function askWhoIsRanked({ reading, catalogue, conversation }: Situation): Decision | undefined {
  const { question, facets } = reading;
  if (!isNew(conversation) || !ranksUnnamed(question)) return undefined;
  const roles = catalogue.homeRoles.filter((role) => !question.roles.includes(role));
  return { kind: 'which-role', facet: facets[0]?.label === 'rank' ? 'rank' : 'reporting-line', roles };
}

/** Only the role is missing: "duties?". */
export function askWhichRole(situation: Situation): Decision | undefined {
  const { reading, catalogue, cues, conversation, understand } = situation;
  const { question, confidence } = reading;
  if (reading.lookAlike !== undefined || !question.roles.every(catalogue.isMatter)) return undefined;
  if (question.roles.length > 0) {
    // "Is it a board role?" leaves out what "it" is; "who is the CEO" does not.
    if (cues.pronoun === undefined || !isNew(conversation)) return undefined;
    const facet = understand(catalogue.homeRoles[0]).facets[0]?.label;
    return facet === undefined ? undefined : { kind: 'which-role', facet, roles: catalogue.homeRoles };
  }
  const facet = reading.facets[0]?.label;
  const elsewhere = question.foreign.length > 0 || question.slots.some((word) => otherJobs.has(word));
  if (facet === undefined || confidence < thresholds.ask || elsewhere) return undefined;
  // Only words in which people do leave the role out; "the meaning of life" is not the meaning of a role.
  const near = reading.nearest.find(({ asked }) => !asked.slots.includes('{role}'));
  const clear = confidence >= (question.slots.length <= 3 ? thresholds.answer : 0.75);
  if (!clear && (near === undefined || near.likeness < 0.55)) return undefined;
  return { kind: 'which-role', facet, roles: catalogue.homeRoles };
}

function isNew({ roles, facets }: Conversation): boolean {
  return roles.length === 0 && facets.length === 0;
}

/** From these on two facets are both meant: what the second has, and what both have together. */
const sureOfBoth = { second: 0.3, together: 0.8, confidence: 0.45 } as const;
/** From these on a message is so surely for us that two likely facets are told rather than asked about. */
const sureOfUs = { ours: 0.9, offTopic: 0.1, second: 0.2, confidence: thresholds.ask } as const;

/** Where two facets are nearly as likely, and nothing else is, each gets a short part. */
export function answerBoth(situation: Situation): Decision | undefined {
  const { question, facets, confidence } = situation.reading;
  const [first, second] = facets;
  if (first === undefined || second === undefined || !question.roles.some(situation.catalogue.isHome))
    return undefined;
  if (!isCloseCall(situation.reading)) return undefined;
  const sure = Math.max(confidence, thresholds.answer);
  const answers = [first, second].map(({ label }) => answerOn(situation, question.roles, label, sure));
  return mergeRequests(answers.flatMap((answer) => (answer.kind === 'answer' ? [answer.request] : [])));
}

function isCloseCall({ facets: [first, second], confidence, ours, offTopic }: Interpretation): boolean {
  if (first === undefined || second === undefined) return false;
  const together = first.probability + second.probability;
  const isClose = second.probability >= sureOfBoth.second && together >= sureOfBoth.together;
  if (isClose && confidence >= sureOfBoth.confidence) return true;
  // What is clear enough alone needs no second part.
  if (confidence < sureOfUs.confidence || confidence >= thresholds.answer) return false;
  const isOurs = ours >= sureOfUs.ours && offTopic.probability <= sureOfUs.offTopic;
  return isOurs && second.probability >= sureOfUs.second;
}

/** "Is innovation the COO's job?" asks what the role is in charge of, though nobody has told us of innovation. */
export function answerCharge(situation: Situation): Decision | undefined {
  const { question, facets, confidence, offTopic } = situation.reading;
  const [first, ...others] = facets.slice(0, 3).map(({ label }) => label);
  const unsure = confidence < thresholds.answer;
  const facet = [first, ...(unsure ? others : [])].find((each) => each !== undefined && ofCharge.has(each));
  if (confidence < thresholds.ask || offTopic.probability > thresholds.offTopic || facet === undefined)
    return undefined;
  if (!question.closed || !question.roles.some(situation.catalogue.isHome)) return undefined;
  if (readCharge(question.slots) === undefined) return undefined;
  return answerOn(situation, question.roles, facet, Math.max(confidence, thresholds.answer));
}

/** The usual case: a role, and a facet that is clear enough. */
export function answerConfidently(situation: Situation): Decision | undefined {
  const { question, facets, confidence } = situation.reading;
  const facet = facets[0]?.label;
  if (confidence < thresholds.answer || facet === undefined || question.roles.length === 0) return undefined;
  return answerOn(situation, question.roles, facet, confidence);
}

/** From this share of what speaks for the likeliest facet on another reading is as likely. */
const asLikely = 0.9;

/** A role, but what is asked of it is not clear. */
export function askWhichFacet({ reading }: Situation): Decision | undefined {
  const { roles } = reading.question;
  const { facets, offTopic, confidence } = reading;
  // Asking back offers an answer; what is likelier not for us is not offered one.
  if (confidence < thresholds.ask || roles.length === 0 || offTopic.probability > thresholds.offTopic)
    return undefined;
  // Nor is what is as likely a point of the role on which we hold nothing.
  const isUnheld = offTopic.label === 'known-role-unknown-facet';
  if (isUnheld && offTopic.probability > (facets[0]?.probability ?? 0) * asLikely) return undefined;
  return { kind: 'which-facet', roles, facets: facets.slice(0, 3).map(({ label }) => label) };
}
