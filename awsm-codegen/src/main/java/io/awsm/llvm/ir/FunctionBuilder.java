// SPDX-License-Identifier: Apache-2.0
package io.awsm.llvm.ir;

import io.awsm.llvm.ir.IrInstruction.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The body of one function, built instruction by instruction. Methods are named after LLVM's instructions and emit
 * exactly one of them.
 */
public final class FunctionBuilder {

    /** What an instruction takes in memory, and each of its references, in bytes. */
    private static final int INSTRUCTION = 64;

    private static final int REFERENCE = 8;

    private final IrModule module;
    private final Type result;
    private final String header;
    private String attributes;
    private boolean optimized = true;
    private final List<IrInstruction> slots = new ArrayList<>();
    private final List<IrInstruction> initializers = new ArrayList<>();
    private final List<IrInstruction> body = new ArrayList<>();
    /** Where in the body the initialisers go. */
    private int initializersAt;

    private final Block entry = new Block("entry", -1);
    private Block current = entry;
    private Block extended = entry;
    /** Where jumps to the current block go: another one if it was split. */
    private Block start = entry;

    private Attachment location = Attachment.NONE;
    private int names;
    private long spent;

    FunctionBuilder(IrModule module, Type result, String header, String attributes) {
        this.module = module;
        this.result = result;
        this.header = header;
        this.attributes = attributes;
        spend(header.length());
    }

    public IrModule module() {
        return module;
    }

    /** Says where in the source the instructions come from that are added from now on: a {@code !DILocation}. */
    public void locate(Metadata place) {
        location = Attachment.of("dbg", place);
    }

    /** Says that they come from where this one does. */
    public void locateAs(IrInstruction instruction) {
        location = instruction.location();
    }

    // Blocks

    /** A new block, not yet placed. */
    public Block block(String hint) {
        return new Block(hint, names++);
    }

    /** Places a block here; what precedes must have ended with a terminator. */
    public void label(Block block) {
        extended = block;
        labelExtending(block);
    }

    /** Places a block that nothing but the preceding one branches to: what was computed there is known here. */
    public void labelExtending(Block block) {
        current = block;
        start = block;
        add(new Label(block));
    }

    /** Places a block in which the current one goes on: for phis, what comes from that now comes from this. */
    public void labelSplitting(Block block) {
        Block split = start;
        labelExtending(block);
        split.end(block);
        start = split;
    }

    /** The block that instructions are now added to. */
    public Block current() {
        return current;
    }

    /** The first block of the extended basic block that instructions are now added to. */
    public Block extended() {
        return extended;
    }

    // Memory

    /** A stack slot, allocated once at function entry wherever this is called, aligned as LLVM expects of the type. */
    public Value slot(Type type) {
        return slot(type, MemoryAccess.NATURAL);
    }

    /** The same with another alignment, in bytes. */
    public Value slot(Type type, int align) {
        Local slot = new Local(Type.PTR, "s", names++);
        slots.add(made(new Allocation(slot, type, align)));
        return slot;
    }

    /**
     * A stack slot that has a value from the beginning, wherever this is called: it is stored where {@link
     * #initializeSlotsHere} was called, else at the function's entry.
     */
    public Value initializedSlot(Value value) {
        Value slot = slot(value.type());
        initializers.add(made(slotStore(value, slot)));
        return slot;
    }

    /** Says where slots are initialised. In a block that every path goes through, before any block with a loop. */
    public void initializeSlotsHere() {
        initializersAt = body.size();
    }

    public Value loadSlot(Type type, Value slot) {
        return add(new MemoryAccess(Kind.SLOT_LOAD, name(type), slot, MemoryAccess.NATURAL, Attachment.NONE));
    }

    public void storeSlot(Value value, Value slot) {
        add(slotStore(value, slot));
    }

    private static IrInstruction slotStore(Value value, Value slot) {
        return new MemoryAccess(Kind.SLOT_STORE, value, slot, MemoryAccess.NATURAL, Attachment.NONE);
    }

    /** A load from memory that is not a stack slot. */
    public Value load(Type type, Value address, int align, Attachment attachment) {
        return add(new MemoryAccess(Kind.PURE, name(type), address, align, attachment));
    }

    public Value load(Type type, Value address, int align) {
        return load(type, address, align, Attachment.NONE);
    }

    /**
     * A load that traps by faulting, which an analysis may forbid LLVM to remove.
     *
     * @param promised what the address is said to be aligned to, which nothing relies on
     */
    public Value faultingLoad(Type type, Value address, int promised, Attachment attachment) {
        return add(new MemoryAccess(Kind.FAULTING_LOAD, name(type), address, 1, attachment).promising(promised));
    }

    /** A load of what others change while this function runs. */
    public Value volatileLoad(Type type, Value address, int align) {
        IrInstruction load = new MemoryAccess(Kind.EFFECT, name(type), address, align, Attachment.NONE);
        load.makeVolatile();
        return add(load);
    }

    public void store(Value value, Value address, int align, Attachment attachment) {
        add(new MemoryAccess(Kind.EFFECT, value, address, align, attachment));
    }

    public void store(Value value, Value address, int align) {
        store(value, address, align, Attachment.NONE);
    }

    /**
     * A store that traps by faulting.
     *
     * @param promised what the address is said to be aligned to, which nothing relies on
     */
    public void faultingStore(Value value, Value address, int promised, Attachment attachment) {
        add(new MemoryAccess(Kind.FAULTING_STORE, value, address, 1, attachment).promising(promised));
    }

    /** A store that is made for each time it is executed, whatever is stored later. */
    public void volatileStore(Value value, Value address, int align, Attachment attachment) {
        IrInstruction store = new MemoryAccess(Kind.EFFECT, value, address, align, attachment);
        store.makeVolatile();
        add(store);
    }

    public void volatileStore(Value value, Value address, int align) {
        volatileStore(value, address, align, Attachment.NONE);
    }

    /** Emits no code, but LLVM moves no access to memory that others can see from one side of it to the other. */
    public void memoryBarrier() {
        add(new InlineAssembly("", "~{memory}", ""));
    }

    /** Emits no code, but LLVM takes it for an instruction that a block cannot do without. */
    public void something() {
        add(new InlineAssembly("", "", " nounwind memory(none)"));
    }

    /** Emits no code, but LLVM must assume that all memory is read here that others can see. */
    public void memoryReader() {
        add(new InlineAssembly("", "", " nounwind memory(read)"));
    }

    /** Machine instructions, over which LLVM moves no access to memory that others can see. */
    public void assembly(String instructions, String constraints, Value... operands) {
        add(new InlineAssembly(instructions, constraints + ",~{memory}", " nounwind", operands));
    }

    /** The same number, or address, but LLVM does not know that. */
    public Value opaque(Value value) {
        return add(new InlineAssembly(Kind.PURE, name(value.type()), "", "=r,0", " nounwind memory(none)", value));
    }

    /** {@code address} plus an offset in bytes. */
    public Value getelementptr(Value address, Value offset) {
        return operation(Operator.GETELEMENTPTR, address.type(), address, offset);
    }

    /** The same for a result that had another definition before {@link #restart}. */
    public void getelementptr(Value address, Value offset, Local result) {
        add(new Operation(Operator.GETELEMENTPTR, result, address, offset));
    }

    /** The same where the sum does not wrap as a signed number, nor, unless {@code offset} is negative, as an unsigned one. */
    public Value getelementptrNoWrap(Value address, Value offset, boolean mayBeNegative) {
        Operator operator = mayBeNegative ? Operator.GETELEMENTPTR_NUSW : Operator.GETELEMENTPTR_NUSW_NUW;
        return operation(operator, address.type(), address, offset);
    }

    /**
     * {@code address} plus a number of elements of a size in bytes, where the sum does not wrap. LLVM understands it better than a
     * product if {@code number} counts iterations.
     */
    public Value elementAddress(int size, Value address, Value number) {
        return add(new ElementAddress(name(address.type()), size, address, number));
    }

    /** {@code address} plus a constant offset in bytes. */
    public Value at(Value address, long offset) {
        return offset == 0 ? address : getelementptr(address, Value.i64(offset));
    }

    // Arithmetic

    public Value binary(Binary opcode, Value left, Value right) {
        return operation(opcode, left.type(), left, right);
    }

    /** The same for a result that had another definition before {@link #restart}. */
    public void binary(Binary opcode, Value left, Value right, Local result) {
        add(new Operation(opcode, result, left, right));
    }

    public Value fneg(Value value) {
        return operation(Operator.FNEG, value.type(), value);
    }

    /** Of vectors, lane by lane. */
    public Value icmp(IntPredicate predicate, Value left, Value right) {
        return operation(predicate, left.type().truth(), left, right);
    }

    /** Of vectors, lane by lane. */
    public Value fcmp(FloatPredicate predicate, Value left, Value right) {
        return operation(predicate, left.type().truth(), left, right);
    }

    public Value convert(Conversion opcode, Value value, Type to) {
        return operation(opcode, to, value);
    }

    /** The same for a result that had another definition before {@link #restart}. */
    public void convert(Conversion opcode, Value value, Local result) {
        add(new Operation(opcode, result, value));
    }

    public Value freeze(Value value) {
        return operation(Operator.FREEZE, value.type(), value);
    }

    public Value select(Value condition, Value ifTrue, Value ifFalse) {
        return operation(Operator.SELECT, ifTrue.type(), condition, ifTrue, ifFalse);
    }

    // Vectors and aggregates

    public Value extractelement(Type lane, Value vector, int index) {
        return operation(Operator.EXTRACTELEMENT, lane, vector, Value.i32(index));
    }

    public Value insertelement(Value vector, Value lane, int index) {
        return operation(Operator.INSERTELEMENT, vector.type(), vector, lane, Value.i32(index));
    }

    /** The mask chooses lanes of {@code left} (from 0) and {@code right} (after them). */
    public Value shufflevector(Type result, Value left, Value right, int... mask) {
        List<Value> lanes = new ArrayList<>(mask.length);
        for (int index : mask) {
            lanes.add(Value.i32(index));
        }
        Type type = Type.vector(mask.length, Type.I32);
        return operation(Operator.SHUFFLEVECTOR, result, left, right, new Aggregate(type, "<", lanes, ">"));
    }

    /** A structure's member. */
    public Value extractvalue(Type type, Value aggregate, int index) {
        return operation(Operator.EXTRACTVALUE, type, aggregate, Value.i32(index));
    }

    /** A structure with another member. */
    public Value insertvalue(Value aggregate, Value member, int index) {
        return operation(Operator.INSERTVALUE, aggregate.type(), aggregate, member, Value.i32(index));
    }

    // Calls

    /** A call with effects; the value is null if its result is void. */
    public Value call(Call call) {
        return add(
                new CallInstruction(Kind.EFFECT, call.result().equals(Type.VOID) ? null : name(call.result()), call));
    }

    /** An ordinary call in the convention of C. */
    public Value call(Type result, Value callee, List<Value> arguments) {
        return call(Call.of(result, callee, arguments));
    }

    /** A call of an intrinsic that only computes; {@code name} without {@code llvm.}, with its type suffix. */
    public Value intrinsic(Type type, String name, Value... arguments) {
        List<Value> operands = List.of(arguments);
        Value callee = module.declareIntrinsic(type, name, operands);
        return add(new CallInstruction(Kind.PURE, name(type), Call.of(type, callee, operands)));
    }

    // Terminators

    public void br(Block target) {
        terminator(Terminator.Form.BR, List.of(target));
    }

    /** A branch with something attached. */
    public void br(Block target, Attachment attachment) {
        add(new Terminator(Terminator.Form.BR, List.of(target), attachment));
    }

    public void br(Value condition, Block ifTrue, Block ifFalse) {
        terminator(Terminator.Form.BR, List.of(ifTrue, ifFalse), condition);
    }

    /** A branch of which one target is hardly ever taken. */
    public void br(Value condition, Block ifTrue, Block ifFalse, Likely likely) {
        List<Block> targets = List.of(ifTrue, ifFalse);
        add(new Terminator(Terminator.Form.BR, targets, likely.in(module), condition));
    }

    /** A branch with something attached. */
    public void br(Value condition, Block ifTrue, Block ifFalse, Attachment attachment) {
        add(new Terminator(Terminator.Form.BR, List.of(ifTrue, ifFalse), attachment, condition));
    }

    /** Case i jumps to {@code cases.get(i)}. */
    public void switchTo(Value value, Block otherwise, List<Block> cases) {
        List<Block> targets = new ArrayList<>(cases.size() + 1);
        targets.addAll(cases);
        targets.add(otherwise);
        terminator(Terminator.Form.SWITCH, targets, value);
    }

    public void ret() {
        terminator(Terminator.Form.RET, List.of());
    }

    /** @param value null for void, like the value of a {@link #call} */
    public void ret(Value value) {
        if (value == null) {
            ret();
        } else {
            terminator(Terminator.Form.RET, List.of(), value);
        }
    }

    public void unreachable() {
        terminator(Terminator.Form.UNREACHABLE, List.of());
    }

    /** Chooses by predecessor; only directly after a label. The lists correspond, one entry for each incoming edge. */
    public Value phi(Type type, List<Value> values, List<Block> predecessors) {
        return add(new Phi(name(type), values, List.copyOf(predecessors)));
    }

    /** The same for a result that had another definition before {@link #restart}. */
    public void phi(Local result, List<Value> values, List<Block> predecessors) {
        add(new Phi(result, values, List.copyOf(predecessors)));
    }

    // The end

    /** The instructions of a complete function, without the stack slots, for analyses. */
    public List<IrInstruction> instructions() {
        body.addAll(initializersAt, initializers);
        initializers.clear();
        return Collections.unmodifiableList(body);
    }

    /** Begins a complete function anew: returns its instructions, which {@link #again} or {@link #copy} add. */
    public List<IrInstruction> restart() {
        List<IrInstruction> all = List.copyOf(instructions());
        body.clear();
        initializersAt = 0;
        current = entry;
        start = entry;
        return all;
    }

    /** Adds an instruction that {@link #restart} returned; a label with its block. */
    public void again(IrInstruction instruction) {
        location = instruction.location();
        if (instruction.kind() == Kind.LABEL) {
            current = instruction.targets().get(0);
            start = current;
        }
        body.add(instruction);
    }

    /** Adds a copy of an instruction that neither begins nor ends a block; its result is a new value. */
    public Value copy(IrInstruction instruction, UnaryOperator<Value> operands) {
        location = instruction.location();
        Value[] others = instruction.operands().stream().map(operands).toArray(Value[]::new);
        return add(instruction.copy(renamed(instruction), others));
    }

    /** Adds a copy of a jump that leads to {@code instead} where that leads to {@code target}. */
    public void copyJump(IrInstruction jump, UnaryOperator<Value> operands, Block target, Block instead) {
        location = jump.location();
        add(((Terminator) jump).copy(operands, block -> block.equals(target) ? instead : block));
    }

    /** Adds a copy of a faulting load or store that certainly does not fault at {@code address}, which is aligned so. */
    public Value copySafe(
            IrInstruction instruction, UnaryOperator<Value> operands, Value address, int align, Attachment more) {
        location = instruction.location();
        return add(((MemoryAccess) instruction).safe(renamed(instruction), operands, address, align, more));
    }

    /** Adds a faulting load or store that {@link #restart} returned, as one that certainly does not fault at {@code address}. */
    public void againSafe(IrInstruction instruction, Value address) {
        location = instruction.location();
        add(((MemoryAccess) instruction).safe(instruction.result(), v -> v, address, 1, Attachment.NONE));
    }

    private Local renamed(IrInstruction instruction) {
        return instruction.result() == null ? null : name(instruction.result().type());
    }

    /** A number that no value of an instruction reaches. */
    public int valueNumbers() {
        return names;
    }

    /** How many instructions have been added, without slots. */
    public int size() {
        return body.size();
    }

    public Type result() {
        return result;
    }

    /** Adds function attributes. */
    public void attributes(String more) {
        attributes = module.attributes(more) + " " + attributes;
    }

    /** LLVM is to compile it as it is, in the shortest time: neither for speed nor for size, which excludes that. */
    public void doNotOptimize() {
        optimized = false;
    }

    /** Writes the function. */
    public void finish() {
        module.budget().spend(-spent);
        if (!optimized) {
            attributes("noinline optnone");
        }
        String all = optimized ? module.common(attributes) : attributes;
        module.define(header + " " + all, this::write);
    }

    private void write(IrText out) {
        slots.forEach(slot -> slot.write(out));
        instructions().forEach(instruction -> instruction.write(out));
    }

    private Value operation(Opcode opcode, Type type, Value... operands) {
        return add(new Operation(opcode, name(type), operands));
    }

    private void terminator(Terminator.Form form, List<Block> targets, Value... operands) {
        add(new Terminator(form, targets, Attachment.NONE, operands));
    }

    /** The instruction's result, if it has one. */
    private Value add(IrInstruction instruction) {
        body.add(made(instruction));
        return instruction.result();
    }

    private IrInstruction made(IrInstruction instruction) {
        instruction.locate(location);
        spend(INSTRUCTION + REFERENCE * instruction.references());
        return instruction;
    }

    private void spend(int bytes) {
        spent += bytes;
        module.budget().spend(bytes);
    }

    private Local name(Type type) {
        return new Local(type, "v", names++);
    }
}
