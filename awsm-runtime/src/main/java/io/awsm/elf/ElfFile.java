// SPDX-License-Identifier: Apache-2.0
package io.awsm.elf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An ELF file of 32 or 64 bits, little-endian.
 *
 * @param machine its number: {@link #ARM}
 * @param isRelocatable whether it is an object file, in which symbols are at offsets in sections and not at addresses
 * @param sections by their numbers
 * @param symbols in the order of the file
 */
public record ElfFile(int machine, boolean isRelocatable, List<Section> sections, List<Symbol> symbols) {

    public static final int ARM = 40;

    /** The rest of a longer one is left out. */
    private static final int LONGEST_NAME = 500;

    private static final int HEADER_SIZE = 64;
    private static final int SYMBOL_TABLE = 2;
    private static final int NO_BITS = 8;
    private static final int WRITABLE = 1;
    private static final int ALLOCATED = 2;
    private static final int EXECUTABLE = 4;

    /**
     * @param address 0 in object files
     * @param link the number of another section: of relocations, that of their symbols
     * @param info of relocations, the number of the section that they are of
     */
    public record Section(
            String name, int type, long flags, long address, long offset, long size, int link, int info, long step) {

        /** Whether it is in memory when the program runs. */
        public boolean isAllocated() {
            return (flags & ALLOCATED) != 0;
        }

        public boolean isWritable() {
            return (flags & WRITABLE) != 0;
        }

        public boolean isExecutable() {
            return (flags & EXECUTABLE) != 0;
        }

        /** Whether its contents are in the file, and not just zeros. */
        public boolean isStored() {
            return type != NO_BITS;
        }
    }

    /**
     * @param section the number of the section it is in; 0 or more than there are: in none
     * @param offset in the section
     */
    public record Symbol(String name, Kind kind, boolean isLocal, boolean isWeak, int section, long offset, long size) {

        /** What a symbol names. */
        public enum Kind {
            OBJECT,
            FUNCTION,
            /** The source file, or object, that the local symbols after it are of. */
            FILE,
            OTHER
        }
    }

    public ElfFile {
        sections = List.copyOf(sections);
        symbols = List.copyOf(symbols);
    }

    /** Whether a file is to be read as one. */
    public static boolean is(byte[] bytes) {
        return bytes.length >= 4 && bytes[0] == 0x7F && bytes[1] == 'E' && bytes[2] == 'L' && bytes[3] == 'F';
    }

    /**
     * The text in the first section of a name, or nothing.
     *
     * @param bytes what the file was read from
     */
    public String text(byte[] bytes, String name) {
        return sections.stream()
                .filter(s -> s.name.equals(name) && s.isStored() && s.type != 0)
                .findFirst()
                .map(s -> new String(bytes, (int) s.offset, (int) s.size, StandardCharsets.UTF_8))
                .orElse("");
    }

    /**
     * Reads one.
     *
     * @throws ElfException if it is damaged, or of a kind that is not known
     */
    public static ElfFile read(byte[] bytes) throws ElfException {
        if (!is(bytes)) {
            throw new ElfException("no ELF file");
        }
        return new Reader(bytes).read();
    }

    private static final class Reader {

        private final ByteBuffer bytes;
        private final boolean is64;

        Reader(byte[] array) throws ElfException {
            bytes = ByteBuffer.wrap(array).order(ByteOrder.LITTLE_ENDIAN);
            int wordClass = u8(4);
            if (wordClass != 1 && wordClass != 2 || u8(5) != 1) {
                throw new ElfException("not a little-endian ELF file of 32 or 64 bits");
            }
            is64 = wordClass == 2;
        }

        ElfFile read() throws ElfException {
            int type = u16(16);
            int machine = u16(18);
            long table = is64 ? u64(40) : u32(32);
            int step = u16(is64 ? 58 : 46);
            int count = u16(is64 ? 60 : 48);
            int names = u16(is64 ? 62 : 50);
            List<Section> unnamed = new ArrayList<>();
            if (count > 0 && step < (is64 ? HEADER_SIZE : 40)) {
                throw new ElfException("section headers of " + step + " bytes");
            }
            for (int i = 0; i < count; i++) {
                unnamed.add(section(table + (long) i * step));
            }
            List<Section> sections = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Section section = unnamed.get(i);
                String name = i == 0 ? "" : text(at(unnamed, names), u32(table + (long) i * step));
                sections.add(new Section(
                        name,
                        section.type,
                        section.flags,
                        section.address,
                        section.offset,
                        section.size,
                        section.link,
                        section.info,
                        section.step));
            }
            boolean isRelocatable = type == 1;
            return new ElfFile(machine, isRelocatable, sections, symbols(sections, machine, isRelocatable));
        }

        private Section section(long at) throws ElfException {
            int type = (int) u32(at + 4);
            Section section = is64
                    ? new Section(
                            "",
                            type,
                            u64(at + 8),
                            u64(at + 16),
                            u64(at + 24),
                            u64(at + 32),
                            (int) u32(at + 40),
                            (int) u32(at + 44),
                            u64(at + 56))
                    : new Section(
                            "",
                            type,
                            u32(at + 8),
                            u32(at + 12),
                            u32(at + 16),
                            u32(at + 20),
                            (int) u32(at + 24),
                            (int) u32(at + 28),
                            u32(at + 36));
            if (section.size < 0 || section.isStored() && type != 0) {
                check(section.offset, section.size);
            }
            return section;
        }

        private List<Symbol> symbols(List<Section> sections, int machine, boolean isRelocatable) throws ElfException {
            List<Symbol> symbols = new ArrayList<>();
            int size = is64 ? 24 : 16;
            for (Section table : sections) {
                if (table.type != SYMBOL_TABLE) {
                    continue;
                }
                if (table.step != size) {
                    throw new ElfException("symbols of " + table.step + " bytes");
                }
                for (long at = table.offset; at + size <= table.offset + table.size; at += size) {
                    symbols.add(symbol(at, at(sections, table.link), sections, machine, isRelocatable));
                }
            }
            return symbols;
        }

        private Symbol symbol(long at, Section names, List<Section> sections, int machine, boolean isRelocatable)
                throws ElfException {
            int info = u8(at + (is64 ? 4 : 12));
            int section = u16(at + (is64 ? 6 : 14));
            long value = is64 ? u64(at + 8) : u32(at + 4);
            long size = is64 ? u64(at + 16) : u32(at + 8);
            Symbol.Kind kind = switch (info & 15) {
                case 1 -> Symbol.Kind.OBJECT;
                case 2 -> Symbol.Kind.FUNCTION;
                case 4 -> Symbol.Kind.FILE;
                default -> Symbol.Kind.OTHER;
            };
            if (machine == ARM && kind == Symbol.Kind.FUNCTION) {
                value &= ~1; // It says that the code is Thumb's.
            }
            boolean isSomewhere = section > 0 && section < sections.size();
            long offset = isRelocatable || !isSomewhere ? value : value - sections.get(section).address;
            return new Symbol(text(names, u32(at)), kind, info >> 4 == 0, info >> 4 == 2, section, offset, size);
        }

        private static Section at(List<Section> sections, int number) throws ElfException {
            if (number < 0 || number >= sections.size()) {
                throw new ElfException("there is no section " + number);
            }
            return sections.get(number);
        }

        private String text(Section strings, long offset) throws ElfException {
            if (!strings.isStored() || offset >= strings.size) {
                throw new ElfException("a name beyond the strings");
            }
            long start = strings.offset + offset;
            int length = 0;
            while (length < LONGEST_NAME && u8(start + length) != 0) {
                length++;
            }
            return new String(bytes.array(), (int) start, length, StandardCharsets.UTF_8);
        }

        private int u8(long at) throws ElfException {
            return bytes.get(check(at, 1)) & 0xFF;
        }

        private int u16(long at) throws ElfException {
            return bytes.getShort(check(at, 2)) & 0xFFFF;
        }

        private long u32(long at) throws ElfException {
            return bytes.getInt(check(at, 4)) & 0xFFFF_FFFFL;
        }

        private long u64(long at) throws ElfException {
            return bytes.getLong(check(at, 8));
        }

        /** The one place that offsets go through. */
        private int check(long offset, long size) throws ElfException {
            if (offset < 0 || size < 0 || size > bytes.capacity() || offset > bytes.capacity() - size) {
                throw new ElfException("something of it lies beyond its end");
            }
            return (int) offset;
        }
    }
}
