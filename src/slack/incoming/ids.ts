/** The slash command, as manifest.yml declares it. */
export const commandName = '/coo';

/** Names of what can be clicked; they come back with the click. They stay as they are, since old messages carry them. */
export const actionIds = {
  followUp: 'follow-up',
  topic: 'topic',
  vote: 'vote',
  share: 'share',
  setting: 'setting',
  ask: 'ask',
  openForm: 'open-form',
  findTopic: 'find-topic',
  homePage: 'home-page',
} as const;

/** The shortcuts, as manifest.yml declares them. */
export const shortcutIds = { ask: 'ask-about-role', explain: 'explain-role' } as const;

/** The step for workflows, as manifest.yml declares it. */
export const stepId = 'answer_role_question';

/** Names of our windows; they come back with what is filled in. */
export const viewIds = { voteReason: 'vote-reason', ask: 'ask', answer: 'answer' } as const;

/** An action id with a part that tells it from others of its kind in the same message. */
export function actionId(action: keyof typeof actionIds, part: string | number): string {
  return `${actionIds[action]}:${part}`;
}
