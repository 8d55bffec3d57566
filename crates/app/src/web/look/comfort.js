// Comfort only: every page works without this file. Nothing here is stored, timed or sent.
(function () {
  "use strict";

  // Errors are read first.
  var errors = document.querySelector("[data-focus]");
  if (errors) errors.focus();

  // A button that opens the browser's own print window; without scripts the page says how.
  document.querySelectorAll("[data-print]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () { window.print(); });
  });

  // Leaving at once: blank the page before the next one comes, and leave no way back by one press.
  function leave() {
    document.documentElement.hidden = true;
    document.title = "";
    window.location.replace("/leave");
  }
  var exit = document.querySelector("[data-leave]");
  if (!exit) return;
  exit.addEventListener("click", function (event) {
    event.preventDefault();
    leave();
  });

  // Shift three times within three seconds does the same. Not Escape, which would stop the next page from coming.
  var pressed = [];
  document.addEventListener("keyup", function (event) {
    if (event.key !== "Shift") {
      pressed = [];
      return;
    }
    var now = Date.now();
    pressed = pressed.filter(function (then) { return now - then < 3000; }).concat(now);
    if (pressed.length === 3) leave();
  });
})();
