// SPDX-License-Identifier: Apache-2.0
package io.awsm.its.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much machine code is in an ELF file of 64 bits. */
final class CodeSize {

    private static final int SECTIONS_AT = 0x28;
    private static final int ENTRY_SIZE_AT = 0x3A;
    private static final int COUNT_AT = 0x3C;
    private static final int FLAGS_AT = 8;
    private static final int SIZE_AT = 0x20;
    private static final long EXECUTABLE = 4;

    private CodeSize() {}

    /** The bytes of all sections that can be executed. */
    static long of(Path file) {
        try {
            ByteBuffer elf = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
            int sections = (int) elf.getLong(SECTIONS_AT);
            long bytes = 0;
            for (int i = 0; i < elf.getShort(COUNT_AT); i++) {
                int section = sections + i * elf.getShort(ENTRY_SIZE_AT);
                bytes += (elf.getLong(section + FLAGS_AT) & EXECUTABLE) != 0 ? elf.getLong(section + SIZE_AT) : 0;
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
