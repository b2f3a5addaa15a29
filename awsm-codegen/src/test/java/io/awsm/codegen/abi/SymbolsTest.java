package io.awsm.codegen.abi;

import static org.assertj.core.api.Assertions.assertThat;

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
