import type { Answerer } from '../../answering/answer.ts';
import type { People } from '../../storage/people.ts';
import { limits } from '../blocks/limits.ts';
import type { Handle } from '../listen.ts';
import { renderAnswer } from '../render/render-answer.ts';
import type { CallIfPossible } from '../reply/optional-calls.ts';

/** Offers something to ask whenever somebody opens their messages with us, and says hello the first time. */
export function createGreetInMessages(parts: {
  answerer: Answerer;
  people: People;
  callIfPossible: CallIfPossible;
  classic: boolean;
}): Handle<'messages-opened'> {
  const { answerer, people, callIfPossible, classic } = parts;
  return async ({ teamId, userId, channelId }, { call }) => {
    const { answer } = answerer('help');
    const prompts = answer.suggestions
      .slice(0, limits.suggestedPrompts.prompts)
      .map(({ label, question }) => ({ title: label, message: question }));
    // Without a thread: with one, Slack drops the prompts without a word.
    await callIfPossible(teamId, call, 'assistant.threads.setSuggestedPrompts', {
      channel_id: channelId,
      title: 'Ask about a role',
      prompts,
    });
    if (!(await people.welcome({ teamId, userId }))) return;
    const message = renderAnswer(answer, { stage: 'channel', classic });
    await call('chat.postMessage', { channel: channelId, unfurl_links: false, ...message });
  };
}
