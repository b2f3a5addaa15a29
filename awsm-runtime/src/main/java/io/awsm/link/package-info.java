// SPDX-License-Identifier: Apache-2.0
/**
 * From generated IR to something that a linker, a loader or a kernel takes.
 *
 * <p>The C runtime travels as source inside our jar and is compiled for the machine at hand when it is first needed
 * ({@link io.awsm.link.RuntimeLibrary}), in three forms, chosen by where a file lies:
 *
 * <pre>
 *   core/  memory/MECHANISM.c  platform/...  wasi/   bitcode: linked into the module's IR, what it uses of it, and
 *                                                    optimised with it as a whole
 *   program/  platform/.../executable/                 bitcode: what only an executable has
 *   script/   platform/.../executable/                 bitcode: what only the executable of a test script has
 *   libcalls/  .../native/  *.S                      objects: what LLVM's code generator itself calls (memcpy), and
 *                                                    assembly; linked where something asks for it
 * </pre>
 *
 * {@link io.awsm.link.IrCompiler} makes objects of IR and runtime in one run of clang; {@link io.awsm.link.Linker}
 * makes the outputs of the objects. A module in several shards, which is a large one, gets the whole runtime as an
 * object of its own, since each shard would otherwise bring a copy.
 *
 * <p>Equal input, options and LLVM give equal bytes: tools run in a directory of their own with relative names, so
 * that no path finds its way into an output.
 */
package io.awsm.link;
