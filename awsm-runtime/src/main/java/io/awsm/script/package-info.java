// SPDX-License-Identifier: Apache-2.0
/**
 * Runs scripts of the specification's test suite: definitions of modules, calls of what they export, and assertions
 * about both.
 *
 * <pre>
 *   name.wast                     TextConverter: wast2json, a converter that runs inside the JVM
 *   name.json and its modules     ScriptReader
 *   Script: a list of Commands
 *     modules that must not be accepted are decoded and validated, no more
 *     all others, together, become one executable with the runtime's script/ in it     ScriptCompiler
 *     the commands that need an instance become its input, one line each               Program
 *   answers, compared with what the commands expect: ScriptResult                      ScriptRunner
 * </pre>
 *
 * <p>One LLVM module per script, and not one per WebAssembly module, because most of these are tiny: starting LLVM and
 * optimising the runtime for each would take most of the time. The executable uses what every host uses: {@code
 * NAME_module}, instances in one store, imports bound by name. When a command kills it, that command has failed, and
 * all others are run again without it.
 */
package io.awsm.script;
