import type { Answerer } from '../answering/answer.ts';
import { createFindChart } from '../answering/charts/find-chart.ts';
import { createCatalogue } from '../answering/choosing/catalogue.ts';
import {
  createIntroduceRoles,
  createSuggestComparison,
  listTopics,
} from '../answering/composing/list-topics.ts';
import { createSearchTopics } from '../answering/composing/search-topics.ts';
import type { Knowledge } from '../answering/knowledge.ts';
import { createRoleFinder } from '../answering/roles/find-roles.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { createPictures } from '../pictures/create-pictures.ts';
import { createRateLimit } from '../storage/rate-limit.ts';
import type { Store } from '../storage/store.ts';
import { createComposeAnswer } from './compose/compose-answer.ts';
import { createComposeChart } from './compose/compose-chart.ts';
import { createComposeForgotten } from './compose/compose-forgotten.ts';
import { createComposeReceipt } from './compose/compose-receipt.ts';
import { createComposeReply } from './compose/compose-reply.ts';
import { composeSettings } from './compose/compose-settings.ts';
import { createComposeShared } from './compose/compose-shared.ts';
import { composeStored } from './compose/compose-stored.ts';
import { composeNothingFound, composeTopics } from './compose/compose-topics.ts';
import { createComposeUnanswered } from './compose/compose-unanswered.ts';
import { createOfferRoles } from './compose/offer-roles.ts';
import { composeUsage } from './compose/usage.ts';
import { createAnswerQuestion } from './handlers/answer-question.ts';
import { createAnswerStep } from './handlers/answer-step.ts';
import { createFindTopics, createOpenAskForm, returnEmptyForm } from './handlers/ask-by-form.ts';
import { createChangeSetting } from './handlers/change-setting.ts';
import { createExplainMessage } from './handlers/explain-message.ts';
import { createGreetInMessages } from './handlers/greet-in-messages.ts';
import { createRecogniseCurator } from './handlers/recognise-curator.ts';
import { createShareAnswer } from './handlers/share-answer.ts';
import { createTakeTurns } from './handlers/take-turns.ts';
import { createTakeVote, createTakeVoteReason } from './handlers/take-vote.ts';
import { createWithdrawReply } from './handlers/withdraw-reply.ts';
import { createPublishHome } from './home/publish-home.ts';
import type { Handlers } from './listen.ts';
import { createAgentSessions } from './reply/agent-sessions.ts';
import { createHandOverFile } from './reply/hand-over-file.ts';
import { createIllustrate } from './reply/illustrate.ts';
import { createCallIfPossible } from './reply/optional-calls.ts';
import { createPrepareReply } from './reply/prepare-reply.ts';
import { createUploadFile } from './reply/upload-file.ts';

/** How much one person may ask. */
const questionsAllowed = { allowed: 20, withinMs: 60_000 };

/** Makes all that is done about what comes in from Slack. */
export function createHandlers(parts: {
  expertise: { answerer: Answerer; knowledge: Knowledge; version: string };
  config: Pick<Config, 'classicBlocks' | 'support' | 'curators' | 'retentionDays'>;
  store: Store;
  metrics: Metrics;
  log: Log;
  now: () => number;
}): Handlers {
  const { expertise, config, store, metrics, log, now } = parts;
  const { answerer, knowledge, version } = expertise;
  const classic = config.classicBlocks;
  const catalogue = createCatalogue(knowledge);
  const topics = listTopics(knowledge, catalogue);
  const callIfPossible = createCallIfPossible({ log, now });
  const recogniseCurator = createRecogniseCurator({ ...config, callIfPossible, now });
  const uploadFile = createUploadFile(callIfPossible);
  const sessions = createAgentSessions(callIfPossible);
  const suggestComparison = createSuggestComparison(catalogue);
  const introduceRoles = createIntroduceRoles(topics);
  const offerRoles = createOfferRoles(introduceRoles);
  const composeAnswer = createComposeAnswer({ answerer, version, classic, suggestComparison, offerRoles });
  const allTopics = composeTopics(topics);
  const composeReply = createComposeReply({
    question: composeAnswer,
    topics: () => allTopics,
    usage: composeUsage,
    settings: ({ question, settings }) => composeSettings(question, settings),
    receipt: createComposeReceipt({ receipts: store.receipts, knowledge }),
    chart: createComposeChart(createFindChart(knowledge)),
    unanswered: createComposeUnanswered({ ...store, knowledge, now }),
    forget: createComposeForgotten(store),
    stored: () => composeStored(config.retentionDays),
  });
  const recording = { receipts: store.receipts, exchangeLog: store.exchangeLog, version, metrics, log, now };
  const answerQuestion = createAnswerQuestion({
    ...store,
    ...recording,
    composeReply,
    sessions,
    recogniseCurator,
    prepareReply: createPrepareReply({
      illustrate: createIllustrate({ pictures: createPictures(), uploadFile, classic, log }),
      handOverFile: createHandOverFile({ uploadFile, callIfPossible, log }),
    }),
    rateLimit: createRateLimit({ ...questionsAllowed, now }),
  });
  const withdrawReply = createWithdrawReply(store.sentReplies);
  // A message may be reworded or deleted while it is still being answered.
  const takeTurns = createTakeTurns();
  return {
    question: (question, outlets) => takeTurns(question.messageId, () => answerQuestion(question, outlets)),
    withdrawal: (withdrawn, outlets) =>
      takeTurns(withdrawn.messageId, () => withdrawReply(withdrawn, outlets)),
    vote: createTakeVote({ votes: store.votes, metrics, now }),
    'vote-reason': createTakeVoteReason(store),
    share: createShareAnswer(createComposeShared({ answerer, offerRoles, classic })),
    'ask-opened': createOpenAskForm(classic),
    'topics-sought': createFindTopics(createSearchTopics(knowledge, topics)),
    'nothing-asked': returnEmptyForm,
    explanation: createExplainMessage({
      findRoles: createRoleFinder(knowledge),
      introduceRoles,
      answerQuestion,
      nothingFound: composeNothingFound(topics),
    }),
    step: createAnswerStep({ ...recording, answerer }),
    setting: createChangeSetting(store.people),
    'messages-opened': createGreetInMessages({ answerer, people: store.people, callIfPossible, classic }),
    'home-opened': createPublishHome({
      topics,
      exchangeLog: store.exchangeLog,
      recogniseCurator,
      about: {
        version,
        classic,
        facts: knowledge.facts.length,
        sources: knowledge.sources.length,
        support: config.support,
      },
    }),
    'session-stopped': ({ kind: _, ...place }, { call }) => sessions.stop(place, call),
  };
}
