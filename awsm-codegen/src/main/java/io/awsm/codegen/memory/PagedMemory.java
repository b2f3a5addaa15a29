// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.codegen.abi.LlvmTypes;
import io.awsm.codegen.abi.RuntimeFunction;
import io.awsm.codegen.abi.TrapCode;
import io.awsm.llvm.ir.Conversion;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.IntPredicate;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;

/**
 * A page table: pages of 1 KiB that are anywhere in RAM, or, as long as nobody writes to them, in flash. All of an access is a
 * function of the runtime ({@code memory/paged.c}), which LLVM inlines where it is to be fast: what is aligned, which is never
 * in two pages, and in bounds is a load from the table and one through it.
 *
 * <p>Accesses of 16 bytes are two of 8, the later of which comes first: a store out of bounds writes nothing.
 */
final class PagedMemory implements MemoryStrategy {

    private static final int HALF = 8;
    private static final long OFFSETS = 1L << 32;

    private final AccessContext context;
    private final FunctionBuilder builder;

    PagedMemory(AccessContext context) {
        this.context = context;
        this.builder = context.builder();
    }

    @Override
    public Value load(GuestAccess access, Type type) {
        if (access.bytes() <= HALF) {
            return as(loaded(access, access.offset(), access.bytes()), type);
        }
        Value high = loaded(access, access.offset() + HALF, HALF);
        Value low = loaded(access, access.offset(), HALF);
        Value half = builder.insertelement(Value.zero(LlvmTypes.V128), low, 0);
        return as(builder.insertelement(half, high, 1), type);
    }

    @Override
    public void store(GuestAccess access, Value value) {
        if (access.bytes() <= HALF) {
            put(access, access.offset(), access.bytes(), value);
            return;
        }
        Value halves = as(value, LlvmTypes.V128);
        put(access, access.offset() + HALF, HALF, builder.extractelement(Type.I64, halves, 1));
        put(access, access.offset(), HALF, builder.extractelement(Type.I64, halves, 0));
    }

    @Override
    public void added(Value sum, Value left, Value right) {
        // Every address is looked up by itself.
    }

    @Override
    public void complete() {
        // Nothing is left to do.
    }

    /** An integer of as many bytes. */
    private Value loaded(GuestAccess access, long offset, int bytes) {
        Value word = context.call(
                loadOf(bytes),
                access.memory(),
                context.memoryBase(access.memory()),
                access.index(),
                offset(offset),
                size(access));
        return bytes < 4 ? builder.convert(Conversion.TRUNC, word, Type.integer(8 * bytes)) : word;
    }

    private void put(GuestAccess access, long offset, int bytes, Value value) {
        Value integer = as(value, Type.integer(8 * bytes));
        Value word = bytes < 4 ? builder.convert(Conversion.ZEXT, integer, Type.I32) : integer;
        context.call(
                storeOf(bytes),
                access.memory(),
                context.memoryBase(access.memory()),
                access.index(),
                offset(offset),
                size(access),
                word);
    }

    private Value size(GuestAccess access) {
        return context.memorySize(access.memory());
    }

    /** That of a second half may be too large for 32 bits, which no memory is. */
    private Value offset(long offset) {
        if (offset >= OFFSETS) {
            context.trapIf(
                    builder.icmp(IntPredicate.UGE, Value.i64(offset), Value.i64(OFFSETS)),
                    TrapCode.OUT_OF_BOUNDS_MEMORY_ACCESS);
        }
        return Value.i32((int) offset);
    }

    private Value as(Value value, Type type) {
        return value.type().equals(type) ? value : builder.convert(Conversion.BITCAST, value, type);
    }

    private static RuntimeFunction loadOf(int bytes) {
        return switch (bytes) {
            case 1 -> RuntimeFunction.PAGED_LOAD8;
            case 2 -> RuntimeFunction.PAGED_LOAD16;
            case 4 -> RuntimeFunction.PAGED_LOAD32;
            default -> RuntimeFunction.PAGED_LOAD64;
        };
    }

    private static RuntimeFunction storeOf(int bytes) {
        return switch (bytes) {
            case 1 -> RuntimeFunction.PAGED_STORE8;
            case 2 -> RuntimeFunction.PAGED_STORE16;
            case 4 -> RuntimeFunction.PAGED_STORE32;
            default -> RuntimeFunction.PAGED_STORE64;
        };
    }
}
