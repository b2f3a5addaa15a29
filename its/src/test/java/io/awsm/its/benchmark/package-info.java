// SPDX-License-Identifier: Apache-2.0
/**
 * How fast sandboxed code is, compared with native code from the same compiler. {@link
 * io.awsm.its.benchmark.Benchmark} builds the kernels natively (clang -O3 of the bundled LLVM, no system library) and as
 * {@code .wasm}, lets engines run them in turn, checks that all print the same, and prints a table of ratios. Engines
 * are commands in {@code src/benchmark/engines.properties}, so that anything that runs WASI programs can be one.
 */
package io.awsm.its.benchmark;
