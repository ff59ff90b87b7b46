import { createRandom } from '../bench/random.ts';
import { compareReplies, noteMerged, untilAnswered } from './compare-ledgers.ts';
import { exactly, note, type Proof } from './proof.ts';
import { openStage } from './stage/open-stage.ts';
import { drawFault } from './stage/slack-faults.ts';
import type { Delivery } from './stage/workspace.ts';

const shares = { error: 0.1, 'rate-limited': 0.1, 'lost-answer': 0.1, hang: 0.05 };
const hands = 16;
/** Longer than a call that hangs is waited for, and than the pauses between the first attempts. */
const quietMs = 20_000;

/** Slack fails in a third of all calls, and every question has one answer in the end. */
export const proveSlackFaults: Proof = async ({ full, sabotaged }) => {
  const events = full ? 1_000 : 200;
  const stage = await openStage({ store: 'file', sabotage: sabotaged ? 'unclaimed' : undefined });
  try {
    const bot = await stage.startBot();
    const courier = stage.deliverTo(() => bot.url);
    const random = createRandom(1);
    stage.slack.failWith(() => drawFault(shares, random));
    const asked = Array.from({ length: events }, () => stage.workspace.mention());
    const taken: Delivery[] = [];
    const queue = asked.values();
    const work = async (): Promise<void> => {
      for (const event of queue) if (await courier.untilTaken(event)) taken.push(event);
    };
    await Promise.all(Array.from({ length: hands }, work));
    await untilAnswered(stage.slack, taken, sabotaged ? 12_000 : quietMs);
    const { faults } = stage.slack;
    return {
      title: 'Slack fails: 10 % status 500, 10 % 429, 10 % answer lost, 5 % no answer at all',
      findings: [
        exactly('events acknowledged', taken.length, events),
        ...[...faults].map(([fault, count]) => note(`calls that went wrong: ${fault}`, count)),
        ...compareReplies(stage.slack, taken),
        noteMerged(stage.slack),
      ],
    };
  } finally {
    await stage.close();
  }
};
