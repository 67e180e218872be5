// What leaves the page on paper or as a file.
const PRINTING = 1000; // How long a browser may take to begin printing, in milliseconds.

// Prints a document of its own in a frame, which none of the page's styles reach, through the
// browser's own dialog; `beside` gives the address of a file. The frame stays until the next one,
// since some browsers go on reading it after they have said that they are done.
export function print({ title, lang, format, body }, beside, unprinted) {
  const frame = document.createElement("iframe");
  frame.className = "paper";
  frame.title = title;
  // Firefox puts another empty document into the frame before this.
  frame.onload = () => {
    frame.onload = null;
    const paper = frame.contentDocument;
    // In a frame that is denied its origin, no frame is of the same one.
    if (!paper) return void unprinted();
    const sheet = paper.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = beside("hangji." + format + ".css").href;
    // Without its style sheet a paper is plain, which is better than none.
    sheet.onload = sheet.onerror = () => begin(frame.contentWindow, unprinted);
    paper.title = title;
    paper.documentElement.lang = lang;
    paper.body.appendChild(made(paper, body));
    paper.head.appendChild(sheet);
  };
  return frame;
}

// A page in a frame that forbids dialogs prints nothing, and no browser says so but by silence.
function begin(paper, unprinted) {
  const unheard = setTimeout(unprinted, PRINTING);
  paper.addEventListener("beforeprint", () => clearTimeout(unheard));
  paper.print();
}

// Makes the nodes of [tag, class, ...texts and nodes]. There is no HTML to be parsed: what was typed
// stays text, and a page under `require-trusted-types-for 'script'` has nothing to forbid.
function made(paper, [tag, look, ...inside]) {
  const element = paper.createElement(tag);
  if (look) element.className = look;
  for (const it of inside) element.append(typeof it === "string" ? it : made(paper, it));
  return element;
}

export function offer(name, type, bytes) {
  const link = document.createElement("a");
  link.download = name;
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
  link.click();
  // Some browsers read the file only after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}
