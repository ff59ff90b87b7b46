import { compareReplies, noteMerged, untilAnswered } from './compare-ledgers.ts';
import { exactly, note, type Proof } from './proof.ts';
import { openStage } from './stage/open-stage.ts';
import type { Delivery } from './stage/workspace.ts';

const copies = 3;
const hands = 16;

/** Every event comes three times at once, to two processes, and is answered once. */
export const proveDuplicates: Proof = async ({ full, sabotaged }) => {
  const events = full ? 2_000 : 150;
  const stage = await openStage({ store: 'postgres', sabotage: sabotaged ? 'unclaimed' : undefined });
  try {
    const bots = await Promise.all([stage.startBot(), stage.startBot()]);
    const couriers = bots.map(({ url }) => stage.deliverTo(() => url));
    const taken: Delivery[] = [];
    let requests = 0;
    const work = async (): Promise<void> => {
      while (requests < copies * events) {
        requests += copies;
        const event = stage.workspace.mention();
        const attempts = await Promise.all(
          Array.from({ length: copies }, (_, copy) => couriers[copy % couriers.length]?.untilTaken(event)),
        );
        if (attempts.every((isTaken) => isTaken === true)) taken.push(event);
      }
    };
    await Promise.all(Array.from({ length: hands }, work));
    await untilAnswered(stage.slack, taken, 5_000);
    await stage.stopAndRead();
    return {
      title: `Every event ${copies} times at once, over 2 processes on PostgreSQL`,
      findings: [
        note('requests', requests),
        exactly('events acknowledged each time', taken.length, events),
        ...compareReplies(stage.slack, taken),
        noteMerged(stage.slack, 0),
      ],
    };
  } finally {
    await stage.close();
  }
};
