import { stringify } from 'yaml';

/** The tokens with which the bot is known in the local workspace. Made up; they open nothing elsewhere. */
export const localTokens = { botToken: 'xoxb-local-try-out', appToken: 'xapp-local-try-out' } as const;

const header = `# The local workspace that "npm start" opens when there are no Slack settings.
# Written anew each time; everything in it is made up.
`;

const bot = { id: 'UCOOBOT', name: 'coo-bot' };
const people = [
  { id: 'U000ALEX', name: 'alex', real_name: 'Alex Morgan', email: 'alex@example.com' },
  { id: 'U000SAM', name: 'sam', real_name: 'Sam Rivera', email: 'sam@example.com' },
  { id: 'U000PRIYA', name: 'priya', real_name: 'Priya Shah', email: 'priya@example.com' },
];
const everybody = [...people.map(({ id }) => id), bot.id];

/** The workspace as local-slack reads it. */
export function renderWorkspaceFile(): string {
  const workspace = {
    workspace: { name: 'coo-bot local', domain: 'coo-bot-local', teamId: 'T000LOCAL' },
    app: {
      appId: 'A000COOBOT',
      botUserId: bot.id,
      botName: bot.name,
      ...localTokens,
      signingSecret: 'local-try-out',
      mode: 'socket',
    },
    users: people,
    channels: [
      { id: 'C000GENERAL', name: 'general', members: everybody },
      { id: 'C000PEOPLE', name: 'people-team', members: everybody },
      // The page names a direct message after its first member that is not a bot. People look for the
      // bot's name there, so that comes first, although nobody has it as an id.
      { id: 'D000COOBOT', name: bot.name, is_im: true, members: [bot.name, ...everybody] },
    ],
  };
  return header + stringify(workspace, { lineWidth: 110, aliasDuplicateObjects: false });
}
