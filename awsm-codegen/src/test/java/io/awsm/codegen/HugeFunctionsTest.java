// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.wasm.binary.ModuleReader;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.validation.ModuleValidator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What would take LLVM hours is not optimised; what compilers write is. In binary: such nesting is too much for wabt. */
class HugeFunctionsTest {

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource({"5, 300, false", "1, 8000, false", "100, 2000, true"})
    void tablesOfManyLabels(int tables, int labels, boolean huge) throws IOException {
        repeat(labels, 0x02, 0x40); // block
        for (int i = 0; i < tables; i++) {
            write(0x02, 0x40, 0x20, 0, 0x0E); // block, local.get 0, br_table
            leb128(body, labels);
            for (int label = 0; label < labels; label++) {
                leb128(body, label);
            }
            write(0, 0x0B); // the default, end
        }
        repeat(labels, 0x0B);
        assertThat(ir().contains("optnone")).isEqualTo(huge);
    }

    @ParameterizedTest
    @CsvSource({"1000, false", "50000, true"})
    void longSequences(int length, boolean huge) throws IOException {
        write(0x20, 0); // local.get 0
        repeat(length, 0x20, 0, 0x6A, 0x20, 0, 0x73); // i32.add, i32.xor
        write(0x1A); // drop
        assertThat(ir().contains("optnone")).isEqualTo(huge);
    }

    @ParameterizedTest
    @CsvSource({"256, false", "257, true"})
    void loopsInLoops(int depth, boolean huge) throws IOException {
        repeat(100, 0x03, 0x40, 0x0B); // loop, end: one after the other
        repeat(depth, 0x03, 0x40);
        repeat(depth, 0x20, 0, 0x0D, 0, 0x0B); // local.get 0, br_if 0, end
        assertThat(ir().contains("optnone")).isEqualTo(huge);
    }

    @ParameterizedTest
    @CsvSource({"1020, 1, false", "1024, 1, true", "1020, 10, false"})
    void loopsInALoop(int loops, int around, boolean huge) throws IOException {
        for (int i = 0; i < around; i++) {
            write(0x03, 0x40);
            repeat(loops, 0x03, 0x40, 0x0B); // loop, end
            write(0x0B);
        }
        assertThat(ir().contains("optnone")).isEqualTo(huge);
    }

    /** Where a number is used often, LLVM gets another that it does not know to be the same; not where a small loop is passed. */
    @ParameterizedTest
    @CsvSource({"1000, 0, 0", "16000, 0, 15", "1000, 200, 0", "1000, 1300, 1"})
    void manyConditionsOnANumber(int before, int inLoop, int copies) throws IOException {
        repeat(before, 0x20, 0, 0x04, 0x40, 0x0B); // local.get 0, if, end
        write(0x03, 0x40); // loop
        repeat(inLoop, 0x20, 0, 0x1A); // local.get 0, drop
        write(0x0B);
        assertThat(ir().split("asm \"\", \"=r,0\"", -1)).hasSize(copies + 1);
    }

    @ParameterizedTest
    @CsvSource({"254, 0", "1000, 3"})
    void endsOfNestedBlocks(int depth, int seams) throws IOException {
        repeat(depth, 0x02, 0x40);
        repeat(depth, 0x0B);
        assertThat(ir().split("asm sideeffect \"\", \"\"\\(\\) nounwind memory\\(none\\)", -1))
                .hasSize(seams + 1);
    }

    /** The jump back of a large loop says that it is not to be looked at for vectors; one out of it, or one around it, does not. */
    @ParameterizedTest
    @CsvSource({"0x0D, 0, 100, 0", "0x0D, 0, 600, 1", "0x0C, 0, 600, 1", "0x0D, 1, 600, 0", "0x0D, 2, 600, 0"})
    void largeLoops(int branch, int label, int size, int properties) throws IOException {
        write(0x02, 0x40, 0x03, 0x40, 0x03, 0x40); // block, loop, loop
        repeat(size, 0x20, 0, 0x20, 0, 0x6A, 0x20, 0, 0x73, 0x21, 0); // i32.add, i32.xor, local.set
        if (branch == 0x0D) {
            write(0x20, 0); // local.get
        }
        write(branch, label, 0x0B, 0x0B, 0x0B);
        assertThat(ir().split("llvm.loop.vectorize.enable", -1)).hasSize(properties + 1);
    }

    private void write(int... bytes) {
        for (int b : bytes) {
            body.write(b);
        }
    }

    private void repeat(int count, int... bytes) {
        for (int i = 0; i < count; i++) {
            write(bytes);
        }
    }

    private static void leb128(ByteArrayOutputStream out, int value) {
        int rest = value;
        for (; rest > 0x7F; rest >>>= 7) {
            out.write(rest & 0x7F | 0x80);
        }
        out.write(rest);
    }

    /** Of a module with this body in its one function, of type [i32] -> []. */
    private String ir() throws IOException {
        ByteArrayOutputStream code = new ByteArrayOutputStream();
        code.write(1);
        leb128(code, body.size() + 2);
        code.write(0); // no locals
        body.writeTo(code);
        code.write(0x0B);
        ByteArrayOutputStream module = new ByteArrayOutputStream();
        module.write(new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0, 1, 5, 1, 0x60, 1, 0x7F, 0, 3, 2, 1, 0, 10});
        leb128(module, code.size());
        code.writeTo(module);
        Module read = ModuleReader.read(module.toByteArray());
        ModuleValidator.validate(read);
        Target target = Target.X86_64_LINUX;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CodeGenerator(
                        read,
                        new CodegenOptions(
                                target,
                                target.cpu(),
                                "m",
                                MemoryMechanism.GUARD,
                                Instances.MANY,
                                false,
                                false,
                                false,
                                false,
                                false))
                .write(0, out);
        return out.toString(StandardCharsets.US_ASCII);
    }
}
