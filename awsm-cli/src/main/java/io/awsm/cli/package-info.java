// SPDX-License-Identifier: Apache-2.0
/**
 * The command line: options in, calls of {@link io.awsm.compiler} out, exit statuses back. No logic.
 *
 * <p>A command line that is right is read by {@link io.awsm.cli.Syntax}; {@link io.awsm.cli.Picocli}, which is loaded in a
 * fifth of a second, writes help and explains errors.
 *
 * <p>What takes long to load is not touched before it is needed: {@link io.awsm.cli.MavenArtifactResolver}, the only
 * class that knows Maven, is loaded when LLVM has to be fetched.
 */
package io.awsm.cli;
