import { thresholds } from '../../answering/deciding/decision.ts';
import type { Knowledge } from '../../answering/knowledge.ts';
import { renderPercent } from '../render-share.ts';
import type { Measurements } from './measure-all.ts';
import { renderAblationSection } from './render-ablation-section.ts';
import { renderConfusionTable } from './render-confusion-table.ts';
import { renderHeldOutSection } from './render-held-out-section.ts';
import { renderPublicSection } from './render-public-section.ts';
import { renderReliabilityTable } from './render-reliability-table.ts';
import { renderRobustnessSection } from './render-robustness-section.ts';
import { renderScoreSection } from './render-score-section.ts';
import { confuseFacets, confuseRoles, forecastAnswers, forecastFacets } from './summarise.ts';

/** The report as Markdown; its charts lie beside it in `images/`. */
export function renderReport(measurements: Measurements, day: string): string {
  const { knowledge, evaluation, folds, trials, variants, selectors, robustness, publicMessages } =
    measurements;
  const reliability = forecastFacets(trials);
  const answers = forecastAnswers(evaluation);
  return `# How well coo-bot answers

Measured on ${day} by \`npm run eval -- --report\`, which writes this page, its pictures and [the examples](examples.md).
Everything in it is repeatable: the same knowledge, questions and code give the same figures. In brackets stands the
range in which a share lies with 95 % confidence (Wilson's interval).

${countKnowledge(knowledge)}

## The labelled questions

${evaluation.questions.length} messages in \`test/questions.jsonl\`, each labelled by hand with what an expert would want to happen. A reply is
_right_ where it is about the roles asked about and on a facet that answers the question; a question _asked back_ is well
asked where one of its first three suggestions is what was meant. \`npm run eval -- --errors\` lists every mistake.

${renderScoreSection(evaluation)}

## Messages it has not learned from

The labelled questions do not tell how well it reads what nobody foresaw. So the ways of asking and the off-topic
messages of the knowledge base are split into ${folds} folds; each fold is asked of a bot that has learned from the others.
Messages that share more than two thirds of their content words are in one fold, and so are those that hang together by
such pairs, so that nothing asked has a twin among what was learned. A real question usually has one, which makes these
figures lower than life. It answers from a confidence of ${thresholds.answer} on and asks back from ${thresholds.ask} on.

${renderHeldOutSection(trials)}

## Public messages that are not for us

Nobody here wrote these: questions from the npm package \`nlp-corpus\` (Spencer Kelly, MIT), which gathers sentences from
chats, text messages, film reviews, novels, speeches and quizzes. None of them is about executive roles, so declining is
right and an answer is wrong.

${renderPublicSection(publicMessages)}

Looked for and not found on npm: CLINC150, BANKING77, HINT3 and other labelled sets of what people ask assistants.

## What is mistaken for what

Facets, on the held-out messages, whether or not they would have been answered:

![Share of held-out messages with the right facet first, by facet](images/answer-quality-facets.svg)

${renderConfusionTable('facet', confuseFacets(trials))}

Roles, on the labelled questions that were answered; a reply that is about more roles than those asked about is right:

${renderConfusionTable('roles', confuseRoles(evaluation))}

## How honest the confidence is

Each answer carries a confidence. On the held-out messages, those for us and those not for us together, it is off by
${renderPercent(reliability.error)} on average (expected calibration error over ten bins); for messages that are not for us, no facet is right. Its weights
were fitted on such messages, though, by \`npm run calibrate\`. On the labelled messages that were answered it was ${renderPercent(answers.confidence)} on
average, and ${renderPercent(answers.right)} of those answers were right.

![Reliability diagram of the confidence](images/answer-quality-reliability.svg)

${renderReliabilityTable(reliability)}

## What each part contributes

The labelled questions, asked of the bot with one part taken away. Where the part is evidence for the confidence, its
weights are fitted anew without it, so that it is not merely missed. _Without the gate_ the likeliest facet is answered
however unlikely; _without role slots_ what is asked is learned and read from the roles' own names. The search libraries
look for the most similar way of asking and answer where it scores as high as 95 % of the questions for us do; only
single questions are asked of them, an even sample since one takes them up to half a second, and which roles it is about
is told to them.

![Right, wrong and false answers with each part taken away](images/answer-quality-parts.svg)

${renderAblationSection([...variants, ...selectors.map(nameSize)])}

## The same question, written otherwise

Single questions that are answered right and have no slip in them, each written in ten other ways (drawn at random from
a fixed seed). A wrong letter hits any word, short ones, names and abbreviations too. What makes another word of a word is
drawn again, since nobody could tell: "form" for "from", "ahead" for "a head", and any C and O with a letter between, which
is somebody's title. All else counts, also where nobody could tell: "cof" for "coo".

![Share of unchanged replies by kind of variation](images/answer-quality-robustness.svg)

${renderRobustnessSection(robustness)}

## Speed

Is measured by \`npm run bench\`.

## What these figures do not tell

- The labelled questions were written for this project, by people who knew what the bot is for. What your colleagues
  will ask, and how often, is not known before they do.
- Knowledge, rules and thresholds were worked on with the mistakes on these questions in view. Questions put aside and
  never looked at score a few points lower.
- The labelled messages that are not for us were thought up as well; the public ones are not, but few of them are near
  misses.
- _Right_ means the right roles and the right facet. Whether the sentence is true is a matter of its sources and of the
  people who review it; whether it helps, only the one who asked can tell.
- Brackets hold the chance of the draw, not the choice of what was drawn from.
`;
}

function countKnowledge({ facts, facets, roles, offTopic }: Knowledge): string {
  const ways =
    facets.reduce((sum, { asked }) => sum + asked.length, 0) +
    facts.reduce((sum, fact) => sum + fact.asked.length + fact.yesNo.flatMap(({ to }) => to).length, 0);
  const messages = offTopic.reduce((sum, each) => sum + each.messages.length, 0);
  return `The knowledge base held ${facts.length} facts on ${facets.length} facets of ${roles.length} roles, ${ways} ways of asking for them, and ${messages}
messages that are not for us.`;
}

/** How many questions a search library was asked. */
function nameSize({ name, score }: Measurements['selectors'][number]): Measurements['selectors'][number] {
  return { name: `${name} (${score.inScope} + ${score.outOfScope} single questions)`, score };
}
