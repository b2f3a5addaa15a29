// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.abi;

import static io.awsm.wasm.type.ReferenceType.EXTERNREF;
import static io.awsm.wasm.type.ReferenceType.FUNCREF;
import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.wasm.type.HeapType;
import io.awsm.wasm.type.NumberType;
import io.awsm.wasm.type.ReferenceType;
import io.awsm.wasm.type.ValueType;
import io.awsm.wasm.type.VectorType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepresentationTest {

    private static final ReferenceType TYPED = new ReferenceType(true, new HeapType.Defined(0));

    @Test
    void differentTypesHaveDifferentCodes() {
        assertThat(all().stream().map(Representation::code)).doesNotHaveDuplicates();
    }

    @Test
    void nullIsOneBitOfTheCode() {
        for (ReferenceType type : List.of(FUNCREF, EXTERNREF, TYPED)) {
            assertThat(Representation.of(type.nonNull()).code())
                    .isEqualTo(Representation.of(type).code() + Representation.NON_NULL);
        }
    }

    @Test
    void packedCodesAreOfOneTypeEach() {
        List<Integer> packed = all().stream()
                .map(Representation::packed)
                .filter(code -> code != 0)
                .toList();
        assertThat(packed).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7);
    }

    private static List<Representation> all() {
        List<ValueType> types = new ArrayList<>(List.of(NumberType.values()));
        types.addAll(List.of(VectorType.values()));
        for (ReferenceType type : List.of(FUNCREF, EXTERNREF, TYPED)) {
            types.add(type);
            types.add(type.nonNull());
        }
        return types.stream().map(Representation::of).toList();
    }
}
