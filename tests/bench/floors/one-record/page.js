const opening = indexedDB.open('floor', 1);
opening.onupgradeneeded = () => {
  opening.result.createObjectStore('records').put({ text: 'Time to write to Mira.' }, 'first');
};
opening.onsuccess = () => {
  const reading = opening.result.transaction('records').objectStore('records').get('first');
  reading.onsuccess = () => {
    document.querySelector('p').textContent = reading.result.text;
  };
};
