import {
  subjectCard,
  type GlanceCard,
  type GlancePerson,
  type GlanceText,
} from '../../domain/glance.ts';
import { askedUntil, isAsked, type Reaching } from '../../domain/reaching.ts';
import { readWords } from '../../domain/record.ts';
import { personIdOf } from '../../domain/subject.ts';
import type { EpochMs } from '../../domain/time.ts';
import type { PlanState } from '../../planning/index.ts';
import { reachingIn } from '../../storage/reaching.ts';
import type { ReadTransaction } from '../../storage/schema.ts';

/** The plan's card as the popup shows it, with what helps to say hello to whom it is about. */
export interface PersonalCard {
  readonly card: GlanceCard;
  readonly person: GlancePerson | null;
  readonly text: Pick<GlanceText, 'reaches' | 'askAbout'>;
  /** When a question about somebody leaves by itself. */
  readonly until: EpochMs;
}

export async function personalCard(
  tx: ReadTransaction,
  state: PlanState,
  planned: GlanceCard,
  now: EpochMs,
): Promise<PersonalCard> {
  const reaching = await reachingIn(tx);
  const isFree = reaching !== null && isAsked(reaching, now) && !goesFirst(planned);
  const question = isFree ? questionAbout(state, planned, reaching) : null;
  const card = question ?? planned;
  const until = question && reaching ? askedUntil(reaching) : Infinity;
  return { card, until, ...(await personOn(tx, state, card)) };
}

/** A pause holds everything back, and what was timed cannot wait. */
function goesFirst(card: GlanceCard): boolean {
  return card.kind === 'paused' || (card.kind === 'reminder' && card.reason.rule === 'at');
}

function questionAbout(
  { subjects }: PlanState,
  planned: GlanceCard,
  { subjectId }: Reaching,
): GlanceCard | null {
  const subject = subjects.find(({ id }) => id === subjectId);
  if (!subject) return null;
  const standing = subjectCard(planned);
  const reason = standing?.subjectId === subjectId ? standing.reason : null;
  return { kind: 'reached', subjectId, subjectKind: subject.kind, reason };
}

async function personOn(
  tx: ReadTransaction,
  { settings }: PlanState,
  card: GlanceCard,
): Promise<Pick<PersonalCard, 'person' | 'text'>> {
  const about = subjectCard(card);
  const person = about && (await tx.objectStore('people').get(personIdOf(about.subjectId)));
  if (!person) return { person: null, text: { reaches: [], askAbout: '' } };
  const { id, circle, role } = person;
  const { reaches, goodToAskAbout } = readWords(person.words) ?? {};
  return {
    person: { id, circle, role, telephony: settings.telephony },
    text: { reaches: reaches ?? [], askAbout: role === null ? '' : (goodToAskAbout ?? '') },
  };
}
