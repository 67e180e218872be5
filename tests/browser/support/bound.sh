#!/bin/sh
# A browser that ends with the driver program that started it; nobody else would end it.
exec setpriv --pdeathsig KILL -- "$HANGJI_BOUND" "$@"
