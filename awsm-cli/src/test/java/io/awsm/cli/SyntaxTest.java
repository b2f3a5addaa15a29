// SPDX-License-Identifier: Apache-2.0
package io.awsm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.cli.Argument.Kind;
import io.awsm.cli.Argument.Times;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read without picocli, and what is not; {@link CommandLineTest} has both. */
class SyntaxTest {

    private final Syntax syntax = new Syntax();
    private final Argument flag = syntax.flag("", "-f", "--flag");
    private final Argument name = syntax.option(Kind.TEXT, "N", "", "-n", "--name");
    private final Argument numbers = syntax.option(Kind.NUMBER, Times.ANY, "N", "", "-m", "--many");
    private final Argument input = syntax.parameter(Kind.TEXT, Times.ONCE, "IN", "");
    private final Argument more = syntax.parameter(Kind.TEXT, Times.ANY, "MORE", "");

    private boolean read(String words) {
        return syntax.read(List.of(words.split(" ")));
    }

    @Test
    void optionsAreAnywhereAndValuesAfterThemOrAttached() {
        assertThat(read("--name a=b c -f --many=1 -m2 d -m 3")).isTrue();
        assertThat(name.text()).isEqualTo("a=b");
        assertThat(flag.isGiven()).isTrue();
        assertThat(numbers.texts()).containsExactly("1", "2", "3");
        assertThat(input.text()).isEqualTo("c");
        assertThat(more.texts()).containsExactly("d");
    }

    @Test
    void parametersMayEndOptions() {
        syntax.endWithFirstParameter();
        assertThat(read("a -f --name -- b --unknown")).isTrue();
        assertThat(flag.isGiven()).isFalse();
        assertThat(more.texts()).containsExactly("-f", "--name", "--", "b", "--unknown");
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
                "a --names=b",
                "a -n=b",
                "a --flag=true",
                "a -fn b",
                "a -m one",
                "a --",
                "a @file",
                "a --help"
            })
    void whatIsInDoubtIsForPicocli(String words) {
        assertThat(read(words)).isFalse();
    }
}
