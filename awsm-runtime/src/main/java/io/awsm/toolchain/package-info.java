/**
 * LLVM: found, unpacked and run.
 *
 * <p>LLVM runs as child processes, never inside the JVM, which a backend error would take down. It comes as a Maven
 * artifact of which three programs, two libraries and the C headers are unpacked once into the {@link
 * io.awsm.toolchain.Cache}, if it is the artifact that we know ({@link io.awsm.toolchain.LlvmChecksum}); {@link io.awsm.toolchain.LlvmLocator} is the whole story of where one may come from, and
 * {@link io.awsm.toolchain.ProcessRunner} the only place that starts a process.
 *
 * <p>Everything that can be missing on a user's machine ends as one {@link io.awsm.toolchain.EnvironmentException}
 * whose message says what to do about it.
 */
package io.awsm.toolchain;
