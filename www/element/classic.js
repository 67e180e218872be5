// The one script that has everything inside. Old browsers read it as far as to the notice, so this
// file is ECMAScript 5; the element's own script is unpacked and run only where it can be.
import { works } from "./notice.js";
import inflate from "./inflate.js";
import packed from "./inside.deflate";
import lengths from "./inside.json";

function bytes(base64) {
  var letters = atob(base64);
  var result = new Uint8Array(letters.length);
  for (var i = 0; i < letters.length; i++) result[i] = letters.charCodeAt(i);
  return result;
}

// The files by their names, which are packed in the order of their lengths' list.
function unpack() {
  var files = {};
  var end = 0;
  var name;
  for (name in lengths) end += lengths[name];
  var all = inflate(bytes(packed), end);
  end = 0;
  for (name in lengths) files[name] = all.subarray(end, (end += lengths[name]));
  return files;
}

if (works) {
  var script = document.createElement("script");
  // `inside.js` takes these from there, so that the page's globals stay as they are.
  script.classic = document.currentScript.src;
  script.files = unpack();
  script.src = URL.createObjectURL(new Blob([script.files["hangji.js"]], { type: "text/javascript" }));
  document.documentElement.appendChild(script);
}
