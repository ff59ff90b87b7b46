/** Where blocks are shown: a message for all, a message for one person, a modal, the Home tab. */
export type Surface = 'message' | 'ephemeral' | 'modal' | 'home';

const everywhere = ['message', 'ephemeral', 'modal', 'home'] as const;

/**
 * The blocks that the bot may send, and where. Slack has more; they are left out until they are wanted.
 *
 * Where Slack's pages and reports from practice differ, or say nothing, the answer is no: Home is said to drop tables,
 * and nothing is said about the newer blocks and inputs in ephemeral messages, where a refusal would lose the answer.
 */
export const blockSurfaces = {
  actions: everywhere,
  context: everywhere,
  context_actions: ['message'],
  divider: everywhere,
  header: everywhere,
  image: everywhere,
  input: ['message', 'modal', 'home'],
  markdown: ['message'],
  rich_text: everywhere,
  section: everywhere,
  table: ['message'],
} as const satisfies Record<string, readonly Surface[]>;

/** The elements that the bot may put into blocks, and where. */
export const elementSurfaces = {
  button: everywhere,
  channels_select: everywhere,
  checkboxes: everywhere,
  conversations_select: everywhere,
  datepicker: everywhere,
  external_select: everywhere,
  feedback_buttons: ['message'],
  icon_button: ['message'],
  image: everywhere,
  multi_channels_select: everywhere,
  multi_conversations_select: everywhere,
  multi_external_select: everywhere,
  multi_static_select: everywhere,
  multi_users_select: everywhere,
  overflow: everywhere,
  plain_text_input: ['message', 'modal', 'home'],
  radio_buttons: everywhere,
  static_select: everywhere,
  users_select: everywhere,
} as const satisfies Record<string, readonly Surface[]>;
