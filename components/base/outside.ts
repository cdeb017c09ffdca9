export type OutsideWay = 'phone' | 'text' | 'email' | 'link';

/** The address behind a link, or null where what was typed is none: it is then shown as plain words. */
export function outsideAddress(way: OutsideWay, typed: string): string | null {
  switch (way) {
    case 'phone':
      return withNumber('tel:', typed);
    case 'text':
      return withNumber('sms:', typed);
    case 'email':
      return withMailbox(typed.trim());
    case 'link':
      return secureLink(typed.trim());
  }
}

function withNumber(scheme: string, typed: string): string | null {
  // "+49 (0)30 …": the zero in brackets is only for calls from within the country.
  const international = typed.trim().startsWith('+') ? typed.replace('(0)', '') : typed;
  const digits = international.replace(/[^\d+]/g, '');
  return /^\+?\d{3,}$/.test(digits) ? scheme + digits : null;
}

/** Whatever could add a subject, a body or a second reader is written as a plain character. */
function withMailbox(typed: string): string | null {
  const at = typed.lastIndexOf('@');
  if (at < 1 || at === typed.length - 1 || /\s/.test(typed)) return null;
  return `mailto:${encodeURIComponent(typed.slice(0, at))}@${encodeURIComponent(typed.slice(at + 1))}`;
}

function secureLink(typed: string): string | null {
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`);
  return url?.protocol === 'https:' && url.hostname.includes('.') ? url.href : null;
}
