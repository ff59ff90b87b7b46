// Builds the bot and runs it in this very process. The Slack CLI restarts the bot by a signal to the process it
// started; npm would keep that signal to itself and leave the old bot answering beside the new one.
import { execSync } from 'node:child_process';

execSync('npm run --silent build', { cwd: new URL('..', import.meta.url), stdio: 'inherit' });
await import('../dist/coo-bot.js');
