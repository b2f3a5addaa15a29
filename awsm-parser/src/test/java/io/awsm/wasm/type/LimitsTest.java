// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static Limits limits(long minimum) {
        return new Limits(minimum, OptionalLong.empty());
    }

    private static Limits limits(long minimum, long maximum) {
        return new Limits(minimum, OptionalLong.of(maximum));
    }

    @Test
    void importedLimitsMatchWhenTheyAreNoWider() {
        assertThat(limits(1).matches(limits(1))).isTrue();
        assertThat(limits(2).matches(limits(1))).isTrue();
        assertThat(limits(2, 4).matches(limits(1))).isTrue();
        assertThat(limits(2, 4).matches(limits(1, 4))).isTrue();
        assertThat(limits(2, 3).matches(limits(1, 4))).isTrue();

        assertThat(limits(0).matches(limits(1))).isFalse();
        assertThat(limits(2, 5).matches(limits(1, 4))).isFalse();
        assertThat(limits(2).matches(limits(1, 4))).isFalse();
    }
}
