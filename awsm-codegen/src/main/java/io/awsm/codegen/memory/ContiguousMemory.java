package io.awsm.codegen.memory;

import io.awsm.codegen.MemoryMechanism;
import io.awsm.codegen.abi.AliasInfo;
import io.awsm.llvm.ir.Attachment;
import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.module.Module;
import java.util.OptionalLong;

/**
 * What the mechanisms share whose memories are one piece, from a base that never moves: an access is a load or a store
 * at base + index + offset, which does not wrap as the machine's addresses are wider than the guest's. They differ in
 * what comes before it.
 */
abstract class ContiguousMemory implements MemoryStrategy {

    final AccessContext context;
    final FunctionBuilder builder;
    private final boolean faults;
    private final AddressHistory history;
    /** What LLVM knows of an access to the first memory, or to one that is imported. */
    private final Attachment alias;

    ContiguousMemory(MemoryMechanism mechanism, AccessContext context) {
        this.context = context;
        this.builder = context.builder();
        this.faults = mechanism.faults();
        this.history = new AddressHistory(builder);
        this.alias = AliasInfo.MEMORY.in(builder.module());
    }

    /** Emits what keeps the access inside, unless the access itself does. Returns the address for it, in what is executed then. */
    AddressHistory.Address checked(GuestAccess access, AddressHistory.Address address) {
        return address;
    }

    @Override
    public final void added(Value sum, Value left, Value right) {
        history.add(sum, left, right);
    }

    @Override
    public final Value load(GuestAccess access, Type type) {
        Value address = address(access);
        Attachment alias = alias(access.memory());
        return mayFault(access) ? builder.faultingLoad(type, address, 1, alias) : builder.load(type, address, 1, alias);
    }

    @Override
    public final void store(GuestAccess access, Value value) {
        Value address = address(access);
        Attachment alias = alias(access.memory());
        if (mayFault(access)) {
            builder.faultingStore(value, address, 1, alias);
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
        return builder.getelementptr(context.memoryBase(access.memory()), index);
    }

    /** Unless the address is a constant within what the memory has from the start. */
    private boolean mayFault(GuestAccess access) {
        OptionalLong index = access.index().integer();
        return faults
                && (index.isEmpty()
                        || (index.getAsLong() & 0xFFFFFFFFL) + access.offset() + access.bytes()
                                > wasm().memories().get(access.memory()).minimumBytes());
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
