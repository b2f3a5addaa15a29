// SPDX-License-Identifier: Apache-2.0
package io.awsm.fuzz;

import io.awsm.wasm.type.NumberType;
import io.awsm.wasm.type.ReferenceType;
import io.awsm.wasm.type.ValueType;
import java.util.ArrayList;
import java.util.List;

/**
 * Modules, of which the second imports from the first, and what is done with them.
 *
 * @param forInterpreter whether it avoids what the interpreter gets wrong
 * @param endsWithoutTraps whether it would end if accesses out of bounds did not trap
 * @param name under which the first is registered: cases of one batch have different ones
 */
record FuzzCase(
        long seed,
        String name,
        boolean forInterpreter,
        boolean endsWithoutTraps,
        List<GeneratedModule> modules,
        List<Question> questions) {

    private static final int CALLS = 8;
    private static final int LOOKED_AT = 4;

    FuzzCase {
        modules = List.copyOf(modules);
        questions = List.copyOf(questions);
    }

    enum Kind {
        INSTANTIATE,
        REGISTER,
        INVOKE,
        GET
    }

    /**
     * Something to do with a module.
     *
     * @param name of the export, or to register under
     * @param arguments as the program of a test script reads them: {@code i32:0000002a}
     */
    record Question(Kind kind, int module, String name, List<String> arguments) {}

    /** What follows from a seed. */
    static FuzzCase of(long seed) {
        String name = "m" + Long.toHexString(seed);
        Chance chance = new Chance(seed);
        boolean forInterpreter = chance.percent(70);
        boolean endsWithoutTraps = chance.percent(40);
        boolean staysInside = chance.percent(50);
        List<GeneratedModule> modules = new ArrayList<>();
        ModulePlan plan = new ModulePlan(forInterpreter, endsWithoutTraps, staysInside);
        ModuleGenerator first = ModuleGenerator.generate(chance, plan, null, "");
        modules.add(first.module());
        if (chance.percent(40)) {
            ModulePlan other = new ModulePlan(forInterpreter, endsWithoutTraps, staysInside);
            modules.add(ModuleGenerator.generate(chance, other, first, name).module());
        }
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < modules.size(); i++) {
            questions.add(new Question(Kind.INSTANTIATE, i, "", List.of()));
            if (i == 0) {
                questions.add(new Question(Kind.REGISTER, i, name, List.of()));
            }
            int module = i;
            modules.get(i).calls().forEach((function, parameters) -> {
                for (int call = 0; call < CALLS; call++) {
                    List<String> arguments =
                            parameters.stream().map(p -> argument(p, chance)).toList();
                    questions.add(new Question(Kind.INVOKE, module, function, arguments));
                    if (chance.percent(30)) {
                        globals(modules.get(module), module, questions);
                    }
                }
            });
        }
        for (int i = 0; i < modules.size(); i++) {
            look(modules.get(i), i, questions);
        }
        return new FuzzCase(seed, name, forInterpreter, endsWithoutTraps, modules, questions);
    }

    /** At the state that the calls have left. */
    private static void look(GeneratedModule module, int number, List<Question> questions) {
        globals(module, number, questions);
        module.looks().forEach((function, parameters) -> {
            for (int i = 0; i < (parameters.isEmpty() ? 1 : LOOKED_AT); i++) {
                List<String> arguments = parameters.isEmpty() ? List.of() : List.of(word(NumberType.I32, i));
                questions.add(new Question(Kind.INVOKE, number, function, arguments));
            }
        });
    }

    private static void globals(GeneratedModule module, int number, List<Question> questions) {
        module.globals().forEach(g -> questions.add(new Question(Kind.GET, number, g, List.of())));
    }

    private static String argument(ValueType type, Chance chance) {
        if (type instanceof NumberType number) {
            return switch (number) {
                case I32 -> word(type, chance.i32());
                case I64 -> word(type, chance.i64());
                case F32 -> word(type, chance.f32());
                case F64 -> word(type, chance.f64());
            };
        } else if (type.equals(ReferenceType.EXTERNREF) && chance.percent(80)) {
            return word(type, chance.below(100));
        } else if (type instanceof ReferenceType) {
            return type.text() + ":null";
        }
        return "v128:%016x%016x".formatted(chance.halfVector(), chance.halfVector());
    }

    private static String word(ValueType type, long bits) {
        boolean wide = type == NumberType.I64 || type == NumberType.F64;
        return type.text() + ":" + (wide ? "%016x".formatted(bits) : "%08x".formatted((int) bits));
    }
}
