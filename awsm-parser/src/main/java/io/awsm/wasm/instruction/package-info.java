/**
 * The instructions of WebAssembly as data.
 *
 * <p>{@link io.awsm.wasm.instruction.Instruction} is sealed: a record for every <em>kind</em> of instruction, that is,
 * for every combination of immediates and treatment. Kinds with many members (arithmetic, loads, vector operations)
 * hold a constant of a table: an enum whose columns are the opcode, the mnemonic of the text format and the signature.
 * To add an instruction to a kind is to add a row to its table; the compiler then names each {@code switch} that must
 * learn it.
 *
 * <pre>
 *   Instruction = control | parametric | variable | table | memory | numeric | reference | vector
 *   numeric     = Constant (4) | Numeric(NumericOp)
 *   memory      = Load(LoadOp, memarg) | Store(StoreOp, memarg) | size | grow | fill | copy | init | drop
 *   vector      = V128Const | Vector(VectorOp) | Shuffle | lane access | vector loads and stores
 * </pre>
 *
 * <p>Function bodies are never held as lists of these: the reader makes one, the validator and its consumer look at it,
 * and it is garbage.
 */
package io.awsm.wasm.instruction;
