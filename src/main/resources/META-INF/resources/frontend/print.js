/**
 * Says on a printed page what it is, as of which day, who printed it and when. The sentence stands in the attribute `data-printed` of the
 * layout, in the language of the screen.
 */
addEventListener('beforeprint', () => {
  const sentence = document.querySelector('.shell')?.dataset.printed;
  if (!sentence) {
    return;
  }
  const language = document.documentElement.lang || undefined;
  const now = new Date();
  const day = new URLSearchParams(location.search).get('asOf');
  const asOf = day ? new Date(`${day}T00:00`) : now;
  document.body.dataset.printed = sentence
    .replace('{asOf}', asOf.toLocaleDateString(language, { dateStyle: 'medium' }))
    .replace('{now}', now.toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' }));
});
