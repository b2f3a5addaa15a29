package io.awsm.wasm.binary;

import java.util.Optional;

/**
 * Encodings that later versions of WebAssembly have given a meaning, so that a message can name what is missing. The
 * names are plurals.
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
    private static final String CUSTOM_PAGE_SIZES = "custom page sizes";
    private static final String SHARED_EVERYTHING = "shared tables, globals and functions";
    private static final String COMPACT_IMPORTS = "compact import sections";
    private static final String CUSTOM_DESCRIPTORS = "custom descriptors and exact types";
    private static final String STRING_REFERENCES = "string references";
    static final String MULTI_MEMORY = "multiple memories";
    static final String TABLE_INITIALIZERS = "initial values of tables (typed function references)";

    private Proposals() {}

    /** By the one-byte opcode or prefix. */
    static Optional<String> instruction(int opcode) {
        return Optional.ofNullable(
                switch (opcode) {
                    case 0x06, 0x07, 0x08, 0x09, 0x0A, 0x18, 0x19, 0x1F -> EXCEPTIONS;
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

    /** By the flags of a memory argument: bit 6 says that the index of a memory follows. */
    static Optional<String> memoryFlags(int flags) {
        return flags >= 0x40 && flags < 0x80 ? Optional.of(MULTI_MEMORY) : Optional.empty();
    }

    /** By the code of a value or reference type. */
    static Optional<String> type(int code) {
        return Optional.ofNullable(
                switch (code) {
                    case 0x63, 0x64 -> TYPED_REFERENCES;
                    case 0x69, 0x74 -> EXCEPTIONS;
                    case 0x6A, 0x6B, 0x6C, 0x6D, 0x6E, 0x71, 0x72, 0x73 -> GARBAGE_COLLECTION;
                    case 0x68, 0x75 -> STACK_SWITCHING;
                    case 0x67 -> STRING_REFERENCES;
                    case 0x65 -> SHARED_EVERYTHING;
                    case 0x62 -> CUSTOM_DESCRIPTORS;
                    default -> null;
                });
    }

    /** By the code that begins an entry of the type section. */
    static Optional<String> typeDefinition(int code) {
        return Optional.ofNullable(
                switch (code) {
                    case 0x4E, 0x4F, 0x50, 0x5E, 0x5F -> GARBAGE_COLLECTION;
                    case 0x5D -> STACK_SWITCHING;
                    case 0x65 -> SHARED_EVERYTHING;
                    case 0x4C, 0x4D -> CUSTOM_DESCRIPTORS;
                    default -> null;
                });
    }

    /** By the flags: bit 0 says that there is a maximum, 1 that it is shared, 2 that it has 64 bits, 3 a page size. */
    static Optional<String> memoryLimits(int flags) {
        if (flags > 0xF) {
            return Optional.empty();
        } else if ((flags & 8) != 0) {
            return Optional.of(CUSTOM_PAGE_SIZES);
        }
        return (flags & 4) != 0 ? Optional.of(MEMORY64) : (flags & 2) != 0 ? Optional.of(THREADS) : Optional.empty();
    }

    /** The same flags. */
    static Optional<String> tableLimits(int flags) {
        if (flags > 7) {
            return Optional.empty();
        }
        return (flags & 4) != 0
                ? Optional.of(MEMORY64)
                : (flags & 2) != 0 ? Optional.of(SHARED_EVERYTHING) : Optional.empty();
    }

    static Optional<String> mutability(int code) {
        return code == 2 || code == 3 ? Optional.of(SHARED_EVERYTHING) : Optional.empty();
    }

    static Optional<String> importKind(int kind) {
        return Optional.ofNullable(
                switch (kind) {
                    case 4 -> EXCEPTIONS;
                    case 0x20 -> CUSTOM_DESCRIPTORS;
                    case 0x7E, 0x7F -> COMPACT_IMPORTS;
                    default -> null;
                });
    }

    static Optional<String> exportKind(int kind) {
        return kind == 4 ? Optional.of(EXCEPTIONS) : Optional.empty();
    }

    /** By the section's identifier. */
    static Optional<String> section(int id) {
        return Optional.ofNullable(
                switch (id) {
                    case 13 -> EXCEPTIONS;
                    case 14 -> STRING_REFERENCES;
                    default -> null;
                });
    }

    /** By the field after the magic number: the upper half is 1 in components, the lower their version. */
    static Optional<String> version(int version) {
        return version >>> 16 == 1 ? Optional.of("components (this is one, not a core module)") : Optional.empty();
    }
}
