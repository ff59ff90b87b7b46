import type { blockSurfaces } from '../../src/slack/blocks/surfaces.ts';

export type Parts = Record<string, unknown>;
export const letters = (length: number) => 'a'.repeat(length);
export const many = <Made>(count: number, make: (place: number) => Made) =>
  Array.from({ length: count }, (_, place) => make(place));
export const address = (length: number) => `https://example.com/`.padEnd(length, 'a');

export const plain = (text: string) => ({ type: 'plain_text', text });
export const section = (text: string, parts: Parts = {}) => ({
  type: 'section',
  text: plain(text),
  ...parts,
});
export const actions = (...elements: unknown[]) => ({ type: 'actions', elements });
export const button = (parts: Parts = {}) => ({
  type: 'button',
  text: plain('Pay'),
  value: 'v',
  action_id: 'a',
  ...parts,
});
export const option = (value: string, parts: Parts = {}) => ({ text: plain('Pay'), value, ...parts });
export const options = (count: number) => many(count, (place) => option(`v${place}`));
export const select = (parts: Parts) => ({ type: 'static_select', action_id: 'a', ...parts });
export const confirm = (parts: Parts = {}) => ({
  title: plain('Share?'),
  text: plain('Everybody will see it.'),
  confirm: plain('Share'),
  deny: plain('Keep'),
  ...parts,
});
export const image = (parts: Parts = {}) => ({
  type: 'image',
  alt_text: 'A chart',
  image_url: 'https://example.com/chart.png',
  ...parts,
});
export const textInput = (parts: Parts = {}) => ({ type: 'plain_text_input', action_id: 'a', ...parts });
export const input = (parts: Parts = {}) => ({
  type: 'input',
  label: plain('Question'),
  element: textInput(),
  ...parts,
});
export const cell = (text: string) => ({ type: 'raw_text', text });
export const table = (rows: unknown[][], parts: Parts = {}) => ({ type: 'table', rows, ...parts });
export const feedback = (parts: Parts = {}) => ({
  type: 'feedback_buttons',
  action_id: 'a',
  positive_button: { text: plain('Good'), value: 'good', ...parts },
  negative_button: { text: plain('Bad'), value: 'bad' },
});
export const iconButton = (parts: Parts = {}) => ({
  type: 'icon_button',
  icon: 'trash',
  text: plain('Delete'),
  action_id: 'a',
  ...parts,
});
export const contextActions = (...elements: unknown[]) => ({ type: 'context_actions', elements });
export const richText = (text: string) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
});

export const message = (...blocks: unknown[]) => ({ text: 'text', blocks });
export const modal = (blocks: unknown[], parts: Parts = {}) => ({
  type: 'modal',
  title: plain('Ask'),
  submit: plain('Ask'),
  blocks,
  ...parts,
});
export const home = (...blocks: unknown[]) => ({ type: 'home', blocks });

/** A block of each type. */
export const sampleBlocks: Record<keyof typeof blockSurfaces, unknown> = {
  actions: actions(button()),
  context: { type: 'context', elements: [image(), plain('a')] },
  context_actions: contextActions(feedback()),
  divider: { type: 'divider' },
  header: { type: 'header', text: plain('a') },
  image: image(),
  input: input(),
  markdown: { type: 'markdown', text: '**a**' },
  rich_text: richText('a'),
  section: section('a'),
  table: table([[cell('a'), richText('b')]]),
};
