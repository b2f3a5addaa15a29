/**
 * A typed writer of LLVM IR text. It knows LLVM's language reference and nothing of WebAssembly.
 *
 * <pre>
 *   IrModule          one .ll file: globals, functions, and the declarations, attributes and metadata they turn out to need
 *   FunctionBuilder   one function body: a method for each LLVM instruction, in LLVM's names
 *   Type, Value       operands: a type and how it is written
 *   Call              a call with its convention, and whether it is a jump
 *   Block             a label
 *   IrInstruction     one line of a body, still inspectable until the function is written
 * </pre>
 *
 * Output is streamed: a function is written and forgotten as soon as it is complete; what it referred to follows at the
 * end of the module, as LLVM allows any order.
 */
package io.awsm.llvm.ir;
