// SPDX-License-Identifier: Apache-2.0
/**
 * What a program that compiles may bring: how it gets LLVM ({@link io.awsm.compiler.spi.ArtifactResolver}), and who hears
 * of progress ({@link io.awsm.compiler.spi.Listener}). Depends on nothing; part of the public API.
 */
package io.awsm.compiler.spi;
