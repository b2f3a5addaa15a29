// SPDX-License-Identifier: Apache-2.0
/**
 * The differential fuzzer: random modules, run in many ways that must agree.
 *
 * <pre>
 *   FuzzCase        one or two linked modules and what is done with them; all that follows from a seed
 *     ModuleGenerator   index spaces, imports and exports: a GeneratedModule
 *     SegmentGenerator
 *     BodyGenerator     statements and control, on
 *     ExpressionGenerator, StateGenerator
 *     Wasting           loads of which nobody needs the value
 *     Loops             loops that count, made of Counting, which is run before it is written
 *     Operations        what computes a value from values: the tables of io.awsm.wasm.instruction
 *     NanFormat         which NaNs are free, and where they must be made one
 *   NativeEngine    all cases of a batch as one program, at one mechanism and optimisation
 *   Interpreter     the oracle: Endive
 *   Fuzzer          runs batches on all of them and compares answers, word by word
 *     Reducer           what is not needed for a difference becomes constants
 *     Reproducer        the case as a script (.wast) that ScriptsTest replays
 *   ModuleMutator   damages modules: the decoder must refuse or accept, the code generator must cope
 * </pre>
 *
 * <p>Generated programs end: each function and each iteration of a loop burns fuel, a global that each call from outside
 * fills anew; without fuel, functions return zeros. Nothing depends on what the specification leaves open: memories and
 * tables have a maximum, and a NaN that an operation chose is made one before its bits can be seen, yet in a way that
 * shows whether it was quiet.
 */
package io.awsm.fuzz;
