package io.awsm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read without picocli, and what is not; {@link CommandLineTest} has both. */
class SyntaxTest {

    private final List<String> heard = new ArrayList<>();

    private Syntax syntax() {
        return new Syntax()
                .flag("", () -> heard.add("-f"), "-f", "--flag")
                .option("N", "", v -> heard.add("-n " + v), "-n", "--name")
                .option(Syntax.Times.ANY, "N", "", Syntax::number, n -> heard.add("-m " + n), "-m", "--many")
                .parameter(Syntax.Times.ONCE, "IN", "", Function.identity(), heard::add)
                .parameter(Syntax.Times.ANY, "MORE", "", Function.identity(), v -> heard.add("+" + v));
    }

    private boolean read(Syntax syntax, String words) {
        return syntax.read(List.of(words.split(" ")));
    }

    @Test
    void optionsAreAnywhereAndValuesAfterThemOrAttached() {
        assertThat(read(syntax(), "--name a b -f --many=1 -m2 c -m 3")).isTrue();
        assertThat(heard).containsExactly("-n a", "b", "-f", "-m 1", "-m 2", "+c", "-m 3");
    }

    @Test
    void parametersMayEndOptions() {
        assertThat(read(syntax().endingWithFirstParameter(), "-f a -f --name -- b --unknown"))
                .isTrue();
        assertThat(heard).containsExactly("-f", "a", "+-f", "+--name", "+--", "+b", "+--unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-f", // no parameter
                "a --unknown",
                "a -f -f",
                "a -n b -n c",
                "a -n",
                "a -n -f",
                "a --name=",
                "a -n=b",
                "a --flag=true",
                "a -fn b",
                "a -m one",
                "a --",
                "a @file",
                "a --help"
            })
    void whatIsInDoubtIsForPicocli(String words) {
        assertThat(read(syntax(), words)).isFalse();
    }
}
