// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that an instruction compares with: {@code x < number} is {@code x <= number - 1}, and that one is in the instruction. */
class ComparableNumbersTest {

    @ParameterizedTest(name = "cortex-m4: {0}")
    @CsvSource({
        "1, 1",
        "256, 256",
        "257, 257",
        "258, 257",
        "5000, 4993",
        "65533, 65281",
        "65536, 65536",
        "1048573, 1044481",
        "1048576, 1048576"
    })
    void isNotMuchLess(long number, long expected) {
        long below = Target.CORTEX_M4.comparableBelow(number);
        assertThat(below).isEqualTo(expected).isLessThanOrEqualTo(number).isGreaterThan(number - number / 128 - 1);
        long compared = Long.bitCount(below) == 1 ? below : below - 1;
        assertThat(Long.highestOneBit(compared) / Long.lowestOneBit(compared)).isLessThan(256);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cortex-m0plus", "i686-linux", "x86_64-linux"})
    void elsewhereAllAreAlike(String target) {
        assertThat(Target.named(target).orElseThrow().comparableBelow(65533)).isEqualTo(65533);
    }
}
