// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmitTest {

    @ParameterizedTest
    @CsvSource({
        "app, EXE",
        "app.exe, EXE",
        "dir.d/app, EXE",
        ".hidden, EXE",
        "app.o, OBJ",
        "libapp.so, SHARED",
        "app.h, HEADER",
        "app.bc, BC",
        "app.ll, LL",
        "app.s, ASM"
    })
    void followsFromTheSuffix(String file, Emit kind) {
        assertThat(Emit.of(Path.of(file))).contains(kind);
    }

    @Test
    void otherSuffixesSayNothing() {
        assertThat(Emit.of(Path.of("app.wasm"))).isEqualTo(Optional.empty());
        assertThat(Emit.of(Path.of("app.v2"))).isEqualTo(Optional.empty());
    }

    @Test
    void unknownNamesAreRefusedWithTheKnown() {
        assertThat(Emit.named("shared")).isEqualTo(Emit.SHARED);
        assertThatThrownBy(() -> Emit.named("dll"))
                .isInstanceOf(UsageException.class)
                .hasMessageContainingAll("'dll'", "exe, obj, shared, header, bc, ll, asm");
    }
}
