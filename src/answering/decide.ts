import type { Conversation } from './answer.ts';
import type { Catalogue } from './choosing/catalogue.ts';
import { answerAsListed } from './deciding/answer-as-listed.ts';
import { answerDescribed } from './deciding/answer-described.ts';
import { answerStep } from './deciding/answer-step.ts';
import { answerNamedWhose, answerSuggested, answerWhose, ownUpToWhose } from './deciding/answer-whose.ts';
import { answerWhoseOfTwo } from './deciding/answer-whose-of-two.ts';
import { compareCountries } from './deciding/compare-countries.ts';
import { comparePay } from './deciding/compare-pay.ts';
import { correctRole } from './deciding/correct-role.ts';
import { answerRankingAnyway, putInOrder } from './deciding/decide-ranking.ts';
import {
  type Decision,
  type DecisionMeans,
  decline,
  type Rule,
  type Understand,
} from './deciding/decision.ts';
import { nameHalfTitle } from './deciding/narrow-situation.ts';
import {
  declineContentless,
  declineDictation,
  declineLookAlike,
  declineMissed,
  declineNews,
  declineOtherRole,
  declineOwn,
  declineStranger,
  declineUnreadable,
  readReason,
} from './deciding/refusals.ts';
import { settlePay } from './deciding/settle-pay.ts';
import {
  acknowledge,
  answerPhrase,
  greetThankHelp,
  thankAfterAll,
  thankForAnswer,
} from './deciding/small-talk.ts';
import {
  answerBoth,
  answerCharge,
  answerConfidently,
  answerImpliedRole,
  askWhatToCompare,
  askWhichDirector,
  askWhichFacet,
  askWhichRole,
  askWhoIsRanked,
  explainBareRole,
} from './deciding/standing-alone.ts';
import { continueConversation } from './following-up/follow-up.ts';
import { hearCase } from './following-up/hear-case.ts';
import { hearSetting } from './following-up/hear-setting.ts';
import { pickListed } from './following-up/pick-listed.ts';
import { pickOffered } from './following-up/pick-offered.ts';
import { pickSuperlative } from './following-up/pick-superlative.ts';
import { placeRole } from './following-up/place-role.ts';
import { reactToLast } from './following-up/repeat-last.ts';
import { supposeCase } from './following-up/suppose.ts';
import { weighFigure } from './following-up/weigh-figure.ts';
import type { Interpretation } from './learning/interpret.ts';
import { readCues } from './reading/cues.ts';

/** The first rule that has something to say decides. */
const rules: readonly Rule[] = [
  declineUnreadable,
  declineDictation,
  declineMissed,
  hearSetting,
  pickOffered,
  pickListed,
  pickSuperlative,
  correctRole,
  weighFigure,
  supposeCase,
  acknowledge,
  thankForAnswer,
  reactToLast,
  answerPhrase,
  greetThankHelp,
  declineLookAlike,
  declineOwn,
  answerStep,
  answerAsListed,
  answerDescribed,
  answerWhoseOfTwo,
  declineNews,
  declineStranger,
  settlePay,
  comparePay,
  putInOrder,
  compareCountries,
  placeRole,
  continueConversation,
  hearCase,
  askWhatToCompare,
  declineContentless,
  declineOtherRole,
  explainBareRole,
  answerRankingAnyway,
  answerSuggested,
  answerWhose,
  answerImpliedRole,
  askWhichDirector,
  ownUpToWhose,
  askWhoIsRanked,
  askWhichRole,
  answerCharge,
  answerBoth,
  answerConfidently,
  thankAfterAll,
  answerNamedWhose,
  askWhichFacet,
];

/** Decides what to do about a message. */
export function decide(understand: Understand, conversation: Conversation, means: DecisionMeans): Decision {
  const reading = readCommand(understand, means.catalogue);
  const cues = readCues(reading.question);
  const situation = nameHalfTitle({ reading, cues, conversation, understand, ...means });
  for (const rule of rules) {
    const decision = rule(situation);
    if (decision !== undefined) return decision;
  }
  return reading.lookAlike === undefined
    ? declineUnanswered(reading, means.catalogue)
    : decline('look-alike', reading, reading.lookAlike);
}

/** "Does the company secretary sit on the board?" is about somebody we hold nothing about, whatever else it names. */
function declineUnanswered(reading: Interpretation, catalogue: Catalogue): Decision {
  const { roles, otherRoles } = reading.question;
  const [other] = roles.every(catalogue.isMatter) ? otherRoles : [];
  const reason = readReason(reading);
  return other === undefined || (reason !== '' && reason !== 'other-role')
    ? decline('off-topic', reading, reason)
    : decline('other-role', reading, other);
}

/** `/coo reporting line` is about the role that the command is named after, unless it names another. */
function readCommand(understand: Understand, catalogue: Catalogue): Interpretation {
  const reading = understand();
  const { command, roles, said } = reading.question;
  const [own] = catalogue.homeRoles;
  const subjects = roles.filter((role) => !catalogue.isMatter(role));
  const another = subjects.length === 1 && subjects[0] !== own;
  const compares = another && readCues(reading.question).compares;
  if (!command || said.length === 0 || reading.phrase !== undefined) return reading;
  return subjects.length === 0 || compares ? understand(own) : reading;
}
