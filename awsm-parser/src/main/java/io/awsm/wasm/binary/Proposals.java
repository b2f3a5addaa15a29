// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.binary;

import io.awsm.wasm.Feature;
import java.util.Optional;

/**
 * Encodings other than opcodes that later versions of WebAssembly have given a meaning, so that a message can name what
 * is missing.
 */
final class Proposals {

    private Proposals() {}

    /** By the code of a value or reference type. */
    static Optional<Feature> type(int code) {
        return Optional.ofNullable(
                switch (code) {
                    case 0x69, 0x74 -> Feature.EXCEPTIONS;
                    case 0x6A, 0x6B, 0x6C, 0x6D, 0x6E, 0x71, 0x72, 0x73 -> Feature.GC;
                    case 0x68, 0x75 -> Feature.STACK_SWITCHING;
                    case 0x67 -> Feature.STRING_REFERENCES;
                    case 0x65 -> Feature.SHARED_EVERYTHING;
                    case 0x62 -> Feature.CUSTOM_DESCRIPTORS;
                    default -> null;
                });
    }

    /** By the code that begins an entry of the type section. */
    static Optional<Feature> typeDefinition(int code) {
        return Optional.ofNullable(
                switch (code) {
                    case 0x4E, 0x4F, 0x50, 0x5E, 0x5F -> Feature.GC;
                    case 0x5D -> Feature.STACK_SWITCHING;
                    case 0x65 -> Feature.SHARED_EVERYTHING;
                    case 0x4C, 0x4D -> Feature.CUSTOM_DESCRIPTORS;
                    default -> null;
                });
    }

    /** By the flags: bit 0 says that there is a maximum, 1 that it is shared, 2 that it has 64 bits, 3 a page size. */
    static Optional<Feature> memoryLimits(int flags) {
        if (flags > 0xF) {
            return Optional.empty();
        }
        return (flags & 4) != 0
                ? Optional.of(Feature.MEMORY64)
                : (flags & 2) != 0
                        ? Optional.of(Feature.THREADS)
                        : (flags & 8) != 0 ? Optional.of(Feature.CUSTOM_PAGE_SIZES) : Optional.empty();
    }

    /** The same flags. */
    static Optional<Feature> tableLimits(int flags) {
        if (flags > 7) {
            return Optional.empty();
        }
        return (flags & 4) != 0
                ? Optional.of(Feature.MEMORY64)
                : (flags & 2) != 0 ? Optional.of(Feature.SHARED_EVERYTHING) : Optional.empty();
    }

    static Optional<Feature> mutability(int code) {
        return code == 2 || code == 3 ? Optional.of(Feature.SHARED_EVERYTHING) : Optional.empty();
    }

    static Optional<Feature> importKind(int kind) {
        return Optional.ofNullable(
                switch (kind) {
                    case 4 -> Feature.EXCEPTIONS;
                    case 0x20 -> Feature.CUSTOM_DESCRIPTORS;
                    case 0x7E, 0x7F -> Feature.COMPACT_IMPORTS;
                    default -> null;
                });
    }

    static Optional<Feature> exportKind(int kind) {
        return kind == 4 ? Optional.of(Feature.EXCEPTIONS) : Optional.empty();
    }

    /** By the section's identifier. */
    static Optional<Feature> section(int id) {
        return Optional.ofNullable(
                switch (id) {
                    case 13 -> Feature.EXCEPTIONS;
                    case 14 -> Feature.STRING_REFERENCES;
                    default -> null;
                });
    }

    /** By the field after the magic number: the upper half is 1 in components, the lower their version. */
    static boolean isComponent(int version) {
        return version >>> 16 == 1;
    }
}
