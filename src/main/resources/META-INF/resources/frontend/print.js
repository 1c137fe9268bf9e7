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
  // the day of the organization, which need not be that of the machine before which somebody sits
  const timeZone = document.querySelector('.shell').dataset.timeZone;
  const dateStyle = language === 'vi' ? 'short' : 'medium';
  const now = new Date();
  const day = new URLSearchParams(location.search).get('asOf');
  document.body.dataset.printed = sentence
    .replace('{asOf}', day
      ? new Date(`${day}T00:00Z`).toLocaleDateString(language, { dateStyle, timeZone: 'UTC' })
      : now.toLocaleDateString(language, { dateStyle, timeZone }))
    .replace('{now}', now.toLocaleString(language, { dateStyle, timeStyle: 'short', timeZone }));
});
