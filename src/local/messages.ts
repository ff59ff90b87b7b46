/** What a person reads when the workspace is open. */
export function renderWelcome(address: string): string {
  return `
coo-bot is in a local workspace: ${address}

  In #general, mention it:       @coo-bot what does a COO do?
  Anywhere, for your eyes only:  /coo who does the COO report to?
  Under Direct messages, coo-bot:
                                 what is an operations director?
                                 and who do they report to?
  The bot replies in a thread: click "1 reply" under what you wrote.

The page is local-slack, a Slack-like server made by others. It listens on every network
interface of this machine and asks nobody for a password: use it for trying out only.
For a real Slack workspace, copy .env.example to .env and fill it in.

Press Ctrl+C to stop.

`;
}

/** Why the terminal takes the place of the workspace. */
export function renderNoWorkspace(reason: string): string {
  return `No Slack settings were found, and a local workspace cannot be opened: ${reason}.\nHere is a chat in the terminal instead.\n\n`;
}

export const fetchingNotice = 'Bringing local-slack here with npx, which may take a minute.\n';
export const endedNotice =
  'The local workspace has ended, so coo-bot stops too. Start it again with npm start.\n';
export const stoppingNotice = 'Stopping.\n';
