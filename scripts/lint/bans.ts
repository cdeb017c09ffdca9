interface Ban {
  readonly selector: string;
  readonly message: string;
}

const name = (names: readonly string[]) => `/^(${names.join('|')})$/`;

/** A property of anything by one of these names, however it is reached. */
function members(names: readonly string[], message: string): Ban[] {
  return [
    { selector: `MemberExpression[property.name=${name(names)}]`, message },
    { selector: `MemberExpression[property.value=${name(names)}]`, message },
  ];
}

const HTML =
  'Markup is never made from text: the policy forbids it, and it is how strangers get in.';
const OUT = 'Nothing leaves this device.';
const LINK = 'Links that lead outside go through components/base/OutsideLink.svelte.';
const CLOCK = 'Time and zone are arguments here.';
const DICE = 'Chance is an argument here.';

const OUTSIDE_LINK =
  'SvelteElement[name.name="a"] > SvelteStartTag > SvelteAttribute[key.name="href"]';

export const bannedEverywhere: readonly Ban[] = [
  ...members(['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe'], HTML),
  {
    selector: 'CallExpression[callee.object.name="document"][callee.property.name="write"]',
    message: HTML,
  },
];

const WAYS_OUT = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'importScripts',
];

/** For `no-restricted-globals`, which knows a global from a function of ours. */
export const bannedGlobals = [
  ...WAYS_OUT.map((way) => ({ name: way, message: OUT })),
  { name: 'open', message: LINK },
];

export const bannedInProduct: readonly Ban[] = [
  ...members([...WAYS_OUT, 'sendBeacon'], OUT),
  {
    selector: `MemberExpression[object.name=${name(['window', 'globalThis', 'self'])}][property.name="open"]`,
    message: LINK,
  },
  {
    selector: `CallExpression[callee.object.name="location"][callee.property.name=${name(['assign', 'replace'])}]`,
    message: LINK,
  },
  { selector: 'AssignmentExpression > MemberExpression.left[property.name="href"]', message: LINK },
  {
    selector: `${OUTSIDE_LINK} > SvelteLiteral[value=/^\\s*([a-z][a-z0-9+.-]*:|\\u002f\\u002f)/i]`,
    message: LINK,
  },
  { selector: `${OUTSIDE_LINK} > SvelteMustacheTag:first-child`, message: LINK },
  {
    selector:
      'SvelteElement[name.name="a"] > SvelteStartTag > SvelteShorthandAttribute[key.name="href"]',
    message: LINK,
  },
  {
    selector: 'SvelteElement[name.name="a"] > SvelteStartTag > SvelteSpreadAttribute',
    message: LINK,
  },
];

export const bannedInThePureRooms: readonly Ban[] = [
  { selector: 'MemberExpression[object.name="Temporal"][property.name="Now"]', message: CLOCK },
  { selector: 'Identifier[name="Date"]', message: CLOCK },
  { selector: 'Identifier[name="performance"]', message: CLOCK },
  { selector: 'MemberExpression[property.name="resolvedOptions"]', message: CLOCK },
  { selector: 'MemberExpression[object.name="Math"][property.name="random"]', message: DICE },
  { selector: 'Identifier[name="crypto"]', message: DICE },
];
