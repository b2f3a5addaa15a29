/**
 * The compiler that the command line and the Maven plugin call: {@link io.awsm.compiler.Compiler} turns an immutable
 * {@link io.awsm.compiler.CompileRequest} into files.
 *
 * <p>What can go wrong has one exception for each party that has to act, with a message made for the user:
 *
 * <pre>
 *   InputException        the module is malformed, invalid or unsupported   (exit status 1)
 *   UsageException        the options make no sense                         (2)
 *   EnvironmentException  the machine lacks something                       (3)
 *   InternalException     we, or LLVM, have a bug                           (3)
 * </pre>
 */
package io.awsm.compiler;
