import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { composeStepOutputs } from '../../src/slack/compose/compose-step-outputs.ts';
import { readDirective } from '../../src/slack/compose/read-directive.ts';
import { stepId } from '../../src/slack/incoming/ids.ts';
import { botScopes } from '../../src/slack/install/bot-scopes.ts';
import { realAnswerer } from '../support/real-knowledge.ts';
import {
  directMessage,
  type Envelope,
  eventBody,
  form,
  globalShortcut,
  json,
  mention,
  messageShortcut,
  payload,
  slashCommand,
  stepReached,
} from '../support/slack-requests.ts';
import { useTestBot } from '../support/use-test-bot.ts';

const parameters = z
  .strictObject({
    properties: z.record(
      z.string(),
      z.strictObject({
        type: z.enum(['string', 'number']),
        title: z.string().min(1),
        description: z.string().min(1),
      }),
    ),
    required: z.array(z.string()),
  })
  .refine(({ properties, required }) => required.every((name) => name in properties));

/** What Slack lets a manifest hold, as far as ours may use it; unknown keys are refused, as Slack refuses them. */
const manifestSchema = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(2) }),
  display_information: z.strictObject({
    name: z.string().min(1).max(35),
    description: z.string().min(1).max(140),
    long_description: z.string().min(175).max(4_000),
    background_color: z.string().regex(/^#[0-9a-f]{6}$/i),
  }),
  features: z.strictObject({
    bot_user: z.strictObject({
      display_name: z.string().regex(/^[a-z0-9._-]{1,80}$/),
      always_online: z.boolean(),
    }),
    app_home: z.strictObject({
      home_tab_enabled: z.boolean(),
      messages_tab_enabled: z.literal(true),
      messages_tab_read_only_enabled: z.literal(false),
    }),
    agent_view: z.strictObject({
      agent_description: z.string().min(1).max(300),
      suggested_prompts: z
        .array(z.strictObject({ title: z.string().min(1), message: z.string().min(1) }))
        .max(4),
    }),
    slash_commands: z
      .array(
        z.strictObject({
          command: z.string().regex(/^\/[a-z0-9_-]{1,31}$/),
          description: z.string().min(1).max(2_000),
          usage_hint: z.string().max(1_000),
          should_escape: z.boolean(),
          url: z.url().optional(),
        }),
      )
      .max(50),
    shortcuts: z
      .array(
        z.strictObject({
          name: z.string().min(1).max(24),
          type: z.enum(['message', 'global']),
          callback_id: z.string().max(255),
          description: z.string().min(1).max(150),
        }),
      )
      .max(10),
  }),
  oauth_config: z.strictObject({
    redirect_urls: z.array(z.url()).max(1_000).optional(),
    scopes: z.strictObject({
      bot: z.array(z.string()).max(255),
      bot_optional: z.array(z.string()).max(255),
    }),
  }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({
      request_url: z.url().optional(),
      bot_events: z.array(z.string()).max(100),
    }),
    interactivity: z.strictObject({
      is_enabled: z.literal(true),
      request_url: z.url().optional(),
      message_menu_options_url: z.url().optional(),
    }),
    // Slack runs no steps of an app without these two.
    org_deploy_enabled: z.literal(true),
    function_runtime: z.literal('remote'),
    socket_mode_enabled: z.boolean().optional(),
    token_rotation_enabled: z.boolean(),
  }),
  functions: z.record(
    z.string(),
    z.strictObject({
      title: z.string().min(1),
      description: z.string().min(1),
      input_parameters: parameters,
      output_parameters: parameters,
    }),
  ),
});

const source = readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8');
const manifest = manifestSchema.parse(parse(source));
const { features, oauth_config, settings } = manifest;

test('it asks for what the bot needs and nothing else', () => {
  expect(oauth_config.scopes).toEqual({
    bot: [
      'app_mentions:read',
      'assistant:write',
      'chat:write',
      'commands',
      'files:write',
      'im:history',
      'im:write',
      'users:read',
    ],
    bot_optional: ['files:write', 'im:write', 'users:read'],
  });
  expect(settings.event_subscriptions.bot_events).toEqual([
    'agent_session_stopped',
    'app_home_opened',
    'app_mention',
    'function_executed',
    'message.im',
  ]);
});

test('it hints at every word that does something', () => {
  const [command] = features.slash_commands;
  for (const word of ['help', 'topics', 'compare', 'chart', 'why', 'settings', 'forget me', 'unanswered'])
    expect(command?.usage_hint).toContain(word);
});

test('the prompts it suggests are answered', () => {
  const asked = features.agent_view.suggested_prompts.map(({ message }) => message);
  expect(asked).toHaveLength(4);
  for (const message of asked.filter((each) => readDirective(each).kind === 'question'))
    expect(realAnswerer(message).answer.outcome).toBe('answer');
  expect(asked.map((each) => readDirective(each).kind)).toContain('topics');
});

test('it is for Socket Mode as it stands', () => {
  expect(settings.socket_mode_enabled).toBe(true);
});

test('with the commented lines it is for HTTP', () => {
  const overHttp = source.replace(/^\s*socket_mode_enabled.*\n/m, '').replace(/^(\s*)# (\w*url: )/gm, '$1$2');
  const { data } = manifestSchema.safeParse(parse(overHttp));
  const urls = [
    ...(data?.features.slash_commands.map(({ url }) => url) ?? []),
    data?.settings.event_subscriptions.request_url,
    data?.settings.interactivity.request_url,
    data?.settings.interactivity.message_menu_options_url,
  ];
  expect(urls).toEqual(Array(4).fill('https://your-bot.example.com/slack/events'));
});

test('with the lines for distribution it is for several workspaces', () => {
  const distributed = source.replace(/^(\s*)# (.*) # distribution(.*)$/gm, '$1$2 # $3');
  const { data } = manifestSchema.safeParse(parse(distributed));
  expect(data?.oauth_config.redirect_urls).toEqual(['https://your-bot.example.com/slack/oauth_redirect']);
  const events = settings.event_subscriptions.bot_events;
  expect(data?.settings.event_subscriptions.bot_events.toSorted()).toEqual(
    [...events, 'app_uninstalled', 'tokens_revoked'].sort(),
  );
  expect(distributed.match(/distribution/g)).toHaveLength(1);
});

test('who installs it in a workspace allows the same', () => {
  expect([...botScopes]).toEqual(oauth_config.scopes.bot);
});

test('what the step hands on is what it announces', () => {
  const announced = manifest.functions[stepId]?.output_parameters;
  const outputs = composeStepOutputs(realAnswerer('Who does a COO report to?').answer);
  const types = Object.entries(outputs).map(([name, value]) => [name, typeof value]);
  const wanted = Object.entries(announced?.properties ?? {}).map(([name, { type }]) => [name, type]);
  expect(types).toEqual(wanted);
  expect(announced?.required).toEqual(Object.keys(outputs));
});

describe('what it announces has a listener', () => {
  const bot = useTestBot();
  /** A delivery of each kind; something announced that is not here fails below. */
  const samples: Record<string, () => Envelope> = {
    '/coo': () => form(slashCommand('who?', bot.slack.responseUrl)),
    'ask-about-role': () => payload(globalShortcut()),
    'explain-role': () => payload(messageShortcut('Our new COO starts on Monday.')),
    answer_role_question: () => json(stepReached({ question: 'who?' })),
    agent_session_stopped: () =>
      json(eventBody({ type: 'agent_session_stopped', channel: 'D1', user: 'U1', thread_ts: '1.5' })),
    app_home_opened: () =>
      json(eventBody({ type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'home' })),
    app_mention: () => json(mention('<@UBOT> who?')),
    function_executed: () => json(stepReached({ question: 'who?' })),
    'message.im': () => json(directMessage('who?')),
  };
  const announced = [
    ...features.slash_commands.map(({ command }) => command),
    ...features.shortcuts.map(({ callback_id }) => callback_id),
    ...Object.keys(manifest.functions),
    ...settings.event_subscriptions.bot_events,
  ];

  test.each(announced)('%s', async (name) => {
    const sample = samples[name];
    expect(sample, `a sample delivery of ${name}`).toBeDefined();
    if (sample === undefined) return;
    bot.slack.answerWith(({ method }) =>
      method === 'auth.test' ? undefined : { body: { ok: true, ts: '1.5' } },
    );
    const response = await bot.send(sample());
    const replied = (await response.text()) !== '';
    await bot.settle();
    // Something came of it, on the acknowledgement or by a call of ours, and nothing went wrong.
    expect(replied || bot.slack.calls.some(({ method }) => method !== 'auth.test')).toBe(true);
    expect(bot.logs.lines.map(({ msg }) => msg)).not.toContain('left alone');
    expect(bot.logs.lines.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });
});
