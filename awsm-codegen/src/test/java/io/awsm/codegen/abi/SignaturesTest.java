// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.abi;

import static io.awsm.wasm.type.NumberType.F64;
import static io.awsm.wasm.type.NumberType.I32;
import static io.awsm.wasm.type.NumberType.I64;
import static io.awsm.wasm.type.ReferenceType.EXTERNREF;
import static io.awsm.wasm.type.ReferenceType.FUNCREF;
import static io.awsm.wasm.type.VectorType.V128;
import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.wasm.type.FunctionType;
import io.awsm.wasm.type.HeapType;
import io.awsm.wasm.type.ReferenceType;
import io.awsm.wasm.type.ValueType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignaturesTest {

    private static final List<ValueType> TYPES = List.of(I32, I64, F64, V128, FUNCREF, EXTERNREF);

    @Test
    void packedSignaturesAreDistinct() {
        Set<Long> words = new HashSet<>();
        int count = 0;
        for (List<ValueType> parameters : lists(3)) {
            for (List<ValueType> results : lists(2)) {
                words.add(Signatures.packed(new FunctionType(parameters, results), 8)
                        .orElseThrow());
                count++;
            }
        }
        assertThat(words).hasSize(count);
    }

    @Test
    void neverLooksLikeAPointerOrNull() {
        for (List<ValueType> parameters : lists(3)) {
            assertThat(Signatures.packed(new FunctionType(parameters, List.of()), 8)
                                    .orElseThrow()
                            & 1)
                    .isEqualTo(1);
        }
    }

    @Test
    void packsWhatFits() {
        assertThat(Signatures.packed(parameters(20), 8)).isPresent();
        assertThat(Signatures.packed(parameters(21), 8)).isEmpty();
        assertThat(Signatures.packed(parameters(9), 4)).isPresent();
        assertThat(Signatures.packed(parameters(10), 4)).isEmpty();
    }

    @Test
    void whatThreeBitsAreNotEnoughForIsNotPacked() {
        assertThat(Signatures.packed(new FunctionType(List.of(), List.of(FUNCREF.nonNull())), 8))
                .isEmpty();
        assertThat(Signatures.packed(new FunctionType(List.of(EXTERNREF.nonNull()), List.of()), 8))
                .isEmpty();
        assertThat(Signatures.packed(
                        new FunctionType(List.of(), List.of(new ReferenceType(true, new HeapType.Defined(0)))), 8))
                .isEmpty();
    }

    @Test
    void codesAreTheBinaryFormats() {
        assertThat(Signatures.codes(List.of(I32, FUNCREF, EXTERNREF.nonNull()))).containsExactly(0x7F, 0x70, 0xEF, 0);
    }

    private static FunctionType parameters(int count) {
        return new FunctionType(Collections.nCopies(count, EXTERNREF), List.of());
    }

    private static List<List<ValueType>> lists(int longest) {
        List<List<ValueType>> lists = new ArrayList<>(List.of(List.of()));
        for (int from = 0, length = 0; length < longest; length++) {
            int to = lists.size();
            for (int i = from; i < to; i++) {
                for (ValueType type : TYPES) {
                    List<ValueType> longer = new ArrayList<>(lists.get(i));
                    longer.add(type);
                    lists.add(longer);
                }
            }
            from = to;
        }
        return lists;
    }
}
