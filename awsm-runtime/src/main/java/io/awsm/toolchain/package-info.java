// SPDX-License-Identifier: Apache-2.0
/**
 * LLVM: found, checked and unpacked.
 *
 * <p>LLVM runs as child processes, never inside the JVM, which a backend error would take down. It comes as a Maven
 * artifact of which three programs, two libraries and the C headers are unpacked once into the {@link
 * io.awsm.system.Cache}, if it is the artifact that we know ({@link io.awsm.toolchain.LlvmChecksum}); {@link
 * io.awsm.toolchain.LlvmLocator} is the whole story of where one may come from.
 */
package io.awsm.toolchain;
