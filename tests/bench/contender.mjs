// What both contenders are made of: the built widget, and its style sheet for a page where it has no
// shadow root, because the harness counts controls in the page itself.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

export const contender = (title, { notes, ...rest }) => ({
  title,
  packages: [],
  entry: 'main.js',
  copy: ['hangji.js', 'hangji.wasm'].map((name) => [join(dist, name), name]),
  styles: ['hangji.css'],
  prepare({ out }) {
    const css = readFileSync(join(dist, 'hangji.css'), 'utf8');
    writeFileSync(join(out, 'hangji.css'), css.split(':host').join('#root'));
  },
  notes: [
    'the widget with the form of the notice, not the common one, a step on the page at a time',
    'drawn without a shadow root, because the harness looks for controls in the page',
    ...notes,
  ],
  ...rest,
});
