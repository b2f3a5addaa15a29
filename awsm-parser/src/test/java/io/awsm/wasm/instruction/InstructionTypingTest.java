// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.instruction;

import static io.awsm.wasm.type.NumberType.F32;
import static io.awsm.wasm.type.NumberType.I64;
import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.wasm.InvalidException;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.type.DefinedTypes;
import io.awsm.wasm.type.FunctionType;
import io.awsm.wasm.type.ValueType;
import io.awsm.wasm.validation.FunctionValidator;
import io.awsm.wasm.validation.InstructionList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The typing rule of every instruction, broken: the function that only applies it gets another type, in one place, while
 * its code stays.
 */
class InstructionTypingTest {

    private static List<TypedInstruction> instructions;
    private static Module module;

    @BeforeAll
    static void assemble() {
        instructions = TypedInstruction.all();
        module = TypedInstruction.assemble(instructions);
    }

    @Test
    void operandsHaveTheirTypes() {
        SoftAssertions.assertSoftly(all -> {
            for (int i = 0; i < instructions.size(); i++) {
                List<ValueType> operands = instructions.get(i).operands();
                for (int o = 0;
                        o < operands.size()
                                && !takesAnything(instructions.get(i).instruction());
                        o++) {
                    List<ValueType> others = new ArrayList<>(operands);
                    others.set(o, otherThan(operands.get(o)));
                    all.assertThat(reason(i, others, instructions.get(i).results()))
                            .as(instructions.get(i).function() + " operand " + o)
                            .startsWith("type mismatch: ");
                }
            }
        });
    }

    /** Whatever it is, the function as a whole is valid. */
    private static boolean takesAnything(Instruction instruction) {
        return instruction.op() == ParametricOp.DROP || instruction.op() == VariableOp.LOCAL_SET;
    }

    @Test
    void resultsHaveTheirTypes() {
        SoftAssertions.assertSoftly(all -> {
            for (int i = 0; i < instructions.size(); i++) {
                TypedInstruction typed = instructions.get(i);
                for (int r = 0; r < typed.results().size(); r++) {
                    List<ValueType> others = new ArrayList<>(typed.results());
                    others.set(r, otherThan(typed.results().get(r)));
                    all.assertThat(reason(i, typed.operands(), others))
                            .as(typed.function() + " result " + r)
                            .startsWith("type mismatch: ");
                }
            }
        });
    }

    @Test
    void thereAreNoMoreResultsAndNoFewer() {
        SoftAssertions.assertSoftly(all -> {
            for (int i = 0; i < instructions.size(); i++) {
                TypedInstruction typed = instructions.get(i);
                List<ValueType> more = new ArrayList<>(typed.results());
                more.add(0, I64);
                if (typed.instruction().op() != ControlOp.UNREACHABLE) {
                    all.assertThat(reason(i, typed.operands(), more))
                            .as(typed.function() + " with one result more")
                            .startsWith("type mismatch: ");
                }
                if (!typed.results().isEmpty()) {
                    List<ValueType> fewer =
                            typed.results().subList(1, typed.results().size());
                    all.assertThat(reason(i, typed.operands(), fewer))
                            .as(typed.function() + " with one result fewer")
                            .startsWith("type mismatch: ");
                }
            }
        });
    }

    private static ValueType otherThan(ValueType type) {
        return type == I64 ? F32 : I64;
    }

    /** Why the function is invalid if it has this type. */
    private static String reason(int index, List<ValueType> operands, List<ValueType> results) {
        int function = module.importedFunctions() + index;
        try {
            Module other = withType(function, new FunctionType(operands, results));
            FunctionValidator.validate(other, function, new InstructionList());
        } catch (InvalidException e) {
            assertThat(e.function()).hasValue(function);
            return e.reason();
        }
        return "nothing: the function is valid";
    }

    private static Module withType(int function, FunctionType type) {
        DefinedTypes types = new DefinedTypes();
        module.types().forEach(types::add);
        types.add(type);
        List<Integer> functionTypes = IntStream.range(0, module.functions().size())
                .map(i -> i == function ? types.list().size() - 1 : module.typeIndex(i))
                .boxed()
                .toList();
        return new Module(
                types,
                module.imports(),
                functionTypes,
                module.tables(),
                module.tableInitializers(),
                module.memories(),
                module.globals(),
                module.globalInitializers(),
                module.exports(),
                module.start(),
                module.elements(),
                module.dataCount(),
                module.data(),
                module.bodies(),
                module.names(),
                module.offsets(),
                module.features());
    }
}
