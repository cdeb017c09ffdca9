/** The texts of a person that are kept at each keystroke, by the names they have in the record. */
export type TextName = 'name' | 'note' | 'goodToAskAbout';

/** A birthday being typed, by its fields. */
export type BirthdayDraftName = 'birthdayDay' | 'birthdayMonth' | 'birthdayYear' | 'birthdayNotice';

/** A new address being typed stands beside them. */
export type DraftName = TextName | BirthdayDraftName | 'reach';
