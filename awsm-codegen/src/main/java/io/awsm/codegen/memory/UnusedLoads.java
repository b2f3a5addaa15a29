package io.awsm.codegen.memory;

import io.awsm.llvm.ir.Block;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.IrInstruction;
import io.awsm.llvm.ir.IrInstruction.Kind;
import io.awsm.llvm.ir.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps LLVM from removing loads that should trap, for mechanisms where the load itself is the check.
 *
 * <p>LLVM removes a load whose value nobody uses. WebAssembly says that it traps if it is out of bounds. Making every
 * load volatile would be correct and slow: no vectors, no common subexpressions. So this analysis finds the loads whose
 * value is <em>certainly used</em>: on every path from the load to the end of the function, the value reaches a store, a
 * call, a branch or the result, through operations that do not swallow it. Only the others become volatile.
 *
 * <p>It is a backward data-flow analysis over stack slots (the locals) and the values that live across blocks: a set of
 * what is certainly used from the start of each block on, intersected over successors, as large as possible. Paths that
 * never end are disregarded unless a loop has no way out at all. Algebra is disregarded too: {@code x - x} is known to
 * swallow x, {@code (x + y) - y} is not known to swallow y.
 */
public final class UnusedLoads {

    /** Beyond this many set bits in all, no facts are carried across blocks: more loads are volatile than need be. */
    private static final long MOST_BITS = 1L << 28;

    /** How many blocks back the value of a slot is looked for. */
    private static final int LONGEST_LOOK_BACK = 32;

    private final List<BasicBlock> blocks = new ArrayList<>();
    private final Map<String, BasicBlock> byName = new HashMap<>();
    /** Numbers of the stack slots and of the values that are used outside of the block that defines them. */
    private final Map<String, Integer> tracked = new HashMap<>();

    private final List<String> trackedNames = new ArrayList<>();

    private static final class BasicBlock {
        final List<IrInstruction> instructions = new ArrayList<>();
        final List<BasicBlock> successors = new ArrayList<>();
        final List<BasicBlock> predecessors = new ArrayList<>();
        /** What is certainly used from the start of this block on. */
        BitSet used;

        boolean returns;
        /** The values that slots have at the end of this block, as far as it has to do with them. */
        final Map<String, Value> slots = new HashMap<>();

        /** The value that a slot has at the end of this block, if this block or one before it tells. */
        Value slot(String name) {
            BasicBlock block = this;
            for (int i = 0; i < LONGEST_LOOK_BACK; i++) {
                Value value = block.slots.get(name);
                if (value != null || block.predecessors.size() != 1) {
                    return value;
                }
                block = block.predecessors.get(0);
            }
            return null;
        }
    }

    private UnusedLoads() {}

    /** Makes volatile what must not vanish from a complete function. */
    public static void keep(FunctionBuilder function) {
        if (function.instructions().stream().noneMatch(i -> i.kind() == Kind.FAULTING_LOAD)) {
            return;
        }
        UnusedLoads analysis = new UnusedLoads();
        analysis.findBlocks(function.instructions());
        analysis.findTracked();
        analysis.solve();
        analysis.blocks.forEach(block -> analysis.usedBefore(block, true));
    }

    private void findBlocks(List<IrInstruction> instructions) {
        BasicBlock block = newBlock("entry");
        for (IrInstruction instruction : instructions) {
            if (instruction.kind() == Kind.LABEL) {
                block = newBlock(instruction.targets().get(0).name());
            } else {
                block.instructions.add(instruction);
            }
        }
        for (BasicBlock b : blocks) {
            IrInstruction terminator = b.instructions.get(b.instructions.size() - 1);
            b.returns = terminator.opcode().equals("ret");
            Set<String> seen = new HashSet<>();
            for (Block target : terminator.targets()) {
                if (seen.add(target.name())) {
                    b.successors.add(byName.get(target.name()));
                    byName.get(target.name()).predecessors.add(b);
                }
            }
        }
    }

    private BasicBlock newBlock(String name) {
        BasicBlock block = new BasicBlock();
        blocks.add(block);
        byName.put(name, block);
        return block;
    }

    private void findTracked() {
        Map<String, BasicBlock> definedIn = new HashMap<>();
        for (BasicBlock block : blocks) {
            for (IrInstruction instruction : block.instructions) {
                if (instruction.result() != null) {
                    definedIn.put(instruction.result().text(), block);
                }
                if (instruction.kind() == Kind.SLOT_STORE) {
                    block.slots.put(
                            instruction.operands().get(1).text(),
                            instruction.operands().get(0));
                } else if (instruction.kind() == Kind.SLOT_LOAD) {
                    block.slots.put(instruction.operands().get(0).text(), instruction.result());
                }
            }
        }
        for (BasicBlock block : blocks) {
            for (IrInstruction instruction : block.instructions) {
                for (int i = 0; i < instruction.operands().size(); i++) {
                    String operand = instruction.operands().get(i).text();
                    // A phi's operands are used at the end of the predecessors.
                    BasicBlock usedIn = instruction.kind() == Kind.PHI
                            ? byName.get(instruction.targets().get(i).name())
                            : block;
                    if (operand.charAt(0) == '%' && definedIn.get(operand) != usedIn) {
                        track(operand);
                    }
                }
                if (instruction.kind() == Kind.PHI) {
                    track(instruction.result().text());
                }
            }
        }
    }

    private void track(String name) {
        if (tracked.putIfAbsent(name, tracked.size()) == null) {
            trackedNames.add(name);
        }
    }

    private void solve() {
        BitSet all = new BitSet();
        all.set(0, tracked.size());
        Set<BasicBlock> ending = ending();
        boolean affordable = (long) tracked.size() * blocks.size() <= MOST_BITS;
        for (BasicBlock block : blocks) {
            block.used = affordable && ending.contains(block) ? (BitSet) all.clone() : new BitSet();
        }
        boolean changed = affordable;
        while (changed) {
            changed = false;
            for (int i = blocks.size() - 1; i >= 0; i--) {
                BasicBlock block = blocks.get(i);
                BitSet used = usedBefore(block, false);
                used.and(block.used);
                if (!used.equals(block.used)) {
                    block.used = used;
                    changed = true;
                }
            }
        }
    }

    /** The blocks from which the function can return. */
    private Set<BasicBlock> ending() {
        Set<BasicBlock> ending = new HashSet<>();
        List<BasicBlock> work =
                new ArrayList<>(blocks.stream().filter(b -> b.returns).toList());
        while (!work.isEmpty()) {
            BasicBlock block = work.remove(work.size() - 1);
            if (ending.add(block)) {
                work.addAll(block.predecessors);
            }
        }
        return ending;
    }

    /** What is certainly used from the start of a block on; on the way, if asked, loads that are not become volatile. */
    private BitSet usedBefore(BasicBlock block, boolean mark) {
        Set<String> here = new HashSet<>();
        BitSet used = usedAfter(block, here);
        for (int i = block.instructions.size() - 1; i >= 0; i--) {
            IrInstruction instruction = block.instructions.get(i);
            List<Value> operands = instruction.operands();
            boolean needed = instruction.result() != null
                    && (here.contains(instruction.result().text()) || isUsed(used, instruction.result()));
            switch (instruction.kind()) {
                case EFFECT, TERMINATOR -> operands.forEach(o -> use(o, here, used));
                case FAULTING_LOAD -> {
                    if (mark && !needed) {
                        instruction.makeVolatile();
                    }
                    use(operands.get(0), here, used);
                }
                case SLOT_STORE -> {
                    if (isUsed(used, operands.get(1))) {
                        used.clear(tracked.get(operands.get(1).text()));
                        use(operands.get(0), here, used);
                    }
                }
                case SLOT_LOAD, PURE -> {
                    if (needed) {
                        Swallowing.notSwallowed(instruction).forEach(o -> use(o, here, used));
                    }
                }
                default -> {} // Phis are part of the edges.
            }
        }
        return used;
    }

    private BitSet usedAfter(BasicBlock block, Set<String> here) {
        BitSet used = new BitSet();
        Set<String> choices = new HashSet<>();
        for (int i = 0; i < block.successors.size(); i++) {
            BasicBlock successor = block.successors.get(i);
            BitSet edge = (BitSet) successor.used.clone();
            Set<String> chosen = new HashSet<>();
            for (IrInstruction phi : successor.instructions) {
                if (phi.kind() != Kind.PHI) {
                    break;
                }
                if (isUsed(successor.used, phi.result())) {
                    for (int p = 0; p < phi.targets().size(); p++) {
                        if (byName.get(phi.targets().get(p).name()) == block) {
                            chosen.add(phi.operands().get(p).text());
                        }
                    }
                }
            }
            // Using what a slot holds is using the value that was put there.
            successor.used.stream().mapToObj(trackedNames::get).map(block::slot).forEach(value -> {
                if (value != null) {
                    chosen.add(value.text());
                }
            });
            chosen.stream().map(tracked::get).filter(n -> n != null).forEach(edge::set);
            if (i == 0) {
                used = edge;
                choices.addAll(chosen);
            } else {
                used.and(edge);
                choices.retainAll(chosen);
            }
        }
        here.addAll(choices);
        return used;
    }

    private boolean isUsed(BitSet used, Value value) {
        Integer number = tracked.get(value.text());
        return number != null && used.get(number);
    }

    private void use(Value value, Set<String> here, BitSet used) {
        if (value.isLocal()) {
            here.add(value.text());
            Integer number = tracked.get(value.text());
            if (number != null) {
                used.set(number);
            }
        }
    }
}
