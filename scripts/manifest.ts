import type { ConfigEnv, UserManifest } from 'wxt';
import { identityOf } from './variants.ts';

/** Nothing outside the package can be loaded, and nothing can be sent. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html',
].join('; ');

const ICON_SIZES = [16, 32, 48, 128] as const;
const icons = Object.fromEntries(ICON_SIZES.map((size) => [size, `icon/level-${size}.png`]));

/** The policy of a build admits these inline styles, each by its hash, and no other. */
export function admitStyles(
  { content_security_policy: policy }: { content_security_policy?: unknown },
  sources: readonly string[],
): void {
  if (!isPagePolicy(policy)) return;
  const admitted = ["style-src 'self'", ...sources].join(' ');
  policy.extension_pages = policy.extension_pages.replace("style-src 'self'", admitted);
}

function isPagePolicy(policy: unknown): policy is { extension_pages: string } {
  return typeof policy === 'object' && policy !== null && 'extension_pages' in policy;
}

/** The manifest of each build. The permissions are explained in docs/permissions.md, which a test compares. */
export function manifest({ browser, command, mode }: ConfigEnv): UserManifest {
  const { name, geckoId } = identityOf(mode);
  return {
    name,
    description: '__MSG_extension_description__',
    default_locale: 'en',
    icons,
    action: { default_title: 'Evenkeel', default_icon: icons },
    permissions: ['alarms', 'notifications', 'idle', 'storage', 'unlimitedStorage'],
    incognito: 'not_allowed',
    // The dev server needs its own origin; every build gets the whole policy. The 'open' mode exists
    // to prove that the network sink of the end-to-end tests can see a request at all.
    ...(command === 'serve' || mode === 'open'
      ? {}
      : { content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY } }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: geckoId,
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '144' }),
  };
}
