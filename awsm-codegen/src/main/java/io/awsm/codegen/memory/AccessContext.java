// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.codegen.abi.ModuleContext;
import io.awsm.codegen.abi.RuntimeFunction;
import io.awsm.codegen.abi.TrapCode;
import io.awsm.llvm.ir.Block;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Value;

/** What a strategy may use of the function that it emits code into. */
public interface AccessContext {

    FunctionBuilder builder();

    /** The module that the function belongs to. */
    ModuleContext module();

    /** The host address of a memory's first byte. */
    Value memoryBase(int memory);

    /** The constant that is part of the first memory ({@link io.awsm.codegen.abi.ReadOnlyData}). */
    Value readOnlyData();

    /** A memory's size in bytes at this moment, as a word. */
    Value memorySize(int memory);

    /**
     * From how many addresses on so many bytes are in a memory at this moment, as a word.
     *
     * @param bytes {@link io.awsm.codegen.abi.MemoryLimits#has}
     */
    Value memoryLimit(int memory, long bytes);

    /** A block that traps. */
    Block trapBlock(TrapCode code);

    /** What an access to a memory needs besides at this moment, as a word ({@code access} of {@code struct awsm_memory}). */
    Value memoryAccess(int memory);

    /** Calls a function of the runtime for an access: with the instance, the memory, more, and where the access is. */
    Value call(RuntimeFunction callee, int memory, Value... more);

    /** Traps if the i1 is true. */
    void trapIf(Value condition, TrapCode code);
}
