import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import {
  directMessage,
  type Envelope,
  form,
  json,
  mention,
  slashCommand,
} from '../support/slack-requests.ts';
import { useTestBot } from '../support/use-test-bot.ts';

/** What Slack lets a manifest hold, as far as ours may use it; unknown keys are refused, as Slack refuses them. */
const manifestSchema = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(2) }),
  display_information: z.strictObject({
    name: z.string().min(1).max(35),
    description: z.string().min(1).max(140),
    long_description: z.string().min(175).max(4_000).optional(),
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
          name: z.string().max(24),
          type: z.enum(['message', 'global']),
          callback_id: z.string().max(255),
          description: z.string().max(150),
        }),
      )
      .max(10)
      .default([]),
  }),
  oauth_config: z.strictObject({ scopes: z.strictObject({ bot: z.array(z.string()).max(255) }) }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({
      request_url: z.url().optional(),
      bot_events: z.array(z.string()).max(100),
    }),
    interactivity: z.strictObject({ is_enabled: z.literal(true), request_url: z.url().optional() }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.boolean().optional(),
    token_rotation_enabled: z.boolean(),
  }),
});

const source = readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8');
const manifest = manifestSchema.parse(parse(source));
const { features, oauth_config, settings } = manifest;

test('it asks for what the bot needs and nothing else', () => {
  expect(oauth_config.scopes.bot).toEqual(['app_mentions:read', 'chat:write', 'commands', 'im:history']);
  expect(settings.event_subscriptions.bot_events).toEqual(['app_mention', 'message.im']);
});

test('it is for Socket Mode as it stands', () => {
  expect(settings.socket_mode_enabled).toBe(true);
});

test('with the commented lines it is for HTTP', () => {
  const overHttp = source
    .replace(/^\s*socket_mode_enabled.*\n/m, '')
    .replace(/^(\s*)# ((?:request_)?url: )/gm, '$1$2');
  const { data } = manifestSchema.safeParse(parse(overHttp));
  const urls = [
    ...(data?.features.slash_commands.map(({ url }) => url) ?? []),
    data?.settings.event_subscriptions.request_url,
    data?.settings.interactivity.request_url,
  ];
  expect(urls).toEqual(Array(3).fill('https://your-bot.example.com/slack/events'));
});

describe('what it announces has a listener', () => {
  const bot = useTestBot();
  /** A delivery of each kind; something announced that is not here fails below. */
  const samples: Record<string, () => Envelope> = {
    '/coo': () => form(slashCommand('who?', bot.slack.responseUrl)),
    app_mention: () => json(mention('<@UBOT> who?')),
    'message.im': () => json(directMessage('who?')),
  };
  const announced = [
    ...features.slash_commands.map(({ command }) => command),
    ...features.shortcuts.map(({ callback_id }) => callback_id),
    ...settings.event_subscriptions.bot_events,
  ];

  test.each(announced)('%s', async (name) => {
    const sample = samples[name];
    expect(sample, `a sample delivery of ${name}`).toBeDefined();
    if (sample !== undefined) await bot.send(sample());
    await bot.settle();
    expect(bot.state.asked).toHaveLength(1);
    expect(bot.logs.lines.map(({ msg }) => msg)).not.toContain('nothing answered to a delivery');
  });
});
