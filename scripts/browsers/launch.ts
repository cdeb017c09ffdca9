export { findBrowser } from './find.ts';

interface Launch {
  /** The folder of a build, to be loaded; several for a test that compares. */
  readonly extensions?: readonly string[];
  readonly profile?: string;
  readonly headless?: boolean;
  readonly isRoot?: boolean;
}

/** Keeps the browser from talking to anybody on its own account. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--no-service-autorun',
  '--password-store=basic',
  '--use-mock-keychain',
] as const;

/** Command line of a Chromium on a throwaway profile with our build loaded. */
export function chromiumArguments({
  extensions = [],
  profile,
  headless = false,
  isRoot = process.getuid?.() === 0,
}: Launch): string[] {
  const folders = extensions.join(',');
  return [
    ...QUIET,
    // Containers give a /dev/shm too small for a page.
    '--disable-dev-shm-usage',
    ...(isRoot ? ['--no-sandbox', '--test-type'] : []),
    ...(headless ? ['--headless=new', '--hide-scrollbars', '--force-color-profile=srgb'] : []),
    ...(profile === undefined ? [] : [`--user-data-dir=${profile}`]),
    ...(folders ? [`--disable-extensions-except=${folders}`, `--load-extension=${folders}`] : []),
  ];
}

/** Preferences of a Firefox that asks nothing, updates nothing and calls nobody. */
export const FIREFOX_PREFERENCES = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.activity-stream.feeds.telemetry': false,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'captivedetect.canonicalURL': '',
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.usage.uploadEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.enabled': false,
  'xpinstall.signatures.required': false,
} as const;
