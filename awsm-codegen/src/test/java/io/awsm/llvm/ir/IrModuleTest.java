// SPDX-License-Identifier: Apache-2.0
package io.awsm.llvm.ir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the golden files do not show. That LLVM accepts what they show is tested where LLVM is. */
class IrModuleTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private IrModule module(long budget) {
        return new IrModule(out, new IrBudget(budget), "m", "x86_64-unknown-linux-gnu", false, "");
    }

    private String text() {
        return out.toString(StandardCharsets.US_ASCII);
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(Value.i64(Long.MIN_VALUE), "i64 -9223372036854775808"),
                Arguments.of(Value.integer(Type.I8, -1), "i8 -1"),
                Arguments.of(Value.TRUE, "i1 true"),
                Arguments.of(Value.NULL, "ptr null"),
                Arguments.of(Value.zero(Type.pointer(257)), "ptr addrspace(257) null"),
                Arguments.of(Value.f32(Float.floatToRawIntBits(1)), "float 0x3FF0000000000000"),
                Arguments.of(Value.f32(0x7FA00000), "float bitcast (i32 2141192192 to float)"),
                Arguments.of(Value.f64(0x7FF4000000000001L), "double 0x7FF4000000000001"),
                Arguments.of(Value.zero(Type.struct(List.of(Type.I8))), "{ i8 } zeroinitializer"),
                Arguments.of(Value.zero(Type.vector(4, Type.I32)), "<4 x i32> zeroinitializer"),
                Arguments.of(lanes(Type.I8, -1, 2), "<2 x i8> <i8 -1, i8 2>"),
                Arguments.of(lanes(Type.I64, 1, -2), "<2 x i64> <i64 1, i64 -2>"),
                Arguments.of(lanes(Type.I64, 1, 2, 3), "<3 x i64> <i64 1, i64 2, i64 3>"),
                Arguments.of(new Global("f", 0).at(-4), "ptr getelementptr (i8, ptr @f, i64 -4)"),
                Arguments.of(Value.address(Type.I32, Value.global("f")), "i32 ptrtoint (ptr @f to i32)"),
                Arguments.of(Value.bytes(new byte[] {'"', 'a', -1}), "[3 x i8] c\"\\22a\\FF\""),
                Arguments.of(new Local(Type.I32, "v", 12), "i32 %v12"),
                Arguments.of(Local.named(Type.PTR, "instance"), "ptr %instance"));
    }

    private static Value lanes(Type lane, long... numbers) {
        return Value.vector(
                LongStream.of(numbers).mapToObj(n -> Value.integer(lane, n)).toList());
    }

    @ParameterizedTest
    @MethodSource("values")
    void valuesAreWrittenWithTheirType(Value value, String expected) {
        assertThat(value).hasToString(expected);
    }

    @Test
    void lanesOfConstants() {
        Constant bytes = (Constant) Value.vector(
                LongStream.range(-8, 8).mapToObj(n -> Value.integer(Type.I8, n)).toList());
        assertThat(LongStream.range(0, bytes.lanes()).map(i -> bytes.lane((int) i)))
                .containsExactly(LongStream.range(-8, 8).boxed().toArray(Long[]::new));
        Constant halves = bytes.as(Type.vector(8, Type.I16));
        assertThat(halves.lanes()).isEqualTo(8);
        assertThat(halves.lane(7)).isEqualTo(0x0706);
    }

    @Test
    void callsHaveConventionsAndMayBeJumps() {
        IrModule module = module(10_000);
        Value callee = module.declare("hidden", CallingConvention.TAIL, Type.I32, "g", List.of(Type.I32), "");
        List<Value> parameters = List.of(new Local(Type.I32, "p", 0));
        FunctionBuilder builder =
                module.function("internal", CallingConvention.TAIL, Type.I32, "f", parameters, "nounwind");
        builder.ret(builder.call(
                Call.of(Type.I32, callee, parameters).in(CallingConvention.TAIL).tail(Call.Tail.MUST)));
        builder.finish();
        module.finish();
        assertThat(text()).contains("declare hidden tailcc i32 @g(i32)\n").contains("""
                        define internal tailcc i32 @f(i32 %p0) nounwind {
                        entry:
                          %v0 = musttail call tailcc i32 @g(i32 %p0)
                          ret i32 %v0
                        }
                        """);
    }

    @Test
    void instructionsAndFunctionsHaveLocations() {
        IrModule module = module(10_000);
        Metadata file = module.metadata("!DIFile(filename: \"m.wasm\", directory: \"\")");
        Metadata unit = module.distinct("!DICompileUnit(language: DW_LANG_C11, file: " + file + ")");
        Metadata again = module.distinct("!DICompileUnit(language: DW_LANG_C11, file: " + file + ")");
        FunctionBuilder builder = module.function("", Type.VOID, "f", List.of(), "nounwind");
        builder.memoryBarrier();
        builder.locate(module.metadata("!DILocation(line: 7, scope: " + unit + ")"));
        builder.ret();
        builder.finish();
        module.finish();
        assertThat(unit).isNotEqualTo(again);
        assertThat(text())
                .contains("\"~{memory}\"()\n  ret void, !dbg !3\n")
                .contains("!1 = distinct !DICompileUnit", "!2 = distinct !DICompileUnit", "!3 = !DILocation(line: 7");
    }

    @Test
    void aFunctionIsWrittenAnewWithCopies() {
        IrModule module = module(10_000);
        FunctionBuilder builder = module.function("", Type.VOID, "f", List.of(), "");
        Value slot = builder.initializedSlot(Value.i32(1));
        builder.faultingStore(Value.i32(2), slot, 1, Attachment.NONE);
        builder.ret();
        List<IrInstruction> body = builder.restart();
        builder.again(body.get(0));
        builder.copy(body.get(1), operand -> operand.equals(slot) ? slot : Value.i32(3));
        builder.copySafe(body.get(1), operand -> operand, Value.NULL, 1, Attachment.NONE);
        builder.again(body.get(2));
        builder.finish();
        module.finish();
        assertThat(text()).contains("""
                  %s0 = alloca i32
                  store i32 1, ptr %s0
                  store i32 3, ptr %s0, align 1
                  store i32 2, ptr null, align 1
                  ret void
                """);
    }

    @Test
    void aPhiFollowsABlockToWhereItWasSplit() {
        IrModule module = module(10_000);
        FunctionBuilder builder = module.function("", Type.I32, "f", List.of(), "");
        Block start = builder.block("start");
        Block end = builder.block("end");
        builder.br(start);
        builder.label(start);
        builder.br(end);
        builder.label(end);
        builder.ret(builder.phi(Type.I32, List.of(Value.i32(1)), List.of(start)));
        List<IrInstruction> body = builder.restart();
        builder.again(body.get(0));
        builder.again(body.get(1));
        for (int i = 0; i < 2; i++) {
            Block next = builder.block("next");
            builder.br(next);
            builder.labelSplitting(next);
        }
        body.subList(2, body.size()).forEach(builder::again);
        builder.finish();
        module.finish();
        assertThat(text()).contains("phi i32 [ 1, %next4 ]");
    }

    /** What is kept in memory counts as long as it is there, and its text afterwards. */
    @Test
    void theBudgetIsForWhatIsKeptAndForWhatIsWritten() {
        IrModule module = module(1000);
        FunctionBuilder first = module.function("", Type.VOID, "f", List.of(), "");
        for (int i = 0; i < 10; i++) {
            first.unreachable();
        }
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 10; i++) {
                        first.unreachable();
                    }
                })
                .isInstanceOf(IrBudget.ExceededException.class);
        assertThatThrownBy(() -> module.bytes("b", "internal", new byte[1000], 0, 1000, 1))
                .isInstanceOf(IrBudget.ExceededException.class);
        IrModule other = module(2000);
        for (int i = 0; i < 10; i++) {
            FunctionBuilder builder = other.function("", Type.VOID, "f", List.of(), "");
            for (int j = 0; j < 5; j++) {
                builder.unreachable();
            }
            builder.finish();
        }
        other.finish();
        assertThat(text()).contains("}\n");
    }

    /** As riscv64 wants them: a host that is compiled by itself relies on the upper half of the register. */
    @Test
    void wordsAreExtendedForFunctionsOfC() {
        IrModule ir = new IrModule(out, new IrBudget(1000), "m", "riscv64-unknown-linux-gnu", true, "");
        Value host = ir.declare("hidden", Type.I32, "host", List.of(Type.PTR, Type.I32, Type.I64), "");
        Local pointer = Local.named(Type.PTR, "instance");
        Local word = new Local(Type.I32, "p", 0);
        FunctionBuilder builder = ir.function("", Type.I32, "f", List.of(pointer, word), "");
        builder.ret(builder.call(Type.I32, host, List.of(pointer, word, Value.i64(1))));
        builder.finish();
        ir.finish();
        assertThat(text())
                .contains(
                        "define signext i32 @f(ptr %instance, i32 signext %p0)",
                        "call signext i32 @host(ptr %instance, i32 signext %p0, i64 1)",
                        "declare hidden signext i32 @host(ptr, i32 signext, i64)");
    }
}
