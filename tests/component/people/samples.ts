import type { PersonView } from '../../../utils/domain/person-view.ts';

/** Somebody as pages show them: due in a day, in a rhythm of their own. */
export function makePerson(changes: Partial<PersonView> = {}): PersonView {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    text: { name: 'Mina', note: '', reaches: [], goodToAskAbout: '' },
    circle: 'close',
    role: null,
    birthday: null,
    birthdayIn: null,
    reachedFor: false,
    starred: false,
    sample: false,
    archivedAt: null,
    rhythm: { kind: 'every', n: 7, unit: 'days' },
    rhythmOfCircle: false,
    lastDay: '2026-11-12',
    daysSince: 6,
    dueIn: 1,
    ...changes,
  };
}

export function named(name: string, changes: Partial<PersonView> = {}): PersonView {
  return makePerson({ id: `id-${name}`, text: { ...makePerson().text, name }, ...changes });
}

/** jsdom knows the elements but not the methods that raise them above the page. */
export function teachTopLayer(): void {
  HTMLElement.prototype.showPopover = () => undefined;
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
}
