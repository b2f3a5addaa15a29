#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# wasm2c.sh PROGRAM.wasm OUTPUT: makes an executable with wasm2c of Debian's wabt and the C compiler $CC or clang.
set -e
here=$(dirname "$0")
work=$2.wasm2c
mkdir -p "$work"
wasm2c --module-name=guest "$1" -o "$work/guest.c"
${CC:-clang} -O3 -march=x86-64-v2 -w -I"$work" "$work/guest.c" "$here/wasm2c.c" -lwasm-rt-impl -lm -o "$2"
