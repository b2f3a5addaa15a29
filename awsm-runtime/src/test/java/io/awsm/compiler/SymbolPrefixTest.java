// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolPrefixTest {

    @ParameterizedTest
    @CsvSource({
        "dir/app.wasm, app",
        "my-app.v2.wasm, my_app_v2",
        "Größe.wasm, Gr__e",
        "1st.wasm, m_1st",
        "_x.wasm, m__x",
        "int.wasm, m_int",
        "class.wasm, m_class",
        "awsm.wasm, m_awsm",
        "awsm_memory.wasm, m_awsm_memory",
        "AWSM_OK.wasm, m_AWSM_OK",
        "llvm.wasm, m_llvm",
        "NULL.wasm, m_NULL",
        "INT32.wasm, m_INT32",
        "INT32_MAX.wasm, m_INT32_MAX",
        "errno.wasm, m_errno",
        "size_t.wasm, m_size_t",
        "bool.wasm, m_bool",
        "static_assert.wasm, m_static_assert",
        "linux.wasm, m_linux",
        "pthread.wasm, m_pthread",
        "pthread_mutex.wasm, m_pthread_mutex",
        "init.wasm, m_init",
        "xdr.wasm, m_xdr",
        "embed.wasm, embed",
        "main.wasm, main",
        "initial.wasm, initial",
        "llvm_x.wasm, llvm_x",
        "awsmith.wasm, awsmith",
        "noext, noext"
    })
    void followsFromTheFile(String file, String prefix) {
        assertThat(SymbolPrefix.of(Path.of(file))).isEqualTo(prefix);
        assertThat(SymbolPrefix.checked(prefix)).isEqualTo(prefix);
    }

    @Test
    void isNeverEmptyNorTooLong() {
        assertThat(SymbolPrefix.of(Path.of(".wasm"))).isEqualTo("m_");
        assertThat(SymbolPrefix.of(Path.of("x".repeat(200) + ".wasm"))).hasSizeLessThan(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a-b", "1a", "_a", "a.b", "int", "awsm", "awsm_trap", "Awsm_x", "ä", "NULL", "sem", "errno"})
    void isRefused(String name) {
        assertThatThrownBy(() -> SymbolPrefix.checked(name))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("'" + name + "'");
    }
}
