// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.type;

/**
 * What a reference refers to (specification 2.3.8).
 *
 * @since 0.1
 */
public sealed interface HeapType {

    /** Types that the language defines. */
    enum Abstract implements HeapType {
        /** Every function. */
        FUNC("func"),
        /** Whatever the host makes of it. */
        EXTERN("extern"),
        /** Matches every other and is never written: where a reference comes from that dead code pops. */
        BOTTOM("bot");

        private final String text;

        Abstract(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }

    /**
     * Functions of one type of the module.
     *
     * @param type the index of that; of the first, if several types are equal, so that equal heap types are equal
     *     records
     */
    record Defined(int type) implements HeapType {
        @Override
        public String text() {
            return Integer.toUnsignedString(type);
        }

        /** As a record has it; but Java makes that when the program runs, which takes longer than to compile a small module. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Defined defined && type == defined.type;
        }

        @Override
        public int hashCode() {
            return type;
        }
    }

    /** The name in the text format, for messages: {@code func}, {@code 3}. */
    String text();
}
