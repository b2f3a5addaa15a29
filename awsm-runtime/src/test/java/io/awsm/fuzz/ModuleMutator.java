// SPDX-License-Identifier: Apache-2.0
package io.awsm.fuzz;

import java.util.Arrays;

/** Damages a module in the binary format, mostly a little, so that some remain valid. */
final class ModuleMutator {

    private static final int HEADER = 8;
    private static final int LONGEST = 40;

    private static final byte[][] NUMBERS = {
        {0},
        {1},
        {0x7F},
        {(byte) 0x80, 1},
        {-1, -1, -1, -1, 0x0F},
        {-1, -1, -1, -1, 0x7F},
        {-1, -1, -1, -1, -1, 1},
        {(byte) 0x80, (byte) 0x80, (byte) 0x80, (byte) 0x80, 8},
        {(byte) 0x80, (byte) 0x80, 4},
        {0x40},
        {0x70},
        {0x7B},
    };

    private final Chance chance;

    ModuleMutator(Chance chance) {
        this.chance = chance;
    }

    /** @param other where parts may come from */
    byte[] mutate(byte[] module, byte[] other) {
        byte[] bytes = module;
        for (int i = chance.percent(60) ? 1 : chance.between(2, 5); i > 0; i--) {
            bytes = change(bytes, other);
        }
        return bytes;
    }

    private byte[] change(byte[] bytes, byte[] other) {
        int at = chance.between(Math.min(HEADER, bytes.length - 1), bytes.length - 1);
        int length = Math.min(chance.below(LONGEST), bytes.length - at);
        return switch (chance.below(9)) {
            case 0, 1, 2 -> replace(bytes, at, 1, (byte) (bytes[at] ^ 1 << chance.below(8)));
            case 3 -> replace(bytes, at, 1, (byte) chance.bits());
            case 4 -> replace(bytes, at, 1, NUMBERS[chance.below(NUMBERS.length)]);
            case 5 -> replace(bytes, at, length);
            case 6 -> replace(bytes, at, 0, Arrays.copyOfRange(bytes, at, at + length));
            case 7 -> replace(bytes, at, length, part(other, length));
            default -> {
                // Within the same size: what is around still fits.
                byte[] swapped = bytes.clone();
                System.arraycopy(part(bytes, length), 0, swapped, at, Math.min(length, bytes.length / 2));
                yield swapped;
            }
        };
    }

    private byte[] part(byte[] of, int length) {
        int from = chance.below(Math.max(1, of.length - length));
        return Arrays.copyOfRange(of, from, from + length);
    }

    private static byte[] replace(byte[] bytes, int at, int length, byte... by) {
        return new Code()
                .bytes(Arrays.copyOf(bytes, at))
                .bytes(by)
                .bytes(Arrays.copyOfRange(bytes, at + length, bytes.length))
                .toBytes();
    }
}
