// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a version of WebAssembly or a proposal adds to the first one. Every instruction belongs to one of these; so do
 * encodings of types and sections. What is not implemented is recognised all the same, so that a message can name it.
 *
 * @since 0.1
 */
public enum Feature {
    MVP("mvp", "instructions of WebAssembly 1.0", Standard.V1, true),

    SIGN_EXTENSION("sign-extension", "sign-extension instructions", Standard.V2, true),
    SATURATING_CONVERSIONS("saturating-float-to-int", "saturating conversions", Standard.V2, true),
    MULTI_VALUE("multi-value", "blocks and functions with several results", Standard.V2, true),
    REFERENCE_TYPES("reference-types", "reference types", Standard.V2, true),
    BULK_MEMORY("bulk-memory", "bulk operations on memories and tables", Standard.V2, true),
    SIMD("simd", "vector instructions", Standard.V2, true),

    EXTENDED_CONST("extended-const", "extended constant expressions", Standard.V3, true),
    TAIL_CALLS("tail-call", "tail calls", Standard.V3, true),
    FUNCTION_REFERENCES("function-references", "typed function references", Standard.V3, true),
    EXCEPTIONS("exceptions", "exceptions", Standard.V3, false),
    GC("gc", "garbage-collected types", Standard.V3, false),
    MULTI_MEMORY("multi-memory", "multiple memories", Standard.V3, true),
    MEMORY64("memory64", "64-bit memories and tables", Standard.V3, false),
    RELAXED_SIMD("relaxed-simd", "relaxed vector instructions", Standard.V3, false),

    THREADS("threads", "threads and shared memories", Standard.PROPOSAL, false),
    WIDE_ARITHMETIC("wide-arithmetic", "wide-arithmetic instructions", Standard.PROPOSAL, false),
    STACK_SWITCHING("stack-switching", "continuations", Standard.PROPOSAL, false),
    LEGACY_EXCEPTIONS("legacy-exceptions", "exceptions", Standard.PROPOSAL, false),
    MEMORY_CONTROL("memory-control", "instructions that discard memory", Standard.PROPOSAL, false),
    CUSTOM_PAGE_SIZES("custom-page-sizes", "custom page sizes", Standard.PROPOSAL, true),
    SHARED_EVERYTHING("shared-everything-threads", "shared tables, globals and functions", Standard.PROPOSAL, false),
    CUSTOM_DESCRIPTORS("custom-descriptors", "custom descriptors and exact types", Standard.PROPOSAL, false),
    COMPACT_IMPORTS("compact-import-section", "compact import sections", Standard.PROPOSAL, false),
    STRING_REFERENCES("stringref", "string references", Standard.PROPOSAL, false);

    /** In which version of WebAssembly a feature became part of the language. */
    public enum Standard {
        V1("1.0"),
        V2("2.0"),
        V3("3.0"),
        PROPOSAL("proposal");

        private final String text;

        Standard(String text) {
            this.text = text;
        }

        /** {@code 2.0}, or {@code proposal}. */
        public String text() {
            return text;
        }
    }

    private final String text;
    private final String plural;
    private final Standard standard;
    private final boolean implemented;

    Feature(String text, String plural, Standard standard, boolean implemented) {
        this.text = text;
        this.plural = plural;
        this.standard = standard;
        this.implemented = implemented;
    }

    /** The name that users type, which is mostly that of the proposal: {@code tail-call}. */
    public String text() {
        return text;
    }

    /** What it adds, in the plural, for messages: {@code tail calls}. */
    public String plural() {
        return plural;
    }

    public Standard standard() {
        return standard;
    }

    /** What is wrong with a module that uses it, if it is implemented, but turned off. */
    public String turnedOff() {
        return plural + " are turned off (feature " + text + ")";
    }

    /** Whether we can compile it; it is then on unless the user turns it off. */
    public boolean implemented() {
        return implemented;
    }

    /** The feature with this name. */
    public static Optional<Feature> named(String text) {
        return Stream.of(values()).filter(f -> f.text.equals(text)).findFirst();
    }
}
