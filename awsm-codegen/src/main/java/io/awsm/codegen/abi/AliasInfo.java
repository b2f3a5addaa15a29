// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.abi;

import io.awsm.llvm.ir.Attachment;
import io.awsm.llvm.ir.IrModule;
import io.awsm.llvm.ir.Metadata;
import java.util.List;

/**
 * What LLVM may assume about a load or store, as metadata of the instruction.
 *
 * <p>Linear memory has no types: the guest may write an integer and read it as a float. But it never overlaps the
 * runtime's state, so each kind of state is a type of its own in a TBAA tree that is ours. Without it every store of
 * the guest would force the base address and the globals to be read anew, and no loop would be vectorised.
 */
public enum AliasInfo {
    /** The guest's bytes. */
    MEMORY("linear memory"),
    /** Values of globals. */
    GLOBAL("global"),
    /** The heads of memories and tables: sizes, and where tables are. */
    HEAD("head"),
    /** Elements of tables. */
    ELEMENT("table element"),
    /** Lengths of segments, which become 0. */
    SEGMENT("segment"),
    /** What never changes once the instance exists. Only for code that runs after that. */
    CONSTANT("constant"),
    /** What the runtime may change at any call: the limit of the stack. */
    INSTANCE("instance");

    private final String text;

    AliasInfo(String text) {
        this.text = text;
    }

    /** To attach to the instruction. */
    public Attachment in(IrModule ir) {
        return ir.attachment(this, () -> {
            if (this == CONSTANT) {
                return Attachment.of("invariant.load", ir.metadata("!{}"));
            }
            return tbaa(ir, text);
        });
    }

    /** The same, for one of several kinds of which none overlaps another: they have different numbers from 1 on. */
    public Attachment in(IrModule ir, int kind) {
        return ir.attachment(List.of(this, kind), () -> tbaa(ir, text + " " + kind));
    }

    private static Attachment tbaa(IrModule ir, String name) {
        Metadata root = ir.metadata("!{!\"awsm\"}");
        Metadata type = ir.metadata("!{!\"" + name + "\", " + root + "}");
        return Attachment.of("tbaa", ir.metadata("!{" + type + ", " + type + ", i64 0}"));
    }
}
