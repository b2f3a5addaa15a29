// SPDX-License-Identifier: Apache-2.0
/**
 * Real programs, compiled and run: the end-to-end tests.
 *
 * <p>A {@link io.awsm.its.Program} is C (or, for one module with one trap, text) below {@code src/programs}. A {@link
 * io.awsm.its.ProgramBuilder} makes a file of it: a {@code .wasm}, or a native executable as the reference; both contain
 * the same library and the same arithmetic and print the same bytes. An {@link io.awsm.its.Engine} is a way to run a
 * program; {@link io.awsm.its.Execution} runs it under conditions that are the same for all, and {@link
 * io.awsm.its.Expected} has what must come out. No test knows a program by name: to add a program is to add a file.
 *
 * <pre>
 * src/programs/lib        what the programs need of a C library; platform/ chosen by directory
 * src/programs/polybench  the 30 kernels and expected.txt, one line for each kernel and dataset
 * src/programs/general    NAME.c, NAME.expected, and NAME.in for those that read standard input
 * src/programs/wasm       the same, for what only WebAssembly can do; expected by thought, not by native code
 * src/programs/traps      MESSAGE.VARIANT.wat: the file's name is the message, with dashes for spaces
 * src/programs/embedding   C programs with sandboxes in them
 * </pre>
 */
package io.awsm.its;
