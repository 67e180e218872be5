"""Says of each line on standard input, "yes" or "no", whether a JSON Schema takes it.

    python validate.py SCHEMA < LINES

A line is read as strictly as a host should read a document: UTF-8 without a byte order mark, no
name twice in one object, no half of a surrogate pair, at most 127 levels.
"""

import json
import re
import sys

from jsonschema import Draft202012Validator

DEEPEST = 127
TEXT = re.compile(r'"(?:[^"\\]|\\.)*"')


def each_name_once(members):
    """Python itself would keep the last of two members of one name."""
    found = dict(members)
    if len(found) < len(members):
        raise ValueError("a name is given twice")
    return found


def no_constant(name):
    """Python itself would read NaN and Infinity, which are not JSON."""
    raise ValueError(f"{name} is not JSON")


def refuse_deep(text):
    """Raises an error where lists and objects nest too deep."""
    level = 0
    for it in TEXT.sub("", text):
        if it in "[{":
            level += 1
            if level > DEEPEST:
                raise ValueError("nests too deep")
        elif it in "]}":
            level -= 1


def read(line):
    """One JSON value, or an error."""
    text = line.decode("utf-8")
    refuse_deep(text)
    value = json.loads(text, object_pairs_hook=each_name_once, parse_constant=no_constant)
    # Fails on half of a surrogate pair, which Python itself would keep.
    json.dumps(value, ensure_ascii=False).encode("utf-8")
    return value


def is_taken(validator, line):
    """Whether the line can be read and fits."""
    try:
        return validator.is_valid(read(line))
    except ValueError:
        return False


def main():
    """Reads the schema, then line after line."""
    # Numbers of any length are JSON.
    sys.set_int_max_str_digits(0)
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    lines = sys.stdin.buffer.read().split(b"\n")
    for line in lines[:-1]:
        print("yes" if is_taken(validator, line) else "no")


main()
