package io.awsm.llvm.ir;

import static java.util.stream.Collectors.joining;

import io.awsm.llvm.ir.IrInstruction.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The body of one function, built instruction by instruction. Methods are named after LLVM's instructions and emit
 * exactly one of them; suffixes such as metadata are passed as text.
 */
public final class FunctionBuilder {

    private final IrModule module;
    private final Type result;
    private final String header;
    private String attributes;
    private final List<IrInstruction> slots = new ArrayList<>();
    private final List<IrInstruction> initializers = new ArrayList<>();
    private final List<IrInstruction> body = new ArrayList<>();
    /** Where in the body the initialisers go. */
    private int initializersAt;

    /** What instructions are now added to: the body, or what is inserted into it. */
    private List<IrInstruction> added = body;

    private Block current = new Block("entry");
    private Block extended = current;
    private int names;

    FunctionBuilder(IrModule module, Type result, String header, String attributes) {
        this.module = module;
        this.result = result;
        this.header = header;
        this.attributes = attributes;
    }

    public IrModule module() {
        return module;
    }

    // Blocks

    /** A new block, not yet placed. */
    public Block block(String hint) {
        return new Block(hint + names++);
    }

    /** Places a block here; what precedes must have ended with a terminator. */
    public void label(Block block) {
        extended = block;
        place(block);
    }

    /** Places a block that nothing but the preceding one branches to: what was computed there is known here. */
    public void labelExtending(Block block) {
        place(block);
    }

    private void place(Block block) {
        current = block;
        add(Kind.LABEL, "label", null, List.of(), List.of(block), block.name() + ":");
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
        return slot(type.toString());
    }

    /** The same with another alignment, in bytes. */
    public Value slot(Type type, int align) {
        return slot(type + ", align " + align);
    }

    private Value slot(String what) {
        Value slot = new Value(Type.PTR, "%s" + names++);
        String text = "  " + slot.text() + " = alloca " + what;
        slots.add(made(new IrInstruction(Kind.PURE, "alloca", slot, List.of(), List.of(), text)));
        return slot;
    }

    /**
     * A stack slot that has a value from the beginning, wherever this is called: it is stored where {@link
     * #initializeSlotsHere} was called, else at the function's entry.
     */
    public Value initializedSlot(Value value) {
        Value slot = slot(value.type());
        initializers.add(slotStore(value, slot));
        return slot;
    }

    /** Says where slots are initialised. In a block that every path goes through, before any block with a loop. */
    public void initializeSlotsHere() {
        initializersAt = body.size();
    }

    public Value loadSlot(Type type, Value slot) {
        Value value = name(type);
        add(
                Kind.SLOT_LOAD,
                "load",
                value,
                List.of(slot),
                List.of(),
                "  " + value.text() + " = load " + type + ", " + slot);
        return value;
    }

    public void storeSlot(Value value, Value slot) {
        added.add(slotStore(value, slot));
    }

    private IrInstruction slotStore(Value value, Value slot) {
        String text = "  store " + value + ", " + slot;
        return made(new IrInstruction(Kind.SLOT_STORE, "store", null, List.of(value, slot), List.of(), text));
    }

    /** A load from memory that is not a stack slot; {@code suffix} starts with a comma if it is not empty. */
    public Value load(Type type, Value address, int align, String suffix) {
        return load(Kind.PURE, type, address, align, suffix);
    }

    /** A load that traps by faulting, which an analysis may forbid LLVM to remove. */
    public Value faultingLoad(Type type, Value address, int align, String suffix) {
        return load(Kind.FAULTING_LOAD, type, address, align, suffix);
    }

    /** A load of what others change while this function runs. */
    public Value volatileLoad(Type type, Value address, int align) {
        Value value = name(type);
        String text = "  " + value.text() + " = load volatile " + type + ", " + address + ", align " + align;
        add(Kind.EFFECT, "load", value, List.of(address), List.of(), text);
        return value;
    }

    public void store(Value value, Value address, int align, String suffix) {
        effect("store", List.of(value, address), "store " + value + ", " + address + ", align " + align + suffix);
    }

    /** A store that traps by faulting. */
    public void faultingStore(Value value, Value address, int align, String suffix) {
        String text = "  store " + value + ", " + address + ", align " + align + suffix;
        add(Kind.FAULTING_STORE, "store", null, List.of(value, address), List.of(), text);
    }

    /** A store that is made for each time it is executed, whatever is stored later. */
    public void volatileStore(Value value, Value address, int align, String suffix) {
        String text = "store volatile " + value + ", " + address + ", align " + align + suffix;
        effect("store", List.of(value, address), text);
    }

    /** Emits no code, but LLVM moves no access to memory that others can see from one side of it to the other. */
    public void memoryBarrier() {
        effect("call", List.of(), "call void asm sideeffect \"\", \"~{memory}\"()");
    }

    /** Emits no code, but the integer must be known here, all of it. */
    public void keep(Value integer) {
        effect("call", List.of(integer), "call void asm sideeffect \"\", \"r\"(" + integer + ")");
    }

    /** {@code address} plus an offset in bytes; flags such as {@code nuw}, or none. */
    public Value getelementptr(String flags, Value address, Value offset) {
        String keyword = flags.isEmpty() ? "getelementptr i8, " : "getelementptr " + flags + " i8, ";
        return pure("getelementptr", Type.PTR, List.of(address, offset), keyword + address + ", " + offset);
    }

    /** {@code address} plus a constant offset in bytes. */
    public Value at(Value address, long offset) {
        return offset == 0 ? address : getelementptr("", address, Value.i64(offset));
    }

    // Arithmetic

    /** A binary operation of LLVM's name, with flags if it has any: {@code add}, {@code sub nuw}. */
    public Value binary(String opcode, Value left, Value right) {
        return pure(opcode, left.type(), List.of(left, right), opcode + " " + left + ", " + right.text());
    }

    public Value fneg(Value value) {
        return pure("fneg", value.type(), List.of(value), "fneg " + value);
    }

    public Value icmp(String predicate, Value left, Value right) {
        return compare("icmp " + predicate, Type.I1, left, right);
    }

    public Value fcmp(String predicate, Value left, Value right) {
        return compare("fcmp " + predicate, Type.I1, left, right);
    }

    /** A comparison whose result is {@code result}: a vector of i1 for vectors. {@code opcode} has the predicate. */
    public Value compare(String opcode, Type result, Value left, Value right) {
        return pure(opcode, result, List.of(left, right), opcode + " " + left + ", " + right.text());
    }

    /** A conversion: {@code zext}, {@code fptosi}, {@code bitcast}. */
    public Value convert(String opcode, Value value, Type to) {
        return pure(opcode, to, List.of(value), opcode + " " + value + " to " + to);
    }

    public Value freeze(Value value) {
        return pure("freeze", value.type(), List.of(value), "freeze " + value);
    }

    public Value select(Value condition, Value ifTrue, Value ifFalse) {
        return pure(
                "select",
                ifTrue.type(),
                List.of(condition, ifTrue, ifFalse),
                "select " + condition + ", " + ifTrue + ", " + ifFalse);
    }

    // Vectors

    public Value extractelement(Type lane, Value vector, int index) {
        return pure("extractelement", lane, List.of(vector), "extractelement " + vector + ", i32 " + index);
    }

    public Value insertelement(Value vector, Value lane, int index) {
        return pure(
                "insertelement",
                vector.type(),
                List.of(vector, lane),
                "insertelement " + vector + ", " + lane + ", i32 " + index);
    }

    /** The mask chooses lanes of {@code left} (from 0) and {@code right} (behind them); -1 is poison. */
    public Value shufflevector(Type result, Value left, Value right, int... mask) {
        String indices = Arrays.stream(mask)
                .mapToObj(i -> i < 0 ? "i32 poison" : "i32 " + i)
                .collect(joining(", "));
        return pure(
                "shufflevector",
                result,
                List.of(left, right),
                "shufflevector " + left + ", " + right + ", <" + mask.length + " x i32> <" + indices + ">");
    }

    // Calls

    /** A call with effects; the value is null if its result is void. */
    public Value call(Call call) {
        String text = callText(call);
        List<Value> operands = new ArrayList<>(call.arguments());
        operands.add(call.callee());
        if (call.result().equals(Type.VOID)) {
            effect("call", operands, text);
            return null;
        }
        Value value = name(call.result());
        add(Kind.EFFECT, "call", value, operands, List.of(), "  " + value.text() + " = " + text);
        return value;
    }

    /** An ordinary call in the convention of C. */
    public Value call(Type result, Value callee, List<Value> arguments) {
        return call(Call.of(result, callee, arguments));
    }

    /** A call of an intrinsic that only computes; {@code name} without {@code llvm.}, with its type suffix. */
    public Value intrinsic(Type type, String name, Value... arguments) {
        List<Value> operands = List.of(arguments);
        Value callee = module.declare(
                "", type, "llvm." + name, operands.stream().map(Value::type).toList(), "");
        return pure("call " + name, type, operands, callText(Call.of(type, callee, operands)));
    }

    /** An aggregate's member, for intrinsics that return two values. */
    public Value extractvalue(Type type, Value aggregate, int index) {
        return pure("extractvalue", type, List.of(aggregate), "extractvalue " + aggregate + ", " + index);
    }

    // Terminators

    public void br(Block target) {
        terminator("br", List.of(), List.of(target), "br " + target);
    }

    public void br(Value condition, Block ifTrue, Block ifFalse, String suffix) {
        terminator(
                "br",
                List.of(condition),
                List.of(ifTrue, ifFalse),
                "br " + condition + ", " + ifTrue + ", " + ifFalse + suffix);
    }

    /** Case i jumps to {@code cases.get(i)}. */
    public void switchTo(Value value, Block otherwise, List<Block> cases) {
        StringBuilder text = new StringBuilder("switch " + value + ", " + otherwise + " [");
        for (int i = 0; i < cases.size(); i++) {
            text.append(' ')
                    .append(value.type())
                    .append(' ')
                    .append(i)
                    .append(", ")
                    .append(cases.get(i));
        }
        List<Block> targets = new ArrayList<>(cases);
        targets.add(otherwise);
        terminator("switch", List.of(value), targets, text.append(" ]").toString());
    }

    public void ret() {
        terminator("ret", List.of(), List.of(), "ret void");
    }

    public void ret(Value value) {
        terminator("ret", List.of(value), List.of(), "ret " + value);
    }

    public void unreachable() {
        terminator("unreachable", List.of(), List.of(), "unreachable");
    }

    /** Chooses by predecessor; only directly behind a label. The lists correspond, one entry for each incoming edge. */
    public Value phi(Type type, List<Value> values, List<Block> predecessors) {
        Value value = name(type);
        StringBuilder text = new StringBuilder("  " + value.text() + " = phi " + type + " ");
        for (int i = 0; i < values.size(); i++) {
            text.append(i == 0 ? "[ " : ", [ ").append(values.get(i).text());
            text.append(", %").append(predecessors.get(i).name()).append(" ]");
        }
        add(Kind.PHI, "phi", value, List.copyOf(values), List.copyOf(predecessors), text.toString());
        return value;
    }

    // The end

    /** Inserts what {@code code} emits before an instruction. It defines no blocks. */
    public void insertBefore(IrInstruction place, Runnable code) {
        List<IrInstruction> inserted = new ArrayList<>();
        added = inserted;
        code.run();
        added = body;
        place.insertBefore(inserted);
    }

    /** The instructions of a complete function, without the stack slots and what was inserted, for analyses. */
    public List<IrInstruction> instructions() {
        List<IrInstruction> all = new ArrayList<>(body.size() + initializers.size());
        parts().subList(1, 4).forEach(all::addAll);
        return Collections.unmodifiableList(all);
    }

    /** How many instructions have been added, without slots. */
    public int size() {
        return body.size();
    }

    private List<List<IrInstruction>> parts() {
        return List.of(slots, body.subList(0, initializersAt), initializers, body.subList(initializersAt, body.size()));
    }

    public Type result() {
        return result;
    }

    /** Adds function attributes. */
    public void attributes(String added) {
        attributes = module.attributes(added) + " " + attributes;
    }

    /** Writes the function. */
    public void finish() {
        StringBuilder text = new StringBuilder("\n" + header + " " + attributes + " {\nentry:\n");
        for (List<IrInstruction> part : parts()) {
            for (IrInstruction instruction : part) {
                instruction.before().forEach(inserted -> text.append(inserted).append('\n'));
                text.append(instruction).append('\n');
                if (text.length() > 65536) {
                    module.writeSpent(text);
                    text.setLength(0);
                }
            }
        }
        module.writeSpent(text.append("}\n"));
    }

    private Value load(Kind kind, Type type, Value address, int align, String suffix) {
        Value value = name(type);
        add(
                kind,
                "load",
                value,
                List.of(address),
                List.of(),
                "  " + value.text() + " = load " + type + ", " + address + ", align " + align + suffix);
        return value;
    }

    private Value pure(String opcode, Type type, List<Value> operands, String text) {
        Value value = name(type);
        add(Kind.PURE, opcode, value, operands, List.of(), "  " + value.text() + " = " + text);
        return value;
    }

    private void effect(String opcode, List<Value> operands, String text) {
        add(Kind.EFFECT, opcode, null, operands, List.of(), "  " + text);
    }

    private void terminator(String opcode, List<Value> operands, List<Block> targets, String text) {
        add(Kind.TERMINATOR, opcode, null, operands, targets, "  " + text);
    }

    private void add(Kind kind, String opcode, Value result, List<Value> operands, List<Block> targets, String text) {
        added.add(made(new IrInstruction(kind, opcode, result, operands, targets, text)));
    }

    private IrInstruction made(IrInstruction instruction) {
        module.budget().spend(instruction.toString().length() + 1);
        return instruction;
    }

    private Value name(Type type) {
        return new Value(type, "%v" + names++);
    }

    private static String callText(Call call) {
        String convention = call.convention().keyword();
        return call.tail().keyword() + "call " + (convention.isEmpty() ? "" : convention + " ") + call.result() + " "
                + call.callee().text()
                + call.arguments().stream().map(Value::toString).collect(joining(", ", "(", ")"))
                + (call.attributes().isEmpty() ? "" : " " + call.attributes());
    }
}
