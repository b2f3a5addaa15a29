// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.codegen.CodeSize;
import io.awsm.codegen.abi.AliasInfo;
import io.awsm.codegen.abi.TrapCode;
import io.awsm.llvm.ir.Attachment;
import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.Conversion;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.IntPredicate;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.type.MemoryType;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * What the mechanisms share whose memories are one piece, from a base that never moves: an access is a load or a store
 * at base + index + offset, a sum of 64 bits, which does not wrap. Machines of 32 bits take it modulo 2^32: whether the sum is
 * larger is for the mechanism to find out. They differ in what comes before the access.
 */
abstract class ContiguousMemory implements MemoryStrategy {

    private static final long STANDARD_PAGE = 1L << MemoryType.STANDARD_PAGE;

    final AccessContext context;
    final FunctionBuilder builder;
    /** The memories that are accessed, by what their addresses start from. */
    private final Map<Value, Integer> memories = new HashMap<>();

    private final AddressHistory history;
    /** What LLVM knows of an access to the first memory, or to one that is imported. */
    private final Attachment alias;

    ContiguousMemory(AccessContext context) {
        this.context = context;
        this.builder = context.builder();
        this.history = new AddressHistory(builder);
        this.alias = AliasInfo.MEMORY.in(builder.module());
    }

    /** What addresses in a memory start from. */
    Value base(int memory) {
        return context.memoryBase(memory);
    }

    /** Emits what an access needs that certainly is outside. Returns the address for it, in what is executed then. */
    AddressHistory.Address checked(GuestAccess access, AddressHistory.Address address) {
        return address;
    }

    /** {@link #checked} where offset and access must end within so many bytes. */
    final AddressHistory.Address within(long largest, GuestAccess access, AddressHistory.Address address) {
        long end = address.offset() + access.bytes();
        if (end <= largest) {
            return address;
        }
        Value always = builder.icmp(IntPredicate.UGT, Value.i64(end), Value.i64(largest));
        context.trapIf(always, TrapCode.OUT_OF_BOUNDS_MEMORY_ACCESS);
        // Nobody gets here, but whoever looks at addresses finds only those that are reserved.
        return new AddressHistory.Address(address.index(), 0);
    }

    /**
     * Emits, before a loop, what finds out whether all that a stream accesses is there: a comparison with the size, if a mechanism knows
     * nothing better.
     *
     * @param highest the highest address, a word; less than 2^33
     * @return a condition; true if the code traps otherwise
     */
    Value isThere(Stream stream, Value highest) {
        return maybeThere(stream, highest);
    }

    /** The same where the loop may not access the last of it, so that nothing must trap for it. */
    Value maybeThere(Stream stream, Value highest) {
        int memory = memory(stream.base());
        return isWide()
                ? builder.icmp(IntPredicate.ULT, last(highest, stream.length()), context.memorySize(memory))
                : builder.icmp(IntPredicate.ULT, highest, roughlyInBounds(memory, stream));
    }

    /** The last of so many bytes from an address on. */
    final Value last(Value address, long length) {
        Value others = context.module().word(length - 1);
        return builder.binary(isWide() ? Binary.ADD_NUW_NSW : Binary.ADD, address, others);
    }

    /** How many addresses of 32 bits, from 0 on, there are for which so many bytes from there on are in bounds. */
    final Value inBounds(int memory, long length) {
        if (length > LARGEST) {
            return Value.i32(0);
        }
        Value size = context.memorySize(memory);
        Value others = Value.i32((int) (length - 1));
        boolean isAlwaysLarger = length <= context.module().leastBytes(memory);
        return isAlwaysLarger
                ? builder.binary(Binary.SUB, size, others)
                : builder.intrinsic(Type.I32, "usub.sat.i32", size, others);
    }

    /**
     * {@link #inBounds} for a stream, or a little less. Where speed counts, a stream moves, and a memory never grows and has whole pages, which
     * compilers make so large that little is at its end, it is a number that the processor has an instruction to compare with.
     */
    private Value roughlyInBounds(int memory, Stream stream) {
        long length = stream.length();
        long size = context.module().fixedBytes(memory).orElse(0);
        boolean canBeLess = context.module().options().size() == CodeSize.ANY
                && stream.step() != 0
                && size >= length
                && size % STANDARD_PAGE == 0;
        return canBeLess
                ? Value.i32((int) context.module().options().target().comparableBelow(size - length + 1))
                : inBounds(memory, length);
    }

    /** Whether a word has 64 bits, so that sums of addresses do not wrap. If not, they are right modulo 2^32. */
    final boolean isWide() {
        return context.module().word().equals(Type.I64);
    }

    /** An address, and so many bytes on, a word. */
    final Value plus(Value address, Value distance) {
        return isWide()
                ? builder.getelementptrNoWrap(address, distance, false)
                : builder.getelementptr(address, distance);
    }

    /**
     * Where the bytes of a stream are.
     *
     * @param isThere whether all of them are; true if the code traps otherwise, where one that is not would be accessed
     * @param base what their addresses start from then
     */
    record Place(Value isThere, Value base) {}

    /** The same for what a stream accesses, of which the highest address is known. */
    Place place(Range range, Value highest) {
        Stream stream = range.stream();
        Value isThere = stream.isExact() ? isThere(stream, highest) : maybeThere(stream, highest);
        return new Place(isThere, stream.base());
    }

    /** Whether an access costs a comparison, so that it pays to make one of many where a loop may end early. */
    boolean comparesEachAccess() {
        return false;
    }

    /** How large the memory is that a stream accesses, if that is known and never changes, else what no memory is. */
    final long fixedSize(Stream stream) {
        return context.module().fixedBytes(memory(stream.base())).orElse(Long.MAX_VALUE);
    }

    /** Whether a loop that certainly leaves the memory traps before it starts, so that stores that come before may be missing. */
    boolean trapsBeforeLoops() {
        return false;
    }

    /** Whether LLVM must not put off a store until a loop has ended, which may never happen. */
    boolean storesInLoopsInTime() {
        return false;
    }

    @Override
    public void complete() {
        // Where words have 32 bits, what is added to an index is a part of the access.
        if (isWide() || comparesEachAccess()) {
            LowestFirst.rewrite(this);
        }
        SteadyLoops.rewrite(this);
        if (context.module().word().equals(Type.I64)) {
            WideIndices.widen(builder);
        }
    }

    /** Whether an access out of bounds traps whatever becomes of its value. */
    final boolean isExact() {
        return !context.module().options().relaxedTraps();
    }

    /** For the end of {@link #complete}, where the access itself is the check: of those that nothing else has checked. */
    final void keepTraps(Predicate<Access> unchecked) {
        if (isExact()) {
            PreciseTraps.keep(
                    builder, unchecked, context.module().options().target().wholeLoads());
        }
    }

    @Override
    public final void added(Value sum, Value left, Value right) {
        history.add(sum, left, right);
    }

    @Override
    public final Value load(GuestAccess access, Type type) {
        Value address = address(access);
        Attachment alias = alias(access.memory());
        return mayBeOutside(access)
                ? builder.faultingLoad(type, address, access.align(), alias)
                : builder.load(type, address, 1, alias);
    }

    @Override
    public final void store(GuestAccess access, Value value) {
        Value address = address(access);
        Attachment alias = alias(access.memory());
        if (mayBeOutside(access)) {
            builder.faultingStore(value, address, access.align(), alias);
        } else {
            builder.store(value, address, 1, alias);
        }
    }

    /** The sum is less than 2^33 + 2^16. */
    private Value address(GuestAccess access) {
        AddressHistory.Address address = checked(access, history.access(access.index(), access.offset()));
        Value index = address.offset() == 0
                ? address.index()
                : builder.binary(Binary.ADD_NUW_NSW, address.index(), Value.i64(address.offset()));
        Value base = base(access.memory());
        memories.put(base, access.memory());
        return builder.getelementptr(base, index);
    }

    /** Whether it is to be looked at before: not if the address is a constant within what the memory has from the start. */
    boolean mayBeOutside(GuestAccess access) {
        OptionalLong index = access.index().integer();
        return index.isEmpty()
                || (index.getAsLong() & 0xFFFFFFFFL) + access.offset() + access.bytes()
                        > context.module().leastBytes(access.memory());
    }

    /** A word in 64 bits. */
    final Value extended(Value word) {
        return word.type().equals(Type.I64) ? word : builder.convert(Conversion.ZEXT, word, Type.I64);
    }

    /** The memory that starts here. */
    final int memory(Value base) {
        return memories.get(base);
    }

    /** Imported memories may be one and the same; what the module defines is no other memory. */
    private Attachment alias(int memory) {
        return memory == 0 || memory < wasm().importedMemories()
                ? alias
                : AliasInfo.MEMORY.in(builder.module(), memory);
    }

    private Module wasm() {
        return context.module().module();
    }
}
