import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { untilAnswered } from './compare-ledgers.ts';
import { atLeast, exactly, type Finding, note, type Proof } from './proof.ts';
import { openStage, type Stage } from './stage/open-stage.ts';
import type { Delivery, Workspace } from './stage/workspace.ts';

/** Secrets that are to be found nowhere. */
const secrets = {
  'the bot token': 'xoxb-canary-1111111111',
  'the signing secret': 'canary2222222222signing',
  'the token of a step': 'xwfp-canary-3333333333',
  'the verification token': 'canary4444444444verification',
  'a reply address': 'canary5555555555address',
} as const;
/** In questions that have an answer. */
const answeredWord = 'canary6666666666answered';
/** In questions that have none, whose words are kept for the curators. */
const unansweredWord = 'canary7777777777unanswered';

/** Secrets and words pass through the bot, and afterwards are looked for in all that it has left behind. */
export const proveCanaries: Proof = async ({ full, sabotaged }) => {
  const rounds = full ? 100 : 3;
  const onFile = await leaveTraces('file', rounds, sabotaged);
  const onPostgres = sabotaged ? [] : await leaveTraces('postgres', rounds, sabotaged);
  return {
    title: 'Secrets and words of questions, looked for in files, tables and debug logs',
    findings: [...onFile, ...onPostgres],
  };
};

async function leaveTraces(
  store: 'file' | 'postgres',
  rounds: number,
  sabotaged: boolean,
): Promise<Finding[]> {
  const stage = await openStage({
    store,
    sabotage: sabotaged ? 'unfinished' : undefined,
    env: {
      SLACK_BOT_TOKEN: secrets['the bot token'],
      SLACK_SIGNING_SECRET: secrets['the signing secret'],
      LOG_LEVEL: 'debug',
    },
    secrets: { token: secrets['the verification token'], responseUrlKey: secrets['a reply address'] },
    keepReceived: true,
  });
  try {
    const bot = await stage.startBot();
    const courier = stage.deliverTo(() => bot.url);
    const { postgres, slack, workspace } = stage;
    const search = createSearch();
    const taken: Delivery[] = [];
    for (let round = 0; round < rounds; round += 1) {
      for (const delivery of dangerous(workspace))
        if (await courier.untilTaken(delivery)) taken.push(delivery);
      // What is in the files only for a moment counts as well.
      lookAtFiles(stage, search, Object.values(secrets));
    }
    await postgres?.kill();
    for (const delivery of dangerous(workspace)) await courier.once(delivery);
    lookAtFiles(stage, search, Object.values(secrets));
    await postgres?.start();
    await untilAnswered(slack, taken, 5_000);
    // What was spooled is stored.
    await pause(2_500);
    await stage.stopAndRead();
    const all = [...Object.values(secrets), answeredWord, unansweredWord];
    lookAtFiles(stage, search, all);
    search.look('log', bot.output(), all);
    search.look('tables', await stage.readTables(), all);
    const withToken = slack.received.filter((call) => call.includes(secrets['the bot token']));
    return [
      note(`${store === 'file' ? 'file' : 'PostgreSQL'}: deliveries taken`, taken.length),
      atLeast('calls to Slack that show the bot token, as they must', withToken.length, 1),
      ...Object.entries(secrets).map(([name, word]) =>
        exactly(`places that show ${name}`, search.placesOf(word), 0),
      ),
      exactly('places that show an answered question', search.placesOf(answeredWord), 0),
      note('places that show an unanswered one, as they may', search.placesOf(unansweredWord)),
    ];
  } finally {
    await stage.close();
  }
}

/** One of each kind of delivery, with all the secrets that it can have. */
function dangerous(workspace: Workspace): Delivery[] {
  const answered = `who does the COO report to? thanks, ${answeredWord}`;
  const unanswered = `who is our COO in office ${unansweredWord}?`;
  return [
    workspace.mention({ text: answered }),
    workspace.mention({ text: unanswered }),
    workspace.directMessage({ text: answered }),
    workspace.command({ text: answered }),
    workspace.command({ text: unanswered }),
    workspace.vote(),
    workspace.step(secrets['the token of a step']),
  ];
}

/** Notes in which places words are found. */
function createSearch() {
  const places = new Map<string, Set<string>>();
  return {
    look(place: string, content: string, words: readonly string[]): void {
      for (const word of words) {
        if (content.includes(word)) places.set(word, (places.get(word) ?? new Set()).add(place));
      }
    },
    placesOf: (word: string): number => places.get(word)?.size ?? 0,
  };
}

function lookAtFiles(
  { dataDir }: Stage,
  search: ReturnType<typeof createSearch>,
  words: readonly string[],
): void {
  for (const name of readdirSync(dataDir)) {
    search.look(name, readFileSync(join(dataDir, name), 'latin1'), words);
  }
}
