// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.module;

/**
 * Something that the module offers (specification 2.5.10); names are unique, but one thing may have several.
 *
 * @since 0.1
 */
public record Export(String name, Kind kind, int index) {

    /** The index space that an export's index points into. */
    public enum Kind {
        FUNCTION("func"),
        TABLE("table"),
        MEMORY("memory"),
        GLOBAL("global");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** The keyword of the text format, for messages. */
        public String text() {
            return text;
        }
    }
}
