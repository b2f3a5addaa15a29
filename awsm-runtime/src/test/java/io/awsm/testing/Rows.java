// SPDX-License-Identifier: Apache-2.0
package io.awsm.testing;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.AnnotationBasedArgumentsProvider;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** The arguments of {@link ForEachRow}. */
final class Rows extends AnnotationBasedArgumentsProvider<ForEachRow> {

    @Override
    protected Stream<Arguments> provideArguments(
            ParameterDeclarations parameters, ExtensionContext context, ForEachRow wanted) {
        return (wanted.boards() ? Row.all() : Row.hosted())
                .filter(row -> row.isChecked() || !wanted.checked())
                .filter(row -> row.isNative() || wanted.emulated())
                .flatMap(row -> arguments(row, List.of(wanted.levels())));
    }

    private static Stream<Arguments> arguments(Row row, List<String> levels) {
        if (levels.isEmpty()) {
            return Stream.of(Arguments.of(row));
        }
        if (row.isHome()) {
            return levels.stream().map(level -> Arguments.of(row, level));
        }
        int turn = row.target().mechanisms().indexOf(row.memory()) % levels.size();
        return Stream.of(Arguments.of(row, levels.get(levels.size() - 1 - turn)));
    }
}
