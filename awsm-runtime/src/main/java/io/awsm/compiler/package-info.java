// SPDX-License-Identifier: Apache-2.0
/**
 * The compiler that the command line and the Maven plugin call: {@link io.awsm.compiler.Compiler} turns an immutable
 * {@link io.awsm.compiler.CompileRequest} into files.
 *
 * <pre>{@code
 * CompileResult result = Compiler.create().compile(CompileRequest.of(Path.of("app.wasm"))
 *         .with(CompileOptions.builder().memory("bounds").build())
 *         .emit(Emit.OBJ, Path.of("app.o"))
 *         .emit(Emit.HEADER, Path.of("app.h")));
 * }</pre>
 *
 * <p>This is the product's public API (docs/java-api.md, docs/versioning.md). What can go wrong has one exception for each party that has to act, with a message made for the user:
 *
 * <pre>
 *   InputException        the module is malformed, invalid or unsupported   (exit status 1)
 *   UsageException        the options make no sense                         (2)
 *   MachineException      the machine lacks something                       (3)
 *   InternalException     we, or LLVM, have a bug                           (3)
 * </pre>
 */
package io.awsm.compiler;
