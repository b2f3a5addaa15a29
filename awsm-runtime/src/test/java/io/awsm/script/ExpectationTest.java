// SPDX-License-Identifier: Apache-2.0
package io.awsm.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.wasm.type.NumberType;
import io.awsm.wasm.type.ReferenceType;
import io.awsm.wasm.type.ValueType;
import io.awsm.wasm.type.VectorType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectationTest {

    private static Expectation expect(ValueType type, String... lanes) {
        return new Expectation(type, List.of(lanes));
    }

    @ParameterizedTest
    @CsvSource({
        "f32, nan:canonical, 7fc00000, true",
        "f32, nan:canonical, ffc00000, true",
        "f32, nan:canonical, 7fc00001, false",
        "f32, nan:canonical, 7f800000, false",
        "f32, nan:arithmetic, 7fc00001, true",
        "f32, nan:arithmetic, ffffffff, true",
        "f32, nan:arithmetic, 7fa00000, false",
        "f32, nan:arithmetic, 3f800000, false",
        "f64, nan:canonical, fff8000000000000, true",
        "f64, nan:canonical, 7ff8000000000001, false",
        "f64, nan:arithmetic, 7ff8000000000001, true",
        "f64, nan:arithmetic, 7ff4000000000000, false",
        "f32, 80000000, 80000000, true",
        "f32, 80000000, 00000000, false",
        "i64, 000000000000002a, 000000000000002a, true",
        "i32, 0000002a, 0000002b, false"
    })
    void numbers(String type, String lane, String bits, boolean matches) {
        ValueType valueType = Value.type(type).orElseThrow();
        assertThat(expect(valueType, lane).matches(new Value(valueType, bits))).isEqualTo(matches);
    }

    @Test
    void typesMustBeEqual() {
        assertThat(expect(NumberType.I32, "3f800000").matches(new Value(NumberType.F32, "3f800000")))
                .isFalse();
    }

    @Test
    void lanesBeginWithTheLowest() {
        Expectation expectation = expect(VectorType.V128, "00000001", Expectation.CANONICAL, "00000003", "00000004");
        assertThat(expectation.matches(new Value(VectorType.V128, "0000000400000003" + "7fc00000" + "00000001")))
                .isTrue();
        assertThat(expectation.matches(new Value(VectorType.V128, "0000000400000003" + "7fc00001" + "00000001")))
                .isFalse();
        assertThat(expectation.matches(new Value(VectorType.V128, "00000001" + "7fc00000" + "0000000300000004")))
                .isFalse();
        assertThat(expect(VectorType.V128, "0000000000000001", "0000000000000002")
                        .value())
                .isEqualTo(new Value(VectorType.V128, "00000000000000020000000000000001"));
    }

    @Test
    void references() {
        Value none = new Value(ReferenceType.FUNCREF, Value.NULL);
        Value some = new Value(ReferenceType.FUNCREF, "ref");
        assertThat(expect(ReferenceType.FUNCREF, Value.NULL).matches(none)).isTrue();
        assertThat(expect(ReferenceType.FUNCREF, Value.NULL).matches(some)).isFalse();
        assertThat(expect(ReferenceType.FUNCREF, Expectation.ANY).matches(some)).isTrue();
        assertThat(expect(ReferenceType.FUNCREF, Expectation.ANY).matches(none)).isFalse();
        Value third = new Value(ReferenceType.EXTERNREF, "00000003");
        assertThat(expect(ReferenceType.EXTERNREF, "00000003").matches(third)).isTrue();
        assertThat(expect(ReferenceType.EXTERNREF, "00000004").matches(third)).isFalse();
        assertThat(expect(ReferenceType.EXTERNREF, Value.NULL).matches(third)).isFalse();
    }
}
