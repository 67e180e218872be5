// The portal's own script: goes on with a stored assessment when the address names one.
(function () {
  var named = /[?&]id=([\w-]+)/.exec(location.search);
  if (named) {
    document.querySelector("hangji-assessment").setAttribute("assessment-id", named[1]);
  }
})();
