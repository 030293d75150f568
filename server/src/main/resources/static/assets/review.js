// Keys for the queue. All they do can be done with the forms; none is heard while somebody types, and all can be switched off.
(function () {
  "use strict";
  var KEPT = "review.keys", PLACE = "review.place";
  var items = Array.prototype.slice.call(document.querySelectorAll("[data-item]"));
  var toggle = document.querySelector("[data-keys]");
  var help = document.getElementById("keys");
  var on = kept(localStorage, KEPT) !== "off";

  function kept(store, key) { try { return store.getItem(key); } catch (e) { return null; } }
  function keep(store, key, value) { try { store.setItem(key, value); } catch (e) { /* not kept then */ } }

  if (toggle) {
    toggle.hidden = false;
    show();
    toggle.addEventListener("click", function () {
      on = !on;
      keep(localStorage, KEPT, on ? "on" : "off");
      show();
    });
  }
  function show() {
    toggle.textContent = on ? toggle.dataset.on : toggle.dataset.off;
    toggle.setAttribute("aria-pressed", String(on));
  }

  function here() {
    return items.findIndex(function (item) { return item.contains(document.activeElement); });
  }
  function go(place) {
    if (items.length) items[Math.max(0, Math.min(items.length - 1, place))].focus();
  }
  // The item that takes the place of the one decided on.
  if (document.querySelector("[data-done]") && kept(sessionStorage, PLACE) !== null) go(Number(kept(sessionStorage, PLACE)));
  document.addEventListener("submit", function () { keep(sessionStorage, PLACE, String(Math.max(0, here()))); });

  function open(item, which) {
    var details = item && item.querySelector("details[" + which + "]");
    if (!details) return;
    details.open = true;
    details.querySelector("input:not([type=hidden]), select").focus();
  }

  document.addEventListener("keydown", function (event) {
    var at = event.target;
    var typing = at.closest && at.closest("input, textarea, select, [contenteditable]");
    if (!on || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    var item = items[here()];
    switch (event.key) {
      case "j": go(here() + 1); break;
      case "k": go(here() - 1); break;
      case "a":
        var form = item && item.querySelector("form[data-accept]");
        if (form) form.requestSubmit();
        break;
      case "e": open(item, "data-edit"); break;
      case "r": open(item, "data-reject"); break;
      case "u":
        var undo = document.getElementById("undo");
        if (undo) undo.requestSubmit();
        break;
      case "?": if (help) { help.open = !help.open; help.querySelector("summary").focus(); } break;
      default: return;
    }
    event.preventDefault();
  });
})();
