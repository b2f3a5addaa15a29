// SPDX-License-Identifier: Apache-2.0
package io.awsm.elf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The sizes of frames, which LLVM writes into sections of their own: for each function its address, which is relocated, and
 * the bytes of its frame in LEB128.
 */
public final class StackSizes {

    /** What the sections are called. */
    public static final String SECTION = ".stack_sizes";

    private static final int RELA = 4;
    private static final int REL = 9;

    private final ElfFile file;
    private final ByteBuffer bytes;
    private final boolean is64;
    /** By where they begin. */
    private final Map<String, List<String>> functions = new HashMap<>();

    private final Map<String, Long> sizes = new HashMap<>();

    private StackSizes(byte[] object) throws ElfException {
        file = ElfFile.read(object);
        bytes = ByteBuffer.wrap(object).order(ByteOrder.LITTLE_ENDIAN);
        is64 = object[4] == 2;
        for (ElfFile.Symbol symbol : file.symbols()) {
            if (symbol.kind() == ElfFile.Symbol.Kind.FUNCTION) {
                functions
                        .computeIfAbsent(place(symbol.section(), symbol.offset()), p -> new ArrayList<>())
                        .add(symbol.name());
            }
        }
    }

    /**
     * Reads those of an object file.
     *
     * @return bytes by the functions' symbols
     * @throws ElfException if it is damaged
     */
    public static Map<String, Long> read(byte[] object) throws ElfException {
        StackSizes all = new StackSizes(object);
        try {
            for (ElfFile.Section section : all.file.sections()) {
                if (section.type() == RELA || section.type() == REL) {
                    all.add(section);
                }
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new ElfException("damaged sizes of frames");
        }
        return all.sizes;
    }

    /** One of relocations, if they are those of addresses of functions in question. */
    private void add(ElfFile.Section relocations) {
        ElfFile.Section target = file.sections().get(relocations.info());
        if (!target.name().equals(SECTION)) {
            return;
        }
        boolean isExplicit = relocations.type() == RELA;
        int word = is64 ? 8 : 4;
        int step = word * (isExplicit ? 3 : 2);
        for (long at = relocations.offset(); at < relocations.offset() + relocations.size(); at += step) {
            int entry = Math.toIntExact(target.offset() + word((int) at));
            long info = word((int) at + word);
            ElfFile.Symbol symbol = file.symbols().get((int) (is64 ? info >>> 32 : info >>> 8));
            long addend = isExplicit ? word((int) at + 2 * word) : word(entry);
            long offset = symbol.offset() + addend;
            if (file.machine() == ElfFile.ARM) {
                offset &= ~1; // It says that the code is Thumb's.
            }
            long size = size(entry + word);
            for (String function : functions.getOrDefault(place(symbol.section(), offset), List.of())) {
                sizes.merge(function, size, Math::max);
            }
        }
    }

    private static String place(int section, long offset) {
        return section + ":" + offset;
    }

    private long word(int at) {
        return is64 ? bytes.getLong(at) : bytes.getInt(at) & 0xFFFF_FFFFL;
    }

    private long size(int at) {
        long size = 0;
        for (int i = 0; ; i++) {
            byte next = bytes.get(at + i);
            size |= (next & 0x7FL) << 7 * i;
            if (next >= 0) {
                return size;
            }
        }
    }
}
