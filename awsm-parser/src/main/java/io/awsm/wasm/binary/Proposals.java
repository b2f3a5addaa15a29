package io.awsm.wasm.binary;

import java.util.Optional;

/**
 * Encodings that later versions of WebAssembly have given a meaning, so that a message can name what is missing. Only
 * those that the test suite of 2.0 does not expect to be malformed; the names are plurals.
 */
final class Proposals {

    private static final String TAIL_CALLS = "tail calls";
    private static final String EXCEPTIONS = "exceptions";
    private static final String GARBAGE_COLLECTION = "garbage-collected types";
    private static final String TYPED_REFERENCES = "typed function references";
    private static final String THREADS = "threads and shared memories";
    private static final String MEMORY64 = "64-bit memories and tables";
    private static final String RELAXED_SIMD = "relaxed vector instructions";
    private static final String WIDE_ARITHMETIC = "wide-arithmetic instructions";
    private static final String STACK_SWITCHING = "continuations";

    private Proposals() {}

    /** By the one-byte opcode or prefix. 0x0A, {@code throw_ref}, stays illegal as the suite wants it. */
    static Optional<String> instruction(int opcode) {
        return Optional.ofNullable(
                switch (opcode) {
                    case 0x06, 0x07, 0x08, 0x09, 0x18, 0x19, 0x1F -> EXCEPTIONS;
                    case 0x12, 0x13 -> TAIL_CALLS;
                    case 0x14, 0x15, 0xD4, 0xD5, 0xD6 -> TYPED_REFERENCES;
                    case 0xD3, 0xFB -> GARBAGE_COLLECTION;
                    case 0xE0, 0xE1, 0xE2, 0xE3, 0xE4, 0xE5 -> STACK_SWITCHING;
                    case 0xFE -> THREADS;
                    default -> null;
                });
    }

    /** By the opcode behind a prefix. */
    static Optional<String> instruction(int prefix, int opcode) {
        if (prefix == 0xFD && opcode >= 0x100 && opcode <= 0x113) {
            return Optional.of(RELAXED_SIMD);
        }
        if (prefix == 0xFC && opcode >= 0x13 && opcode <= 0x16) {
            return Optional.of(WIDE_ARITHMETIC);
        }
        return Optional.empty();
    }

    /** By the code of a value or reference type. */
    static Optional<String> type(int code) {
        return Optional.ofNullable(
                switch (code) {
                    case 0x63, 0x64 -> TYPED_REFERENCES;
                    case 0x69, 0x74 -> EXCEPTIONS;
                    case 0x6A, 0x6B, 0x6C, 0x6D, 0x6E, 0x71, 0x72, 0x73 -> GARBAGE_COLLECTION;
                    default -> null;
                });
    }

    /** By the code that begins an entry of the type section. */
    static Optional<String> typeDefinition(int code) {
        return Optional.ofNullable(
                switch (code) {
                    case 0x4E, 0x4F, 0x50, 0x5E, 0x5F -> GARBAGE_COLLECTION;
                    case 0x5D -> STACK_SWITCHING;
                    default -> null;
                });
    }

    static Optional<String> memoryLimits(int flags) {
        return flags == 3 ? Optional.of(THREADS) : tableLimits(flags);
    }

    static Optional<String> tableLimits(int flags) {
        return flags >= 4 && flags <= 7 ? Optional.of(MEMORY64) : Optional.empty();
    }

    /** By the section's identifier. */
    static Optional<String> section(int id) {
        return id == 13 ? Optional.of(EXCEPTIONS) : Optional.empty();
    }

    /** By the field behind the magic number: the upper half is 1 in components, the lower their version. */
    static Optional<String> version(int version) {
        return version >>> 16 == 1 && (version & 0xFFFF) != 0 ? Optional.of("components") : Optional.empty();
    }
}
