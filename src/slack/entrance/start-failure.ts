import { StartError } from '../../start-error.ts';
import { explainSlackError, readSlackErrorCode } from '../handlers/explain-slack-error.ts';

/** Turns what Slack said when we came with this token into one line that says what to do; for use in `catch`. */
export function explainStartFailure(
  setting: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN',
): (error: unknown) => never {
  return (error) => {
    const code = readSlackErrorCode(error);
    const reason =
      explainSlackError(error) ?? (error instanceof Error ? error.message : 'no reason was given');
    if (code === undefined || code.startsWith('slack_webapi_')) {
      throw new StartError(`Slack did not answer: ${reason}.`, error);
    }
    throw new StartError(`Slack does not accept ${setting} (${code}): ${reason}.`, error);
  };
}
