// SPDX-License-Identifier: Apache-2.0
/**
 * The Maven plugin. {@link io.awsm.maven.CompileMojo} has the parameters; {@link io.awsm.maven.IncrementalBuild} decides
 * what has to be compiled and calls {@link io.awsm.compiler.Compiler}.
 *
 * <p>What an output was made from is remembered in a {@link io.awsm.maven.BuildState}, a file in the output directory.
 * It is compared, value by value, with what the output would be made from now; the first difference is the reason that
 * the log gives.
 */
package io.awsm.maven;
