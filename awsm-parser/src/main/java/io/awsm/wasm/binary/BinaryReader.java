// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.binary;

import io.awsm.wasm.Feature;
import io.awsm.wasm.Features;
import io.awsm.wasm.InvalidException;
import io.awsm.wasm.module.ByteSlice;
import io.awsm.wasm.type.DefinedTypes;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A cursor over the bytes of a module that reads the values of specification 5.2. Every method throws
 * {@link io.awsm.wasm.MalformedException} where the bytes are not what it reads.
 *
 * @since 0.1
 */
public final class BinaryReader {

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private final int end;
    private final int function;
    private final Features features;
    private final DefinedTypes types;
    private int offset;
    private InvalidException unknownType;

    /**
     * @param bytes the module
     * @param start offset to begin at
     * @param end offset to stop before
     * @param function index for messages, or -1
     * @param features that the bytes may use
     * @param types that the bytes may name
     */
    public BinaryReader(byte[] bytes, int start, int end, int function, Features features, DefinedTypes types) {
        this.bytes = bytes;
        this.offset = start;
        this.end = end;
        this.function = function;
        this.features = features;
        this.types = types;
    }

    /** Of the next byte, from the start of the module. */
    public int offset() {
        return offset;
    }

    /** How many bytes are left. */
    public int remaining() {
        return end - offset;
    }

    /** The next byte, 0 to 255. */
    public int readByte() {
        if (offset >= end) {
            throw errors(end).unexpectedEnd();
        }
        return bytes[offset++] & 0xFF;
    }

    /** The next byte without going on, 0 to 255. */
    public int peekByte() {
        if (offset >= end) {
            throw errors(end).unexpectedEnd();
        }
        return bytes[offset] & 0xFF;
    }

    /** Goes on to {@code offset() + count}. */
    public void skip(int count) {
        require(count);
        offset += count;
    }

    /** Four bytes, the lowest first. */
    public int readInt32() {
        require(4);
        int value = (int) INTS.get(bytes, offset);
        offset += 4;
        return value;
    }

    /** Eight bytes, the lowest first. */
    public long readInt64() {
        require(8);
        long value = (long) LONGS.get(bytes, offset);
        offset += 8;
        return value;
    }

    /** An unsigned LEB128 integer of 32 bits, wrapped into {@code int}. */
    public int readU32() {
        int first = readByte();
        return first < 0x80 ? first : (int) readUnsigned(first, 32);
    }

    /** A signed LEB128 integer of 32 bits. */
    public int readS32() {
        return (int) readSigned(32);
    }

    /** A signed LEB128 integer of 33 bits, as block types are. */
    public long readS33() {
        return readSigned(33);
    }

    /** A signed LEB128 integer of 64 bits. */
    public long readS64() {
        return readSigned(64);
    }

    /**
     * The number of items, or bytes, that should follow: no more than the bytes that are left, so it may be used to
     * allocate. The bytes of the count itself are allowed for, as the test suite wants it: a count that is too large by
     * just these is found out at the end of the bytes.
     */
    public int readCount() {
        int at = offset;
        int count = readU32();
        if (count < 0 || count > end - at) {
            throw errors(at).lengthOutOfBounds();
        }
        return count;
    }

    /**
     * The number of items that follow.
     *
     * @param items in the plural, for the message
     * @param limit beyond which the module is not supported
     */
    public int readCount(String items, int limit) {
        int at = offset;
        int count = readCount();
        if (count > limit) {
            throw errors(at).limitExceeded(items, count, limit);
        }
        return count;
    }

    /** The next {@code size} bytes, not copied. */
    ByteSlice readSlice(int size) {
        int start = offset;
        skip(size);
        return new ByteSlice(bytes, start, offset);
    }

    /** Another cursor over the same bytes. */
    BinaryReader at(int place) {
        return new BinaryReader(bytes, place, end, function, features, types);
    }

    /** A name (specification 5.2.4). */
    public String readName() {
        int at = offset;
        ByteSlice name = readSlice(readCount());
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, name.start(), name.size()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw errors(at).malformedUtf8();
        }
    }

    private long readUnsigned(int first, int bits) {
        long value = first & 0x7F;
        for (int shift = 7; ; shift += 7) {
            int at = offset;
            if (shift >= bits) {
                throw errors(at).integerTooLong();
            }
            int next = readByte();
            int used = bits - shift;
            if (used < 7 && (next & 0x7F) >>> used != 0) {
                throw errors(at).integerTooLarge();
            }
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
    }

    private long readSigned(int bits) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            int at = offset;
            if (shift >= bits) {
                throw errors(at).integerTooLong();
            }
            int next = readByte();
            int used = bits - shift;
            if (used < 7) {
                // The bits that are not used must all be copies of the sign.
                int signs = (next << 25) >> (24 + used);
                if (signs != 0 && signs != -1) {
                    throw errors(at).integerTooLarge();
                }
            }
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                int unused = Math.max(0, 64 - 7 - shift);
                return value << unused >> unused;
            }
        }
    }

    private void require(int count) {
        if (count < 0 || count > end - offset) {
            throw errors(end).unexpectedEnd();
        }
    }

    /** Those that can be named here. */
    DefinedTypes types() {
        return types;
    }

    /** The index of a type: the first index of those that are equal to it, or -1 if there is none. */
    int readTypeIndex() {
        int at = offset;
        return known(readU32(), at);
    }

    /** The same for an index that is already read. */
    int known(int index, int at) {
        OptionalInt first = types.first(index);
        if (first.isEmpty() && unknownType == null) {
            unknownType = errors(at).unknownType(index, types.list().size());
        }
        return first.orElse(-1);
    }

    /** That what was read names a type that is not there, if it does: invalid, unless something is malformed. */
    public Optional<InvalidException> unknownType() {
        return Optional.ofNullable(unknownType);
    }

    /** Whether the feature is on. */
    boolean allows(Feature feature) {
        return features.contains(feature);
    }

    /** What is at {@code place} needs the feature. */
    void require(Feature feature, int place) {
        if (!allows(feature)) {
            throw errors(place).disabled(feature);
        }
    }

    /** For what is wrong at {@code place}. */
    public BinaryErrors errors(int place) {
        return new BinaryErrors(place, function);
    }
}
