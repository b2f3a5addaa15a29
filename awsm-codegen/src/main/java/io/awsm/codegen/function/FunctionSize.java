// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.function;

import io.awsm.llvm.ir.Block;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.wasm.instruction.LabelTable;
import java.util.BitSet;

/**
 * Finds functions that LLVM must not optimise, because some of its passes take time by the square of a block's or a function's
 * size, or by the third power of the depth of its loops: a block of 100,000 additions takes minutes. No compiler writes such functions; a hostile module may.
 */
final class FunctionSize {

    /** Instructions of LLVM that one after the other is executed. */
    private static final int LONGEST_SEQUENCE = 16_384;

    private static final int LARGEST_FUNCTION = 1 << 20;

    /** Blocks are not longer even if nothing branches: that is for functions that are not optimised. */
    private static final int LARGEST_BLOCK = 2048;

    /** Cases by different labels, summed over all {@code br_table}: steps of LLVM, for each block that it removes. */
    private static final long MOST_CASES_BY_LABELS = 1L << 28;

    /** Loops in loops, of which each makes LLVM look through all around it, more than once: 2000 take minutes. */
    private static final int DEEPEST_LOOP = 256;

    /** Loops that one is around, at any depth: for what changes one of them, LLVM looks through all. 2000 take a minute. */
    private static final int MOST_LOOPS_IN_ONE = 1024;

    private final FunctionBuilder builder;
    private Block head;
    private int headStart;
    private int blockStart;
    private long casesByLabels;
    private int loopsInOutermost;
    private boolean huge;

    FunctionSize(FunctionBuilder builder) {
        this.builder = builder;
    }

    /** To be called between instructions of WebAssembly. */
    void watch() {
        int size = builder.size();
        if (!builder.current().equals(head)) {
            head = builder.current();
            headStart = size;
            blockStart = size;
        }
        huge |= size - headStart > LONGEST_SEQUENCE || size > LARGEST_FUNCTION;
        if (size - blockStart > LARGEST_BLOCK) {
            Block next = builder.block("more");
            builder.br(next);
            builder.labelExtending(next);
            head = next;
            blockStart = size;
        }
    }

    void add(LabelTable table) {
        BitSet labels = new BitSet();
        for (int i = 0; i < table.size(); i++) {
            labels.set(table.label(i));
        }
        casesByLabels += (long) table.size() * labels.cardinality();
        huge |= casesByLabels > MOST_CASES_BY_LABELS;
    }

    /** To be called where a loop begins, with the number of loops that are open, itself included. */
    void addLoop(int open) {
        loopsInOutermost = open == 1 ? 1 : loopsInOutermost + 1;
        huge |= open > DEEPEST_LOOP || loopsInOutermost > MOST_LOOPS_IN_ONE;
    }

    /** Whether the function, now complete, must not be optimised. */
    boolean found() {
        return huge;
    }
}
