import { describe, expect, test } from 'vitest';
import { surfaces } from '../support/ask-anywhere.ts';
import { clickOn, findAction, labelsOf } from '../support/interactions.ts';
import {
  askFormSent,
  deliver,
  globalShortcut,
  json,
  messageShortcut,
  payload,
  stepReached,
  typedIntoTopics,
} from '../support/slack-requests.ts';
import { useTestBot } from '../support/use-test-bot.ts';

const bot = useTestBot();

type Window = Readonly<Record<string, unknown>>;

const texts = () => bot.state.asked.map(({ text }) => text);
const takeWindow = async (method: 'views.open' | 'views.update' | 'views.push', number?: number) =>
  (await bot.slack.take(method, number)).view as Window;
/** A click in the window that is open, which hands back what it was given to keep. */
const press = (window: Window, label: string) =>
  clickOn(findAction(window, label), {
    container: { type: 'view', view_id: 'V1' },
    view: { id: 'V1', hash: '1.abc', type: 'modal', private_metadata: window.private_metadata ?? '' },
  });

describe('Ask about a role', () => {
  const typed = async (value: string) => {
    const response = await bot.send(payload(typedIntoTopics(value)));
    return (await response.json()) as {
      option_groups: { label: { text: string }; options: { text: { text: string }; value: string }[] }[];
    };
  };

  test('opens a form with a list of topics and a field for own words', async () => {
    const response = await bot.send(payload(globalShortcut()));
    expect(await response.text()).toBe('');
    const { trigger_id } = await bot.slack.take('views.open');
    expect(trigger_id).toMatch(/^trigger-/);
    expect(await takeWindow('views.open')).toMatchObject({
      type: 'modal',
      callback_id: 'ask',
      title: { text: 'Ask about a role' },
      submit: { text: 'Ask' },
      blocks: [
        {
          type: 'input',
          optional: true,
          element: { type: 'external_select', action_id: 'find-topic', min_query_length: 0 },
        },
        { type: 'input', optional: true, element: { type: 'plain_text_input', action_id: 'question' } },
      ],
    });
  });

  test('the list begins with the roles we are about', async () => {
    const { option_groups: groups } = await typed('');
    expect(groups.map(({ label }) => label.text)).toEqual(['COO', 'Operations director']);
    expect(groups[0]?.options[0]).toMatchObject({
      text: { type: 'plain_text', text: 'What a COO is' },
      value: 'What is a COO?',
    });
  });

  test('the list follows what is typed, other roles and slips included', async () => {
    expect((await typed('ceo')).option_groups.map(({ label }) => label.text)).toEqual(['CEO']);
    const { option_groups: reports } = await typed('coo reprots');
    expect(reports[0]?.options[0]?.value).toBe('Who does a COO report to?');
    expect(await typed('quantum physics')).toEqual({ option_groups: [] });
  });

  test('a chosen topic is answered in the window, and what is clicked there goes on with it', async () => {
    await bot.send(payload(globalShortcut()));
    const response = await bot.send(payload(askFormSent({ topic: 'What is a COO?' })));
    const { response_action, view } = (await response.json()) as { response_action: string; view: Window };
    expect(response_action).toBe('update');
    expect(JSON.stringify(view)).toContain('You asked: What is a COO?');
    expect(labelsOf(view)).toEqual(['Pay', 'Compare with an operations director', 'Helpful', 'Not helpful']);
    await bot.send(press(view, 'Pay'));
    expect(JSON.stringify(await takeWindow('views.update'))).toContain('Answer to: What does a COO earn?');
    await bot.settle();
    expect(texts()).toEqual(['What is a COO?', 'What does a COO earn?']);
    expect(bot.state.asked[1]?.conversation?.facts).toEqual(['exchange-1']);
  });

  test.each(['who does the COO report to?', 'topics', 'compare coo with operations director', 'help'])(
    '"%s" is answered as in the window of Home',
    async (text) => {
      const atHome = await surfaces.home(bot, text);
      expect(await surfaces.shortcut(bot, text)).toEqual(atHome);
    },
  );

  test('own words count before a choice', async () => {
    await bot.send(payload(askFormSent({ topic: 'What is a COO?', question: '  and in Japan? ' })));
    await bot.settle();
    expect(texts()).toEqual(['and in Japan?']);
  });

  test('a chart comes as text at once, and with its picture as soon as that is drawn', async () => {
    const upload = new URL('/upload/1', bot.slack.apiUrl).href;
    bot.slack.answerWith(({ method }) => {
      if (method === 'files.getUploadURLExternal')
        return { body: { ok: true, upload_url: upload, file_id: 'F1' } };
      if (method === 'files.completeUploadExternal')
        return { body: { ok: true, files: [{ id: 'F1', permalink: upload }] } };
      return undefined;
    });
    await bot.send(payload(globalShortcut()));
    const response = await bot.send(payload(askFormSent({ question: 'chart coo' })));
    const { view } = (await response.json()) as { view: Window };
    expect(JSON.stringify(view)).toContain('COO: reporting lines');
    expect(JSON.stringify(view)).not.toContain('slack_file');
    expect(JSON.stringify(await takeWindow('views.update'))).toContain('"slack_file":{"id":"F1"}');
  });

  test.each([{}, { question: '  ' }])('an empty form comes back with what is missing', async (filled) => {
    const response = await bot.send(payload(askFormSent(filled)));
    expect(await response.json()).toEqual({
      response_action: 'errors',
      errors: { question: 'Write your question here, or choose a topic.' },
    });
    expect(texts()).toEqual([]);
  });

  test('whoever asks faster than anybody reads is told so in the window', async () => {
    for (let sent = 0; sent < 20; sent += 1) await bot.send(payload(askFormSent({ question: 'again?' })));
    const response = await bot.send(payload(askFormSent({ question: 'again?' })));
    expect(await response.text()).toContain('That is a lot of questions at once');
    expect(texts()).toHaveLength(20);
  });

  test('when we fail, a window says sorry', async () => {
    bot.state.answerer = () => {
      throw new Error('a secret of ours');
    };
    await bot.send(payload(askFormSent({ question: 'who?' })));
    const view = JSON.stringify(await takeWindow('views.open'));
    expect(view).toContain('Sorry, something went wrong');
    expect(view).not.toContain('secret');
  });
});

describe('Explain this role', () => {
  const message = 'Our CEO told the chief operating officer, an operations director and me to hurry.';
  const explain = (text = message, parts: Record<string, unknown> = {}) =>
    bot.send(payload(messageShortcut(text, parts)));

  test('explains the first role of a message in a window, and offers the others', async () => {
    bot.state.answerer = roleByRole();
    await explain();
    const view = await takeWindow('views.open');
    expect(JSON.stringify(view)).toContain('ceo is this');
    expect(labelsOf(view).slice(0, 3)).toEqual([
      'What a COO is',
      'What an operations director is',
      'Share in thread',
    ]);
    await bot.settle();
    expect(texts()).toEqual(['What is a CEO?']);
  });

  test('neither repeats nor keeps what the message says', async () => {
    await explain(`${message} Budget: 4711.`);
    await takeWindow('views.open');
    await bot.settle();
    expect(JSON.stringify(bot.slack.calls)).not.toContain('4711');
    expect(bot.logs.text()).not.toContain('4711');
  });

  test('a click on another role explains that one in the same window, which still knows its message', async () => {
    bot.state.answerer = roleByRole();
    await explain();
    const first = await takeWindow('views.open');
    await bot.send(press(first, 'What an operations director is'));
    const second = await takeWindow('views.update');
    expect(JSON.stringify(second)).toContain('operations-director is this');
    expect(labelsOf(second).slice(0, 2)).toEqual(['What a CEO is', 'What a COO is']);
    expect(labelsOf(second)).toContain('Share in thread');
    expect(second.private_metadata).toBe(first.private_metadata);
  });

  test('reads what other apps post', async () => {
    await explain('', { message: { ts: '9.5', text: '', attachments: [{ fallback: 'New COO named' }] } });
    expect(JSON.stringify(await takeWindow('views.open'))).toContain('Answer to: What is a COO?');
  });

  test.each([
    ['no role', 'Lunch at noon?', 'I found no role in this message that I know.'],
    [
      'a role we hold nothing about',
      'Our chief happiness officer sings.',
      'The roles in this message are not among',
    ],
  ])('with %s it says so, and lets people choose a topic', async (_, text, words) => {
    await explain(text);
    const view = await takeWindow('views.open');
    expect(JSON.stringify(view)).toContain(words);
    expect(JSON.stringify(view)).toContain('What is an operations director?');
    expect(JSON.stringify(view)).not.toContain('happiness');
    await bot.send(press(view, 'What an operations director is'));
    expect(JSON.stringify(await takeWindow('views.update'))).toContain('Answer to: What is an operations');
    await bot.settle();
    expect(texts()).toEqual(['What is an operations director?']);
  });

  test('two topics chosen from one list at once are both answered, the same one is answered once', async () => {
    await explain('Lunch at noon?');
    const view = await takeWindow('views.open');
    for (const label of ['What a COO is', 'What a COO is', 'Who a COO reports to'])
      await bot.send(press(view, label));
    await bot.settle();
    expect(texts()).toEqual(['What is a COO?', 'Who does a COO report to?']);
  });

  describe('sharing', () => {
    const share = async (parts: Record<string, unknown> = {}) => {
      await explain(message, parts);
      const view = await takeWindow('views.open');
      await bot.send(press(view, 'Share in thread'));
      return view;
    };

    test('asks first', async () => {
      await explain();
      const window = JSON.stringify(await takeWindow('views.open'));
      expect(window).toContain('Share this answer?');
      expect(window).toContain('Everybody in this thread will see the question, the answer and your name.');
    });

    test('posts the answer into the thread of the message, with the name in plain letters, once', async () => {
      const view = await share();
      const posted = await bot.slack.take('chat.postMessage');
      expect(posted).toMatchObject({ channel: 'C1', thread_ts: '1700000000.000500' });
      expect(posted.text).toMatch(/^ann shared: What is a CEO\?\n\nAnswer to: What is a CEO\?/);
      expect(JSON.stringify(posted)).not.toContain('<@');
      expect(JSON.stringify(posted)).not.toContain('action_id');
      const kept = await takeWindow('views.update');
      expect(JSON.stringify(kept)).toContain('You shared this in the thread.');
      expect(labelsOf(kept)).not.toContain('Share in thread');
      // An impatient second click on the same window.
      await bot.send(press(view, 'Share in thread'));
      await bot.settle();
      expect(bot.slack.of('chat.postMessage')).toHaveLength(1);
    });

    test('a message inside a thread is answered in that thread', async () => {
      await share({ message: { ts: '2.5', thread_ts: '1.5', text: 'Ask the COO.' } });
      expect(await bot.slack.take('chat.postMessage')).toMatchObject({ thread_ts: '1.5' });
    });

    test('where we are not in the channel the reply address of the shortcut is used', async () => {
      bot.slack.refuse('chat.postMessage', 'not_in_channel');
      await share({ response_url: bot.slack.responseUrl });
      expect(await bot.slack.take('response_url')).toMatchObject({
        response_type: 'in_channel',
        replace_original: false,
        thread_ts: '1700000000.000500',
        text: expect.stringContaining('ann shared: What is a CEO?'),
      });
      expect(JSON.stringify(await takeWindow('views.update'))).toContain('You shared this in the thread.');
    });

    test.each([
      ['without such an address', undefined, 'C1', '/invite @coo-bot'],
      ['with one that is used up', 'used up', 'C1', '/invite @coo-bot'],
      ['in a direct message of others', undefined, 'D7', 'between other people'],
    ])('where nothing works it says what to do: %s', async (_, address, channel, words) => {
      bot.slack.refuse('chat.postMessage', 'channel_not_found');
      bot.slack.refuse('response_url', 'expired_url');
      await share({
        channel: { id: channel },
        response_url: address === undefined ? undefined : bot.slack.responseUrl,
      });
      // In a window over the answer, which stays, with its button.
      expect(JSON.stringify(await takeWindow('views.push'))).toContain(words);
      await bot.settle();
      expect(bot.slack.of('views.update')).toEqual([]);
    });

    test('surprises are met with an apology', async () => {
      bot.slack.refuse('chat.postMessage', 'fatal_error');
      await share();
      expect(JSON.stringify(await takeWindow('views.push'))).toContain('Sorry, something went wrong');
    });
  });

  test('a window that cannot be opened is apologised for at the reply address', async () => {
    bot.slack.refuse('views.open', 'expired_trigger_id');
    await explain(message, { response_url: bot.slack.responseUrl });
    expect(await bot.slack.take('response_url')).toMatchObject({
      response_type: 'ephemeral',
      text: expect.stringContaining('Sorry, something went wrong'),
    });
  });
});

describe('Answer a role question, the step of a workflow', () => {
  test('hands on the answer, its sources and its confidence, with the token of the step', async () => {
    const body = stepReached({ question: ' Who does a COO report to? ' });
    await bot.send(json(body));
    const { function_execution_id, outputs } = await bot.slack.take('functions.completeSuccess');
    expect(function_execution_id).toBe(body.event.function_execution_id);
    expect(outputs).toEqual({
      answer: 'Answer to: Who does a COO report to?',
      sources: 'BLS (2021): https://www.bls.gov/ooh/',
      confidence: 0.9,
    });
    expect(bot.slack.of('functions.completeSuccess')[0]?.token).toBe('xwfp-of-this-step');
    await bot.settle();
    expect(bot.state.asked).toEqual([{ text: 'Who does a COO report to?', conversation: undefined }]);
    expect(bot.logs.text()).not.toContain('xwfp-of-this-step');
  });

  test('what we hold no answer to is handed on as that, with what can be asked', async () => {
    const { answerer } = bot.state;
    bot.state.answerer = (...asked) => {
      const reply = answerer(...asked);
      const parts = { outcome: 'decline', lead: 'I hold nothing on that.', sources: [] } as const;
      return { ...reply, answer: { ...reply.answer, ...parts } };
    };
    await bot.send(json(stepReached({ question: 'Who wins the cup?' })));
    const { outputs } = await bot.slack.take('functions.completeSuccess');
    expect(outputs).toEqual({
      answer: 'I hold nothing on that.\n\nYou can ask:\n- What does a COO earn?',
      sources: '',
      confidence: 0,
    });
  });

  test.each([{ question: '  ' }, {}, { question: null }])(
    'an empty question fails the step and says why: %j',
    async (inputs) => {
      await bot.send(json(stepReached(inputs)));
      const { error } = await bot.slack.take('functions.completeError');
      expect(error).toMatch(/^The question is empty\. Put a question into the field "Question"/);
      await bot.settle();
      expect(bot.state.asked).toEqual([]);
    },
  );

  test('a step that is delivered again is answered once', async () => {
    const body = stepReached({ question: 'who?' });
    const first = await bot.send(json(body));
    const again = await deliver(bot.url, json(body), { headers: { 'x-slack-retry-num': '1' } });
    expect([first.status, again.status]).toEqual([200, 200]);
    await bot.settle();
    expect(bot.slack.of('functions.completeSuccess')).toHaveLength(1);
  });

  test('when we fail, the step fails with an apology instead of waiting for ever', async () => {
    bot.state.answerer = () => {
      throw new Error('a secret of ours');
    };
    await bot.send(json(stepReached({ question: 'who?' })));
    const { error } = await bot.slack.take('functions.completeError');
    expect(error).toMatch(/^Sorry, something went wrong/);
  });

  test('the step of another app is left alone', async () => {
    const body = stepReached({ question: 'who?' });
    const event = { ...body.event, function: { callback_id: 'something_else' } };
    expect((await bot.send(json({ ...body, event }))).status).toBe(200);
    await bot.settle();
    expect(bot.slack.of('functions.completeSuccess')).toEqual([]);
  });
});

/** Answers whose roles follow from the question, where the usual ones are always about the COO. */
function roleByRole(): typeof bot.state.answerer {
  const { answerer } = bot.state;
  const names = { ceo: /CEO/, coo: /COO/, 'operations-director': /operations director/ };
  return (text, conversation) => {
    const reply = answerer(text, conversation);
    const role = Object.entries(names).find(([, name]) => name.test(text))?.[0] ?? '';
    return { ...reply, answer: { ...reply.answer, lead: `${role} is this`, roles: [role] } };
  };
}
