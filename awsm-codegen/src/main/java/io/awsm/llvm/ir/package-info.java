// SPDX-License-Identifier: Apache-2.0
/**
 * A typed writer of LLVM IR text. It knows LLVM's language reference and nothing of WebAssembly.
 *
 * <pre>
 *   IrModule          one .ll file: globals, functions, and the declarations, attributes and metadata they turn out to need
 *   FunctionBuilder   one function body: a method for each LLVM instruction, in LLVM's names
 *   Value             operands: Local, Constant, Global, constant expressions; each with its Type
 *   Opcode            what is computed: Binary, Conversion, IntPredicate, FloatPredicate, Operator
 *   Call              a call with its convention, and whether it is a jump
 *   Block             a label
 *   Metadata          a node; as an Attachment, what an instruction has of it
 *   IrInstruction     one line of a body, still inspectable until the function is written
 *   IrText            the text, which all of these become only then
 * </pre>
 *
 * Nothing reads the text: what is asked of a value or an instruction is a field of it.
 *
 * <p>Output is streamed: a function is written and forgotten as soon as it is complete; what it referred to follows at the
 * end of the module, as LLVM allows any order.
 */
package io.awsm.llvm.ir;
