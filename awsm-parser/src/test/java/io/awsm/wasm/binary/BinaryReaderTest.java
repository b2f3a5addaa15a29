// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.binary;

import static io.awsm.wasm.ModuleBytes.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsm.wasm.Features;
import io.awsm.wasm.MalformedException;
import io.awsm.wasm.ModuleBytes;
import io.awsm.wasm.type.DefinedTypes;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BinaryReaderTest {

    private static final String END = "unexpected end of section or function";
    private static final String TOO_LONG = "integer representation too long";
    private static final String TOO_LARGE = "integer too large";

    private static BinaryReader reader(String hex) {
        byte[] bytes = HexFormat.ofDelimiter(" ").parseHex(hex);
        return new BinaryReader(bytes, 0, bytes.length, -1, Features.DEFAULT, new DefinedTypes());
    }

    private static <T> void assertReads(String hex, Function<BinaryReader, T> read, T expected) {
        BinaryReader in = reader(hex);
        assertThat(read.apply(in)).isEqualTo(expected);
        assertThat(in.remaining()).isZero();
    }

    private static void assertMalformed(String hex, Function<BinaryReader, ?> read, String reason, int offset) {
        BinaryReader in = reader(hex);
        assertThatThrownBy(() -> read.apply(in))
                .isInstanceOfSatisfying(
                        MalformedException.class, e -> assertThat(e.offset()).isEqualTo(offset))
                .hasMessage(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "00, 0",
        "7f, 127",
        "80 01, 128",
        "ff ff ff ff 07, 2147483647",
        "80 80 80 80 08, -2147483648",
        "ff ff ff ff 0f, -1",
        // Longer than needed, but within five bytes
        "80 00, 0",
        "83 80 80 80 00, 3",
    })
    void unsigned32(String hex, int expected) {
        assertReads(hex, BinaryReader::readU32, expected);
    }

    @ParameterizedTest
    @CsvSource({
        "80 80 80 80 80 00, " + TOO_LONG + ", 5",
        "80 80 80 80 80, " + TOO_LONG + ", 5",
        "80 80 80 80 10, " + TOO_LARGE + ", 4",
        "ff ff ff ff 1f, " + TOO_LARGE + ", 4",
        "80 80 80 80 70, " + TOO_LARGE + ", 4",
        "80 80, " + END + ", 2",
        "'', " + END + ", 0",
    })
    void malformedUnsigned32(String hex, String reason, int offset) {
        assertMalformed(hex, BinaryReader::readU32, reason, offset);
    }

    @ParameterizedTest
    @CsvSource({
        "00, 0",
        "3f, 63",
        "40, -64",
        "7f, -1",
        "ff 7f, -1",
        "ff ff ff ff 07, 2147483647",
        "80 80 80 80 78, -2147483648",
        "ff ff ff ff 7f, -1",
    })
    void signed32(String hex, int expected) {
        assertReads(hex, BinaryReader::readS32, expected);
    }

    @ParameterizedTest
    @CsvSource({
        "80 80 80 80 80 00, " + TOO_LONG + ", 5",
        "ff ff ff ff 0f, " + TOO_LARGE + ", 4",
        "80 80 80 80 70, " + TOO_LARGE + ", 4",
        "ff ff ff ff 4f, " + TOO_LARGE + ", 4",
        "80, " + END + ", 1",
    })
    void malformedSigned32(String hex, String reason, int offset) {
        assertMalformed(hex, BinaryReader::readS32, reason, offset);
    }

    @ParameterizedTest
    @CsvSource({
        "7f, -1",
        "ff ff ff ff 0f, 4294967295",
        "80 80 80 80 70, -4294967296",
    })
    void signed33(String hex, long expected) {
        assertReads(hex, BinaryReader::readS33, expected);
    }

    @ParameterizedTest
    @CsvSource({
        "ff ff ff ff 1f, " + TOO_LARGE + ", 4",
        "80 80 80 80 60, " + TOO_LARGE + ", 4",
        "80 80 80 80 80 00, " + TOO_LONG + ", 5",
    })
    void malformedSigned33(String hex, String reason, int offset) {
        assertMalformed(hex, BinaryReader::readS33, reason, offset);
    }

    @ParameterizedTest
    @CsvSource({
        "7f, -1",
        "ff ff ff ff ff ff ff ff ff 00, 9223372036854775807",
        "80 80 80 80 80 80 80 80 80 7f, -9223372036854775808",
        "ff ff ff ff ff ff ff ff ff 7f, -1",
    })
    void signed64(String hex, long expected) {
        assertReads(hex, BinaryReader::readS64, expected);
    }

    @ParameterizedTest
    @CsvSource({
        "80 80 80 80 80 80 80 80 80 80 00, " + TOO_LONG + ", 10",
        "ff ff ff ff ff ff ff ff ff 01, " + TOO_LARGE + ", 9",
        "80 80 80 80 80 80 80 80 80 7e, " + TOO_LARGE + ", 9",
        "80 80 80 80 80 80 80 80 80 40, " + TOO_LARGE + ", 9",
    })
    void malformedSigned64(String hex, String reason, int offset) {
        assertMalformed(hex, BinaryReader::readS64, reason, offset);
    }

    @Test
    void fixedWidthIntegersAreLittleEndian() {
        assertReads("01 02 03 84", BinaryReader::readInt32, 0x84030201);
        assertReads("01 02 03 04 05 06 07 88", BinaryReader::readInt64, 0x8807060504030201L);
        assertMalformed("01 02 03", BinaryReader::readInt32, END, 3);
        assertMalformed("01 02 03 04 05 06 07", BinaryReader::readInt64, END, 7);
    }

    @Test
    void countsAreBackedByBytes() {
        BinaryReader in = reader("02 00 00");
        assertThat(in.readCount()).isEqualTo(2);
        assertMalformed("04 00 00", BinaryReader::readCount, "length out of bounds", 0);
        assertMalformed("ff ff ff ff 0f 00", BinaryReader::readCount, "length out of bounds", 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "memory",
                "\0\n\"",
                "\u007f",
                "\u0080",
                "\u07ff\u0800",
                "\uffff",
                "\ufeff",
                "𐀀\udbff\udfff"
            })
    void names(String name) {
        byte[] bytes = ModuleBytes.name(name);
        assertThat(new BinaryReader(bytes, 0, bytes.length, -1, Features.DEFAULT, new DefinedTypes()).readName())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "80", // continuation without start
                "bf",
                "c2", // start without continuation
                "c2 41",
                "c0 80", // longer than needed
                "c1 bf",
                "e0 80 80",
                "e0 9f bf",
                "f0 80 80 80",
                "f0 8f bf bf",
                "e1 80",
                "e1 80 41",
                "f1 80 80",
                "ed a0 80", // surrogates
                "ed bf bf",
                "f4 90 80 80", // beyond U+10FFFF
                "f5 80 80 80",
                "f8 80 80 80 80",
                "fe",
                "ff",
            })
    void malformedNames(String hex) {
        byte[] name = HexFormat.ofDelimiter(" ").parseHex(hex);
        byte[] bytes = ModuleBytes.sized(name);
        BinaryReader in = new BinaryReader(bytes, 0, bytes.length, -1, Features.DEFAULT, new DefinedTypes());
        assertThatThrownBy(in::readName).isInstanceOf(MalformedException.class).hasMessage("malformed UTF-8 encoding");
    }

    @Test
    void nothingIsReadBeyondTheEnd() {
        byte[] bytes = bytes(1, 2, 3, 4);
        BinaryReader in = new BinaryReader(bytes, 1, 3, 7, Features.DEFAULT, new DefinedTypes());
        assertThat(in.peekByte()).isEqualTo(2);
        assertThat(in.readByte()).isEqualTo(2);
        in.skip(1);
        assertThatThrownBy(in::readByte).isInstanceOfSatisfying(MalformedException.class, e -> {
            assertThat(e.offset()).isEqualTo(3);
            assertThat(e.function()).hasValue(7);
        });
        assertThatThrownBy(in::peekByte).hasMessage(END);
        assertThatThrownBy(() -> in.skip(1)).hasMessage(END);
        assertThatThrownBy(() -> in.skip(-1)).hasMessage(END);
    }

    @Test
    void asciiNamesAreDecodedLikeOthers() {
        String name = "n".repeat(1000);
        byte[] bytes = ModuleBytes.concat(ModuleBytes.u32(1000), name.getBytes(StandardCharsets.US_ASCII));
        assertThat(new BinaryReader(bytes, 0, bytes.length, -1, Features.DEFAULT, new DefinedTypes()).readName())
                .isEqualTo(name);
    }
}
