import type { InstallOutcome } from './finish-install.ts';

/** A page that says how it went and what to do next. */
export interface InstallPage {
  readonly status: number;
  readonly html: string;
}

type Failure = Exclude<InstallOutcome['kind'], 'installed'>;

const failures: Readonly<Record<Failure, { status: number; title: string; text: string }>> = {
  cancelled: {
    status: 403,
    title: 'coo-bot was not installed',
    text: 'Slack was told not to install it. If that was a slip, start again.',
  },
  'not-ours': {
    status: 400,
    title: 'coo-bot was not installed',
    text: 'This installation was not begun here, or not in this browser. Start again, allow cookies, and stay in one browser.',
  },
  expired: {
    status: 400,
    title: 'coo-bot was not installed',
    text: 'It took longer than ten minutes, so it does not count any more. Start again.',
  },
  used: {
    status: 400,
    title: 'This page can be opened only once',
    text: 'If coo-bot is in your workspace by now, all is well. If it is not, start again.',
  },
  refused: {
    status: 400,
    title: 'coo-bot was not installed',
    text: 'Slack did not confirm the installation. Start again.',
  },
  misconfigured: {
    status: 500,
    title: 'coo-bot was not installed',
    text: 'It is not set up properly on our side. Please tell whoever runs it; its log says what is wrong.',
  },
  'slack-away': {
    status: 502,
    title: 'coo-bot was not installed',
    text: 'Slack did not answer. Start again in a few minutes.',
  },
  'store-away': {
    status: 503,
    title: 'coo-bot was not installed',
    text: 'It cannot store anything at the moment. Start again in a few minutes.',
  },
};

/** Tells whoever wanted to install the app how it went. */
export function renderInstallPage(outcome: InstallOutcome): InstallPage {
  if (outcome.kind === 'installed') return { status: 200, html: renderInstalled(outcome) };
  const { status, title, text } = failures[outcome.kind];
  const again = '<p><a href="install">Start again</a></p>';
  return { status, html: renderPage(title, `<p>${escapeHtml(text)}</p>\n${again}`) };
}

function renderInstalled({
  installation,
  appId,
  name,
}: Extract<InstallOutcome, { kind: 'installed' }>): string {
  const { teamId, enterpriseId, isEnterpriseInstall } = installation.workspace;
  const place = escapeHtml(name ?? (isEnterpriseInstall ? 'your organisation' : 'your workspace'));
  const next = isEnterpriseInstall
    ? '<p>An administrator chooses the workspaces where it can be used. There, ask it with <code>/coo</code>, or in a direct message.</p>'
    : '<p>Ask it with <code>/coo what does a COO do?</code>, in a direct message, or by mentioning it in a channel, after <code>/invite @coo-bot</code> there.</p>';
  const open = new URL('https://slack.com/app_redirect');
  if (appId !== undefined) open.searchParams.set('app', appId);
  const id = teamId ?? enterpriseId;
  if (id !== undefined) open.searchParams.set('team', id);
  const link = appId === undefined ? '' : `\n<p><a href="${escapeHtml(open.href)}">Open it in Slack</a></p>`;
  return renderPage('coo-bot is installed', `<p>You can use it in ${place} from now on.</p>\n${next}${link}`);
}

function renderPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
${body}
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
