// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.binary;

import static io.awsm.wasm.ModuleBytes.bytes;
import static io.awsm.wasm.ModuleBytes.concat;
import static io.awsm.wasm.ModuleBytes.module;
import static io.awsm.wasm.ModuleBytes.name;
import static io.awsm.wasm.ModuleBytes.sized;
import static io.awsm.wasm.Opcodes.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.wasm.ModuleBytes;
import io.awsm.wasm.instruction.ConstantOp;
import io.awsm.wasm.instruction.Instruction;
import io.awsm.wasm.instruction.NumericOp;
import io.awsm.wasm.instruction.ReferenceOp;
import io.awsm.wasm.instruction.VariableOp;
import io.awsm.wasm.module.ConstantExpression;
import io.awsm.wasm.module.DataSegment;
import io.awsm.wasm.module.ElementSegment;
import io.awsm.wasm.module.Export;
import io.awsm.wasm.module.Import;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.module.Names;
import io.awsm.wasm.module.Section;
import io.awsm.wasm.type.FunctionType;
import io.awsm.wasm.type.GlobalType;
import io.awsm.wasm.type.Limits;
import io.awsm.wasm.type.MemoryType;
import io.awsm.wasm.type.NumberType;
import io.awsm.wasm.type.ReferenceType;
import io.awsm.wasm.type.TableType;
import io.awsm.wasm.type.VectorType;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ModuleReaderTest {

    private static final FunctionType NOTHING = FunctionType.of(List.of(), List.of());

    private static Module read(ModuleBytes bytes) {
        return ModuleReader.read(bytes.toBytes());
    }

    private static byte[] names(String module, String name, int... type) {
        return concat(name(module), name(name), bytes(type));
    }

    @Test
    void emptyModule() {
        Module module = read(module());
        assertThat(module.types()).isEmpty();
        assertThat(module.functions()).isEmpty();
        assertThat(module.start()).isEmpty();
        assertThat(module.dataCount()).isEmpty();
        assertThat(module.names()).isEqualTo(Names.NONE);
    }

    @Test
    void types() {
        Module module = read(module().item(Section.TYPE, 0x60, 0, 0)
                .item(Section.TYPE, 0x60, 5, I32, I64, F32, F64, V128, 2, FUNCREF, EXTERNREF));

        assertThat(module.types())
                .containsExactly(
                        NOTHING,
                        FunctionType.of(
                                List.of(
                                        NumberType.I32,
                                        NumberType.I64,
                                        NumberType.F32,
                                        NumberType.F64,
                                        VectorType.V128),
                                List.of(ReferenceType.FUNCREF, ReferenceType.EXTERNREF)));
    }

    @Test
    void importsComeFirstInEachIndexSpace() {
        Module module = read(module().item(Section.TYPE, 0x60, 0, 0)
                .item(Section.TYPE, 0x60, 0, 1, I32)
                .item(Section.IMPORT, names("m", "f", 0, 1))
                .item(Section.IMPORT, names("m", "t", 1, EXTERNREF, 1, 2, 3))
                .item(Section.IMPORT, names("m", "m", 2, 0, 4))
                .item(Section.IMPORT, names("", "g", 3, F64, 1))
                .item(Section.FUNCTION, 0)
                .item(Section.TABLE, FUNCREF, 0, 7)
                .item(Section.GLOBAL, I32, 0, I32_CONST, 5, END)
                .body());

        TableType table = new TableType(ReferenceType.EXTERNREF, new Limits(2, OptionalLong.of(3)));
        MemoryType memory = new MemoryType(new Limits(4, OptionalLong.empty()));
        FunctionType function = FunctionType.of(List.of(), List.of(NumberType.I32));
        GlobalType global = new GlobalType(NumberType.F64, true);
        assertThat(module.imports())
                .containsExactly(
                        new Import("m", "f", function),
                        new Import("m", "t", table),
                        new Import("m", "m", memory),
                        new Import("", "g", global));
        assertThat(module.functions()).containsExactly(function, NOTHING);
        assertThat(module.tables())
                .containsExactly(table, new TableType(ReferenceType.FUNCREF, new Limits(7, OptionalLong.empty())));
        assertThat(module.memories()).containsExactly(memory);
        assertThat(module.globals()).containsExactly(global, new GlobalType(NumberType.I32, false));
        assertThat(module.importedFunctions()).isEqualTo(1);
        assertThat(module.importedTables()).isEqualTo(1);
        assertThat(module.importedMemories()).isEqualTo(1);
        assertThat(module.importedGlobals()).isEqualTo(1);
        assertThat(module.body(0)).isEmpty();
        assertThat(module.body(1)).contains(module.bodies().get(0));
    }

    @Test
    void limitsAreUnsigned() {
        Module module =
                read(module().item(Section.TABLE, FUNCREF, 1, 0x80, 0x80, 0x80, 0x80, 8, 0xFF, 0xFF, 0xFF, 0xFF, 15));
        assertThat(module.tables().get(0).limits()).isEqualTo(new Limits(0x8000_0000L, OptionalLong.of(0xFFFF_FFFFL)));
    }

    @Test
    void constantExpressions() {
        Module module = read(module().item(Section.GLOBAL, I32, 0, I32_CONST, 1, I32_CONST, 2, I32_ADD, END)
                .item(Section.GLOBAL, concat(bytes(V128, 0, FD, 12), new byte[16], bytes(END))));

        // The header, then identifier, size and number of globals, then the type of the first
        int start = 8 + 3 + 2;
        assertThat(module.globalInitializers())
                .containsExactly(
                        new ConstantExpression(
                                List.of(
                                        new Instruction.Constant(ConstantOp.I32_CONST, 1, 0),
                                        new Instruction.Constant(ConstantOp.I32_CONST, 2, 0),
                                        new Instruction.Numeric(NumericOp.I32_ADD)),
                                List.of(start, start + 2, start + 4, start + 5)),
                        new ConstantExpression(
                                List.of(new Instruction.Constant(ConstantOp.V128_CONST, 0, 0)),
                                List.of(start + 8, start + 26)));
    }

    @Test
    void exportsAndStart() {
        Module module = read(module().item(Section.EXPORT, concat(name("f"), bytes(0, 1)))
                .item(Section.EXPORT, concat(name("t"), bytes(1, 2)))
                .item(Section.EXPORT, concat(name("m"), bytes(2, 3)))
                .item(Section.EXPORT, concat(name("g"), bytes(3, 0x80, 1)))
                .section(8, 9));

        assertThat(module.exports())
                .containsExactly(
                        new Export("f", Export.Kind.FUNCTION, 1),
                        new Export("t", Export.Kind.TABLE, 2),
                        new Export("m", Export.Kind.MEMORY, 3),
                        new Export("g", Export.Kind.GLOBAL, 128));
        assertThat(module.start()).hasValue(9);
        assertThat(module.offsets().of(Section.EXPORT, 0)).isEqualTo(11);
        assertThat(module.offsets().of(Section.EXPORT, 3)).isEqualTo(11 + 3 * 4);
        assertThat(module.offsets().of(Section.START, 0)).isEqualTo(8 + 2 + 1 + 4 * 4 + 1 + 2);
        assertThat(module.offsets().of(Section.DATA, 0)).isZero();
    }

    @Test
    void allKindsOfElementSegment() {
        Module module = read(module().item(Section.ELEMENT, 0, I32_CONST, 1, END, 2, 7, 8)
                .item(Section.ELEMENT, 1, 0, 1, 9)
                .item(Section.ELEMENT, 2, 3, I32_CONST, 2, END, 0, 0)
                .item(Section.ELEMENT, 3, 0, 1, 10)
                .item(Section.ELEMENT, 4, I32_CONST, 3, END, 1, REF_FUNC, 11, END)
                .item(Section.ELEMENT, 5, EXTERNREF, 1, REF_NULL, EXTERNREF, END)
                .item(Section.ELEMENT, 6, 4, I32_CONST, 4, END, EXTERNREF, 1, GLOBAL_GET, 5, END)
                .item(Section.ELEMENT, 7, FUNCREF, 0));

        assertThat(module.elements())
                .extracting(ElementSegment::type)
                .containsExactly(
                        ReferenceType.FUNCREF.nonNull(),
                        ReferenceType.FUNCREF.nonNull(),
                        ReferenceType.FUNCREF.nonNull(),
                        ReferenceType.FUNCREF.nonNull(),
                        ReferenceType.FUNCREF,
                        ReferenceType.EXTERNREF,
                        ReferenceType.EXTERNREF,
                        ReferenceType.FUNCREF);
        assertThat(module.elements())
                .extracting(segment -> instructions(segment.items()))
                .containsExactly(
                        List.of(
                                new Instruction.Reference(ReferenceOp.REF_FUNC, null, 7),
                                new Instruction.Reference(ReferenceOp.REF_FUNC, null, 8)),
                        List.of(new Instruction.Reference(ReferenceOp.REF_FUNC, null, 9)),
                        List.of(),
                        List.of(new Instruction.Reference(ReferenceOp.REF_FUNC, null, 10)),
                        List.of(new Instruction.Reference(ReferenceOp.REF_FUNC, null, 11)),
                        List.of(new Instruction.Reference(ReferenceOp.REF_NULL, ReferenceType.EXTERNREF, 0)),
                        List.of(new Instruction.Variable(VariableOp.GLOBAL_GET, 5)),
                        List.of());
        assertThat(module.elements())
                .extracting(segment -> mode(segment.mode()))
                .containsExactly(
                        "table 0 at 1",
                        "passive",
                        "table 3 at 2",
                        "declarative",
                        "table 0 at 3",
                        "passive",
                        "table 4 at 4",
                        "declarative");
        assertThat(module.elements().get(0).offset()).isEqualTo(11);
        assertThat(module.elements().get(1).offset()).isEqualTo(18);
    }

    private static List<Instruction> instructions(List<ConstantExpression> items) {
        return items.stream().map(item -> item.instructions().get(0)).toList();
    }

    private static String mode(ElementSegment.Mode mode) {
        if (mode instanceof ElementSegment.Mode.Active active) {
            return "table %d at %d".formatted(active.table(), position(active.position()));
        }
        return mode instanceof ElementSegment.Mode.Passive ? "passive" : "declarative";
    }

    private static int position(ConstantExpression expression) {
        return ((Instruction.Constant) expression.instructions().get(0)).i32();
    }

    @Test
    void allKindsOfDataSegment() {
        byte[] bytes = module().section(12, 3)
                .item(Section.DATA, 0, I32_CONST, 6, END, 2, 'h', 'i')
                .item(Section.DATA, 1, 0)
                .item(Section.DATA, 2, 1, I32_CONST, 7, END, 1, 'x')
                .toBytes();
        Module module = ModuleReader.read(bytes);

        assertThat(module.dataCount()).hasValue(3);
        assertThat(module.data()).extracting(s -> s.bytes().size()).containsExactly(2, 0, 1);
        assertThat(bytes[module.data().get(0).bytes().start()]).isEqualTo((byte) 'h');
        DataSegment.Mode.Active first =
                (DataSegment.Mode.Active) module.data().get(0).mode();
        DataSegment.Mode.Active last =
                (DataSegment.Mode.Active) module.data().get(2).mode();
        assertThat(module.data().get(1).mode()).isEqualTo(new DataSegment.Mode.Passive());
        assertThat(first.memory()).isZero();
        assertThat(position(first.position())).isEqualTo(6);
        assertThat(last.memory()).isEqualTo(1);
        assertThat(position(last.position())).isEqualTo(7);
    }

    @Test
    void functionsThatMayBecomeReferences() {
        Module module = read(module().item(Section.TYPE, 0x60, 0, 0)
                .item(Section.FUNCTION, 0)
                .item(Section.FUNCTION, 0)
                .item(Section.FUNCTION, 0)
                .item(Section.FUNCTION, 0)
                .item(Section.GLOBAL, FUNCREF, 0, REF_FUNC, 1, END)
                .item(Section.EXPORT, concat(name("f"), bytes(0, 2)))
                .item(Section.EXPORT, concat(name("m"), bytes(2, 0)))
                .item(Section.ELEMENT, 3, 0, 2, 3, 99)
                .body(REF_FUNC, 0, DROP)
                .body()
                .body()
                .body());

        assertThat(module.isReferenced(0)).isFalse();
        assertThat(module.isReferenced(1)).isTrue();
        assertThat(module.isReferenced(2)).isTrue();
        assertThat(module.isReferenced(3)).isTrue();
        assertThat(module.isReferenced(99)).isFalse();
    }

    @Test
    void nameSection() {
        byte[] functions = concat(bytes(3, 0), name("main"), bytes(1), name("größe"), bytes(7), name("nowhere"));
        Module module = read(twoFunctions()
                .custom("other", bytes(1, 2, 3))
                .custom(
                        "name",
                        concat(
                                bytes(0), sized(name("app")),
                                bytes(1), sized(functions),
                                bytes(2), sized(bytes(0)), // local names: not kept
                                bytes(99), sized(bytes(1, 2, 3)))));

        assertThat(module.names().module()).contains("app");
        assertThat(module.names().functions()).isEqualTo(Map.of(0, "main", 1, "größe"));
        assertThat(module.names().function(1)).contains("größe");
        assertThat(module.names().function(7)).isEmpty();
    }

    /** As wasm-ld writes them. */
    @Test
    void namesOfDataSegments() {
        byte[] data = concat(bytes(2, 0), name(".rodata"), bytes(1), name(".data"));
        Module module = read(module().item(Section.MEMORY, 0, 1)
                .item(Section.DATA, 0, 0x41, 0, 0x0B, 0)
                .custom("name", concat(bytes(9), sized(data))));
        assertThat(module.names().data()).isEqualTo(Map.of(0, ".rodata"));
        assertThat(module.names().data(0)).contains(".rodata");
        assertThat(module.names().data(1)).isEmpty();
    }

    @Test
    void malformedNameSectionsAreIgnored() {
        byte[] good = concat(bytes(0), sized(name("app")));
        assertThat(read(twoFunctions().custom("name", good)).names().module()).contains("app");

        for (byte[] bad : List.of(
                bytes(1),
                bytes(1, 9),
                bytes(1, 1, 1),
                concat(bytes(1), sized(bytes(1, 0, 1, 0xFF))),
                concat(bytes(1), sized(bytes(0, 0))),
                bytes(0, 0x80, 0x80, 0x80, 0x80, 0x80))) {
            assertThat(read(twoFunctions().custom("name", concat(good, bad))).names())
                    .isEqualTo(Names.NONE);
        }
    }

    @Test
    void customSectionsMayBeAnywhere() {
        Module module = read(module().custom("a", bytes())
                .item(Section.TYPE, 0x60, 0, 0)
                .custom("b", bytes(0xFF))
                .item(Section.FUNCTION, 0)
                .custom("", bytes(1))
                .body()
                .custom("name", bytes()));
        assertThat(module.functions()).containsExactly(NOTHING);
        assertThat(module.names().functions()).isEmpty();
    }

    private static ModuleBytes twoFunctions() {
        return module().item(Section.TYPE, 0x60, 0, 0)
                .item(Section.FUNCTION, 0)
                .item(Section.FUNCTION, 0)
                .body()
                .body();
    }
}
