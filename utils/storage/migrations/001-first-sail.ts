/** The first shape of the notebook. Literal names on purpose: a step never follows later changes. */
export function firstSail(database: IDBDatabase): void {
  database.createObjectStore('people', { keyPath: 'id' });
  database.createObjectStore('plans', { keyPath: 'id' });
  const moments = database.createObjectStore('moments', { keyPath: 'id' });
  moments.createIndex('byDay', 'day');
  moments.createIndex('bySubjectDay', ['subjectId', 'day']);
  database.createObjectStore('subjects', { keyPath: 'id' });
  const nudges = database.createObjectStore('nudges', { keyPath: 'id' });
  nudges.createIndex('byOpen', 'open');
  nudges.createIndex('byRaisedAt', 'raisedAt');
  nudges.createIndex('bySubject', 'subjectId');
  database.createObjectStore('tallies', { keyPath: 'day' });
  database.createObjectStore('cells', { keyPath: 'id' });
  database.createObjectStore('singles', { keyPath: 'name' });
  database.createObjectStore('glances', { keyPath: 'surface' });
  database.createObjectStore('drafts', { keyPath: 'form' });
  const undo = database.createObjectStore('undo', { keyPath: 'id' });
  undo.createIndex('byAt', 'at');
}
