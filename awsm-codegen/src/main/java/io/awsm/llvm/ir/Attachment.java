// SPDX-License-Identifier: Apache-2.0
package io.awsm.llvm.ir;

/** Metadata of an instruction, as what is appended to it. */
public record Attachment(String text) {

    public static final Attachment NONE = new Attachment("");

    /** @param kind its name: {@code tbaa} */
    public static Attachment of(String kind, Metadata node) {
        return new Attachment(", !" + kind + " " + node);
    }

    /** This one and another. */
    public Attachment and(Attachment other) {
        return other.text.isEmpty() ? this : new Attachment(text + other.text);
    }
}
