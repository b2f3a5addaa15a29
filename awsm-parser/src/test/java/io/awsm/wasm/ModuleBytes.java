// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm;

import io.awsm.wasm.module.Section;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes modules for tests, byte by byte, so that they may also be wrong. Sections come out in the order in which they
 * were first mentioned.
 */
public final class ModuleBytes {

    /** {@code \0asm}, version 1. */
    public static final byte[] HEADER = {0, 'a', 's', 'm', 1, 0, 0, 0};

    private final List<byte[]> finished = new ArrayList<>();
    private final Map<Section, List<byte[]>> open = new LinkedHashMap<>();

    private ModuleBytes() {}

    public static ModuleBytes module() {
        return new ModuleBytes();
    }

    /** A module whose function 0 has no parameters, results and locals but a memory of one page and this code. */
    public static ModuleBytes code(int... instructions) {
        return code(bytes(instructions));
    }

    public static ModuleBytes code(byte[] instructions) {
        return module().item(Section.TYPE, 0x60, 0, 0)
                .item(Section.FUNCTION, 0)
                .item(Section.MEMORY, 0, 1)
                .body(instructions);
    }

    /** Another item in a section. */
    public ModuleBytes item(Section section, int... contents) {
        return item(section, bytes(contents));
    }

    public ModuleBytes item(Section section, byte[] contents) {
        open.computeIfAbsent(section, s -> new ArrayList<>()).add(contents);
        return this;
    }

    /** A body without locals; {@code end} is added. */
    public ModuleBytes body(int... instructions) {
        return body(bytes(instructions));
    }

    public ModuleBytes body(byte[] instructions) {
        return item(Section.CODE, sized(concat(bytes(0), instructions, bytes(Opcodes.END))));
    }

    /** A section that is no vector of items. */
    public ModuleBytes section(int id, int... contents) {
        flush();
        finished.add(concat(bytes(id), sized(bytes(contents))));
        return this;
    }

    public ModuleBytes custom(String name, byte[] contents) {
        flush();
        finished.add(concat(bytes(0), sized(concat(name(name), contents))));
        return this;
    }

    /** Bytes that need not even be a section. */
    public ModuleBytes raw(int... contents) {
        return raw(bytes(contents));
    }

    public ModuleBytes raw(byte[] contents) {
        flush();
        finished.add(contents);
        return this;
    }

    public byte[] toBytes() {
        flush();
        return concat(HEADER, concat(finished.toArray(byte[][]::new)));
    }

    private void flush() {
        open.forEach((section, items) -> {
            byte[] contents = concat(u32(items.size()), concat(items.toArray(byte[][]::new)));
            finished.add(concat(bytes(section.id()), sized(contents)));
        });
        open.clear();
    }

    public static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    public static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** The bytes behind their number. */
    public static byte[] sized(byte[] contents) {
        return concat(u32(contents.length), contents);
    }

    public static byte[] name(String name) {
        return sized(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The shortest LEB128 encoding of an unsigned integer. */
    public static byte[] u32(int value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int rest = value;
        while (rest >>> 7 != 0) {
            out.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
        return out.toByteArray();
    }

    /** {@code count} times the same. */
    public static byte[] repeat(int count, int... unit) {
        return repeat(count, bytes(unit));
    }

    public static byte[] repeat(int count, byte[] unit) {
        byte[] all = new byte[count * unit.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = unit[i % unit.length];
        }
        return all;
    }
}
