import { z } from 'zod';
import { anyBlock } from './checks/block-checks.ts';
import { findMisplaced } from './checks/block-list-checks.ts';
import { describeProblems } from './checks/describe-problems.ts';
import { flag, list, object, plainText, string, tooMany } from './checks/text-checks.ts';
import { type Thing, things } from './checks/things.ts';
import { limits } from './limits.ts';

const parts = {
  blocks: list(anyBlock, limits.view.blocks),
  private_metadata: string(limits.view.privateMetadata).optional(),
  callback_id: string(limits.view.callbackId).optional(),
  external_id: string(limits.view.externalId).optional(),
};
const modal = object({
  type: z.literal('modal'),
  ...parts,
  title: plainText(limits.view.title),
  submit: plainText(limits.view.submit).optional(),
  close: plainText(limits.view.close).optional(),
  clear_on_close: flag,
  notify_on_close: flag,
});
const home = object({ type: z.literal('home'), ...parts });
const view = z.discriminatedUnion('type', [modal, home], 'neither a modal nor a home view');

/** Everything in a modal or an App Home view that Slack would refuse, in plain English; empty when it is fine. */
export function findViewViolations(sent: Thing): string[] {
  const blocks = things(sent.blocks);
  const bytes = Buffer.byteLength(JSON.stringify(sent));
  const needsSubmit = sent.type === 'modal' && blocks.some(({ type }) => type === 'input');
  return [
    ...describeProblems(view, sent),
    ...findMisplaced(blocks, sent.type === 'home' ? 'home' : 'modal'),
    ...(needsSubmit && sent.submit === undefined ? ['submit: needed where there is an input'] : []),
    ...(bytes > limits.view.bytes ? [`view: ${tooMany(bytes, limits.view.bytes, 'bytes')}`] : []),
  ];
}
