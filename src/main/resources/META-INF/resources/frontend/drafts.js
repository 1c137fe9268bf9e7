/**
 * Keeps what is typed into a form while there is no network, in this browser, until it is saved. A page that could not be kept alive
 * meanwhile says when it is loaded again what has not been saved, and where.
 *
 * @typedef {object} Draft what was typed
 * @property {number} at when, in milliseconds
 * @property {string} title the title of the form
 * @property {string} url where the form was opened
 * @property {Record<string, string>} values the values by the labels of their fields
 *
 * @typedef {object} DraftTexts in the language of the screen
 * @property {string} offline there is no network; what is typed is kept
 * @property {string} online the network is back
 * @property {string} found something was typed before, with the placeholder {at}
 * @property {string} restore takes it over
 * @property {string} discard forgets it
 */

const PREFIX = 'blocgraph.draft.';
const KEPT_FOR = 7 * 24 * 60 * 60 * 1000;
const FIELDS = 'vaadin-text-field, vaadin-text-area, vaadin-date-picker, vaadin-integer-field, vaadin-number-field';

const isOffline = () => !navigator.onLine || window.Vaadin?.connectionState?.state === 'connection-lost';

/** @param {string} key */
function read(key) {
  try {
    /** @type {Draft | null} */
    const draft = JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null');
    if (draft && Date.now() - draft.at > KEPT_FOR) {
      forget(key);
      return null;
    }
    return draft;
  } catch {
    return null;
  }
}

/** @param {string} key */
function forget(key) {
  localStorage.removeItem(PREFIX + key);
}

/** @param {Element} dialog */
function fields(dialog) {
  return /** @type {(HTMLElement & {label: string, value: string})[]} */ ([...dialog.querySelectorAll(FIELDS)]);
}

/**
 * @param {string} text
 * @param {() => void} action
 */
function button(text, action) {
  const made = document.createElement('vaadin-button');
  made.textContent = text;
  made.setAttribute('theme', 'small');
  made.addEventListener('click', action);
  return made;
}

/**
 * Watches a form from when it is opened until it is closed.
 *
 * @param {HTMLElement & {headerTitle: string}} dialog the dialog
 * @param {HTMLElement} note where something is said about it
 * @param {string} key what the form is about, and whose it is
 * @param {DraftTexts} texts
 */
function watch(dialog, note, key, texts) {
  const say = (/** @type {(string | Node)[]} */ ...parts) => {
    note.replaceChildren(...parts);
    note.hidden = parts.length === 0;
  };
  const save = () => {
    const values = Object.fromEntries(
      fields(dialog)
        .filter((field) => field.value)
        .map((field) => [field.label, field.value]),
    );
    if (Object.keys(values).length > 0) {
      const draft = { at: Date.now(), title: dialog.headerTitle, url: location.href, values };
      localStorage.setItem(PREFIX + key, JSON.stringify(draft));
    }
  };
  const typed = () => {
    if (isOffline()) {
      save();
    }
  };
  let wasOffline = false;
  const changed = () => {
    if (!dialog.isConnected) {
      stop();
    } else if (isOffline()) {
      wasOffline = true;
      save();
      say(texts.offline);
    } else if (wasOffline) {
      wasOffline = false;
      say(texts.online);
    }
  };
  const stop = () => {
    removeEventListener('offline', changed);
    removeEventListener('online', changed);
    window.Vaadin?.connectionState?.removeStateChangeListener(changed);
  };
  dialog.addEventListener('input', typed);
  dialog.addEventListener('change', typed);
  addEventListener('offline', changed);
  addEventListener('online', changed);
  window.Vaadin?.connectionState?.addStateChangeListener(changed);

  const draft = read(key);
  if (!draft) {
    say();
    return;
  }
  const language = document.documentElement.lang || undefined;
  const at = new Date(draft.at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
  const restore = () => {
    for (const field of fields(dialog)) {
      const value = draft.values[field.label];
      if (value && !(/** @type {any} */ (field).readonly)) {
        field.value = value;
        field.dispatchEvent(new CustomEvent('input', { bubbles: true }));
        field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
      }
    }
    say();
  };
  const discard = () => {
    forget(key);
    say();
  };
  say(texts.found.replace('{at}', at), button(texts.restore, restore), button(texts.discard, discard));
}

/** Says on a page what has not been saved. */
function tellUnsaved() {
  const shell = /** @type {HTMLElement | null} */ (document.querySelector('.shell'));
  if (!shell) {
    return false;
  }
  const indicator = window.Vaadin?.connectionIndicator;
  if (indicator) {
    indicator.onlineText = shell.dataset.online;
    indicator.offlineText = shell.dataset.offline;
    indicator.reconnectingText = shell.dataset.offline;
  }
  const own = `${PREFIX}${shell.dataset.account}.`;
  const keys = Object.keys(localStorage)
    .filter((key) => key.startsWith(own))
    .map((key) => key.slice(PREFIX.length));
  const note = document.createElement('div');
  note.className = 'note note-warning draft-unsaved';
  note.setAttribute('role', 'status');
  for (const key of keys) {
    const draft = read(key);
    if (draft) {
      const line = document.createElement('p');
      const link = document.createElement('a');
      link.href = draft.url;
      link.textContent = draft.title;
      const close = button(shell.dataset.draftClose ?? '×', () => note.remove());
      line.append(`${shell.dataset.draftUnsaved} `, link, close);
      note.append(line);
    }
  }
  if (note.childElementCount > 0) {
    document.body.append(note);
  }
  return true;
}

if (!tellUnsaved()) {
  const observer = new MutationObserver(() => {
    if (tellUnsaved()) {
      observer.disconnect();
    }
  });
  observer.observe(document.body, { childList: true, subtree: true });
}

Object.assign(window, { blocgraphDrafts: { watch, forget } });
