// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.abi;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.wasm.module.Names;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SymbolsTest {

    @Test
    void keepsWhatCAllows() {
        assertThat(Symbols.mangle("add_2")).isEqualTo("add_2");
    }

    @Test
    void escapesEverythingElse() {
        assertThat(Symbols.mangle("a-b")).isEqualTo("a_x2db");
        assertThat(Symbols.mangle("é")).isEqualTo("_xc3_xa9");
        assertThat(Symbols.mangle("a\0b")).isEqualTo("a_x00b");
        assertThat(Symbols.mangle("")).isEmpty();
    }

    @Test
    void escapesWhatLooksLikeAnEscape() {
        assertThat(Symbols.mangle("a_x2db")).isEqualTo("a_x5fx2db");
    }

    @Test
    void keepsExportsApartFromTheApi() {
        assertThat(List.of("new", "free", "module", "trap").stream().map(Symbols::mangle))
                .doesNotContain("new", "free", "module", "trap")
                .doesNotHaveDuplicates();
    }

    @Test
    void avoidsIdentifiersThatCOrCppHasTaken() {
        Symbols symbols = new Symbols("size", Names.NONE);
        assertThat(symbols.export("t")).isEqualTo("size__x74");
        assertThat(symbols.export("type")).isEqualTo("size_type");
        assertThat(new Symbols("INT32", Names.NONE).export("MAX")).isEqualTo("INT32__x4dAX");
        assertThat(symbols.importField("env", "1st")).isEqualTo("env_1st");
        assertThat(symbols.importField("1", "2")).isEqualTo("_x31_2");
        assertThat(symbols.importField("and", "eq")).isEqualTo("_x61nd_eq");
        assertThat(symbols.importField("", "_LINE__")).isEqualTo("_x5f_LINE__");
        assertThat(symbols.importField("SIZE", "MAX")).isEqualTo("_x53IZE_MAX");
        assertThat(symbols.importField("wasi", "random")).isEqualTo("wasi_random");
    }

    @Test
    void differentNamesHaveDifferentSymbols() {
        Map<String, String> bySymbol = new HashMap<>();
        Random random = new Random(1);
        String alphabet = "_x2d5f-n";
        for (int i = 0; i < 200_000; i++) {
            StringBuilder name = new StringBuilder();
            for (int length = random.nextInt(9); length > 0; length--) {
                name.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String previous = bySymbol.put(Symbols.mangle(name.toString()), name.toString());
            assertThat(previous).isIn(null, name.toString());
        }
    }
}
