// SPDX-License-Identifier: Apache-2.0
/**
 * What we ask of the operating system: processes with limits, directories that nobody else can write, files that appear
 * whole or not at all, work for every processor.
 *
 * <p>{@link io.awsm.system.ProcessRunner} is the only place that starts a process, {@link io.awsm.system.PrivateDirectory}
 * the only one that decides whether a directory is trusted, {@link io.awsm.system.Cache} keeps what was made there.
 * Nothing here knows WebAssembly or LLVM. What can be missing on a machine ends as one {@link
 * io.awsm.system.EnvironmentException} whose message says what to do about it.
 */
package io.awsm.system;
