// Comfort for the codes of a session: one key answers, and what the house then says takes the place of what stood here.
// Without this file the same forms are sent with their buttons. Nothing is stored or timed.
(function () {
  "use strict";

  var codes = document.querySelector("[data-codes]");
  if (!codes || !window.fetch || !window.DOMParser) return;
  var told = document.querySelector("[data-told]");
  var keys = document.querySelector(".keys");
  if (keys) keys.hidden = false;
  var busy = false;
  var plain = false;

  function all() { return Array.from(codes.querySelectorAll("[data-code]")); }

  // One code at a time is reached with Tab; the others by the keys for moving.
  function rove(chosen) {
    all().forEach(function (code) { code.tabIndex = code === chosen ? 0 : -1; });
  }

  function go(code) {
    if (!code) return;
    var fold = code.closest("details.fold");
    if (fold) fold.open = true;
    rove(code);
    code.focus();
  }

  function move(from, by) {
    var list = all();
    go(list[list.indexOf(from) + by]);
  }

  // The house's answer is the whole page: the parts that may have changed are taken over from it.
  function takeOver(page, code, turn) {
    if (!page.querySelector("[data-codes]")) throw new Error("another page");
    ["counts", "ribbon", turn].forEach(function (id) {
      var now = document.getElementById(id);
      var then = page.getElementById(id);
      if (now && then) now.replaceWith(document.adoptNode(then));
    });
    var again = document.getElementById(code);
    var fallback = document.getElementById(turn);
    rove(again || all()[0]);
    if (again) {
      again.focus();
      told.textContent = again.dataset.tells;
    } else if (fallback) {
      fallback.tabIndex = -1;
      fallback.focus();
    }
  }

  function send(form, button) {
    if (busy) return;
    busy = true;
    var code = form.closest("[data-code]").id;
    var turn = form.closest(".spoken").id;
    var body = new URLSearchParams(new FormData(form));
    body.append(button.name, button.value);
    fetch(form.action, { method: "POST", body: body, credentials: "same-origin" })
      .then(function (answer) {
        if (!answer.ok) throw new Error(String(answer.status));
        return answer.text();
      })
      .then(function (text) { takeOver(new DOMParser().parseFromString(text, "text/html"), code, turn); })
      // Whatever went wrong, the plain way says so in words.
      .catch(function () { plain = true; form.requestSubmit(button); })
      .finally(function () { busy = false; });
  }

  codes.addEventListener("submit", function (event) {
    if (plain || !event.submitter || !event.target.closest("[data-code]")) return;
    event.preventDefault();
    send(event.target, event.submitter);
  });

  codes.addEventListener("focusin", function (event) {
    var code = event.target.closest("[data-code]");
    if (code) rove(code);
  });

  codes.addEventListener("keydown", function (event) {
    var code = event.target.closest("[data-code]");
    if (!code || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches("select, input, textarea")) return;
    var key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (key === "j" || key === "ArrowDown") move(code, 1);
    else if (key === "k" || key === "ArrowUp") move(code, -1);
    else if (key === "a" || key === "r") code.querySelector("[data-key=" + key + "]").click();
    else if (key === "c") change(code);
    else return;
    event.preventDefault();
  });

  function change(code) {
    var other = code.querySelector("details.other");
    if (!other) return;
    other.open = true;
    other.querySelector("select").focus();
  }

  rove(all()[0]);
})();
