// Unpacks "deflate" (RFC 1951), which browsers do by themselves only from Chromium 103 and Firefox
// 113. ECMAScript 5, as `classic.js` is.

// How many more bits tell a copied length and a distance, beginning with the shortest.
var LENGTH_BITS = "0000000011112222333344445555";
var DISTANCE_BITS = "0000112233445566778899aabbccdd";

// In which order the lengths of the codes for lengths of codes are written.
var ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

// The bytes that `packed` was made from; `size` is how many.
export default function inflate(packed, size) {
  var input = reader(packed);
  var lengths = ranges(3, LENGTH_BITS);
  var distances = ranges(1, DISTANCE_BITS);
  var output = new Uint8Array(size);
  var at = 0;

  function copy(length, distance) {
    for (var end = at + length; at < end; at++) output[at] = output[at - distance];
  }

  function block(codes) {
    for (;;) {
      var symbol = input.symbol(codes.literals);
      if (symbol === 256) return;
      if (symbol < 256) output[at++] = symbol;
      // The longest has a symbol of its own.
      else copy(symbol === 285 ? 258 : input.within(lengths[symbol - 257]), input.within(distances[input.symbol(codes.distances)]));
    }
  }

  for (var last = 0; !last; ) {
    last = input.bits(1);
    var kind = input.bits(2);
    if (kind) block(kind === 1 ? fixed() : dynamic(input));
    else {
      var bytes = input.stored();
      output.set(bytes, at);
      at += bytes.length;
    }
  }
  return output;
}

// Reads bits, the lowest of each byte first.
function reader(packed) {
  var next = 0;
  var held = 0;
  var count = 0;

  function bits(wanted) {
    for (; count < wanted; count += 8) held |= packed[next++] << count;
    var value = held & ((1 << wanted) - 1);
    held >>>= wanted;
    count -= wanted;
    return value;
  }

  // A longer code is larger than every shorter one, so its value among those of its length counts.
  function symbol(codes) {
    var value = 0;
    for (var length = 1, before = 0; length < 16; length++) {
      value += bits(1);
      if (value < codes.counts[length]) return codes.symbols[before + value];
      before += codes.counts[length];
      value = (value - codes.counts[length]) << 1;
    }
    throw new Error("hangji.classic.js is damaged; copy it again");
  }

  function within(range) {
    return range.first + bits(range.bits);
  }

  // Bytes that are not packed begin at a whole byte, with their length twice.
  function stored() {
    held = count = 0;
    var length = packed[next] + packed[next + 1] * 256;
    next += 4 + length;
    return packed.subarray(next - length, next);
  }

  return { bits: bits, symbol: symbol, within: within, stored: stored };
}

// Which numbers each symbol stands for.
function ranges(first, bits) {
  return bits.split("").map(function (letter) {
    var range = { first: first, bits: parseInt(letter, 16) };
    first += 1 << range.bits;
    return range;
  });
}

// A code from the lengths of its symbols: how many have each length, and the symbols in order.
function code(lengths) {
  var counts = new Uint16Array(16);
  var symbols = [];
  for (var length = 1; length < 16; length++) {
    for (var symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol] !== length) continue;
      counts[length]++;
      symbols.push(symbol);
    }
  }
  return { counts: counts, symbols: symbols };
}

function fixed() {
  var lengths = [];
  for (var i = 0; i < 288; i++) lengths.push(i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8);
  return { literals: code(lengths), distances: code(lengths.slice(0, 30).map(function () { return 5; })) };
}

function dynamic(input) {
  var literals = input.bits(5) + 257;
  var all = literals + input.bits(5) + 1;
  var meta = [];
  for (var left = input.bits(4) + 4, i = 0; i < 19; i++) meta[ORDER[i]] = i < left ? input.bits(3) : 0;
  meta = code(meta);
  for (var lengths = []; lengths.length < all; ) {
    var symbol = input.symbol(meta);
    var repeated = symbol === 16 ? lengths[lengths.length - 1] : symbol < 16 ? symbol : 0;
    var times = symbol < 16 ? 1 : symbol === 16 ? 3 + input.bits(2) : symbol === 17 ? 3 + input.bits(3) : 11 + input.bits(7);
    while (times--) lengths.push(repeated);
  }
  return { literals: code(lengths.slice(0, literals)), distances: code(lengths.slice(literals)) };
}
