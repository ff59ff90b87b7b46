import type { Conversation } from './answer.ts';
import { answerAsListed } from './answer-as-listed.ts';
import { answerDescribed } from './answer-described.ts';
import type { Catalogue } from './catalogue.ts';
import type { FactChooser } from './choose-facts.ts';
import { comparePay } from './compare-pay.ts';
import { correctRole } from './correct-role.ts';
import { readCues } from './cues.ts';
import { answerRankingAnyway } from './decide-ranking.ts';
import { type Decision, decline, type Rule, type Understand } from './decision.ts';
import type { CaseFinder } from './find-cases.ts';
import { continueConversation } from './follow-up.ts';
import type { Interpretation } from './interpret.ts';
import { nameHalfTitle } from './narrow-situation.ts';
import { pickListed } from './pick-listed.ts';
import { pickOffered } from './pick-offered.ts';
import { placeRole } from './place-role.ts';
import {
  declineContentless,
  declineDictation,
  declineLookAlike,
  declineOtherRole,
  declineOwn,
  declineStranger,
  declineUnreadable,
} from './refusals.ts';
import { reactToLast } from './repeat-last.ts';
import { acknowledge, answerPhrase, greetThankHelp, thankAfterAll, thankForAnswer } from './small-talk.ts';
import {
  answerBoth,
  answerConfidently,
  answerImpliedRole,
  askWhatToCompare,
  askWhichDirector,
  askWhichFacet,
  askWhichRole,
  explainBareRole,
} from './standing-alone.ts';
import { supposeCase } from './suppose.ts';

/** What deciding needs besides the message. */
export interface DecisionMeans {
  readonly catalogue: Catalogue;
  readonly chooseFacts: FactChooser;
  readonly findCase: CaseFinder;
}

/** The first rule that has something to say decides. */
const rules: readonly Rule[] = [
  declineUnreadable,
  declineDictation,
  pickOffered,
  pickListed,
  correctRole,
  supposeCase,
  acknowledge,
  reactToLast,
  answerPhrase,
  greetThankHelp,
  thankForAnswer,
  declineLookAlike,
  declineOwn,
  answerAsListed,
  answerDescribed,
  declineStranger,
  comparePay,
  placeRole,
  continueConversation,
  askWhatToCompare,
  declineContentless,
  declineOtherRole,
  explainBareRole,
  answerRankingAnyway,
  answerImpliedRole,
  askWhichDirector,
  askWhichRole,
  answerBoth,
  answerConfidently,
  thankAfterAll,
  askWhichFacet,
];

/** Decides what to do about a message. */
export function decide(understand: Understand, conversation: Conversation, means: DecisionMeans): Decision {
  const reading = readCommand(understand, means.catalogue);
  const cues = readCues(reading.question.slots);
  const situation = nameHalfTitle({ reading, cues, conversation, understand, ...means });
  for (const rule of rules) {
    const decision = rule(situation);
    if (decision !== undefined) return decision;
  }
  return reading.lookAlike === undefined
    ? decline('off-topic', reading, reading.offTopic.label)
    : decline('look-alike', reading, reading.lookAlike);
}

/** `/coo reporting line` is about the role that the command is named after, unless it names another. */
function readCommand(understand: Understand, catalogue: Catalogue): Interpretation {
  const reading = understand();
  const { command, roles, said } = reading.question;
  const [own] = catalogue.homeRoles;
  const subjects = roles.filter((role) => !catalogue.isMatter(role));
  const another = subjects.length === 1 && subjects[0] !== own;
  const compares = another && readCues(reading.question.slots).compares;
  if (!command || said.length === 0 || reading.phrase !== undefined) return reading;
  return subjects.length === 0 || compares ? understand(own) : reading;
}
