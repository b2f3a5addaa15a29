// SPDX-License-Identifier: Apache-2.0
package io.awsm.fuzz;

import io.awsm.fuzz.FuzzCase.Kind;
import io.awsm.fuzz.FuzzCase.Question;
import io.awsm.fuzz.Fuzzer.Difference;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Makes a case smaller as long as two engines still differ: calls are left out, and zeros take the place of expressions.
 * Attempts that do not build on one another are run as one batch.
 */
final class Reducer {

    private static final int BATCH = 16;
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final FuzzCase fuzzCase;
    private final Engine one;
    private final Engine other;
    private final long deadline = System.nanoTime() + LIMIT.toNanos();

    private Variant best;

    /** What of the case is left: for each module, for each body, the regions that are not; the questions that are. */
    private record Variant(List<List<Set<Body.Region>>> replaced, List<Question> questions) {

        Variant without(int module, int body, Body.Region region) {
            List<List<Set<Body.Region>>> copy = new ArrayList<>();
            for (List<Set<Body.Region>> bodies : replaced) {
                List<Set<Body.Region>> sets = new ArrayList<>();
                bodies.forEach(regions -> sets.add(new HashSet<>(regions)));
                copy.add(sets);
            }
            Set<Body.Region> regions = copy.get(module).get(body);
            regions.removeIf(region::contains);
            regions.add(region);
            return new Variant(copy, questions);
        }

        Variant without(Set<Question> left) {
            return new Variant(
                    replaced, questions.stream().filter(q -> !left.contains(q)).toList());
        }
    }

    private record Place(int module, int body, Body.Region region) {}

    private Reducer(Difference difference) {
        this.fuzzCase = difference.fuzzCase();
        this.one = difference.one();
        this.other = difference.other();
        List<List<Set<Body.Region>>> nothing = new ArrayList<>();
        for (GeneratedModule module : fuzzCase.modules()) {
            nothing.add(module.bodies().stream().map(b -> Set.<Body.Region>of()).toList());
        }
        this.best = new Variant(nothing, fuzzCase.questions());
    }

    /** The smallest case found; the whole if alone it makes no difference. */
    static Candidate reduce(Difference difference) throws IOException {
        Reducer reducer = new Reducer(difference);
        if (reducer.differing(List.of(reducer.best)).isEmpty()) {
            return reducer.candidate(reducer.best);
        }
        reducer.reduceQuestions();
        reducer.reduceBodies();
        reducer.reduceQuestions();
        return reducer.candidate(reducer.best);
    }

    private Candidate candidate(Variant variant) {
        List<byte[]> modules = IntStream.range(0, fuzzCase.modules().size())
                .mapToObj(
                        i -> fuzzCase.modules().get(i).encode(variant.replaced().get(i)))
                .toList();
        return new Candidate(fuzzCase.name(), fuzzCase.forInterpreter(), modules, variant.questions());
    }

    /** Those of the variants that make a difference, in their order. */
    private List<Variant> differing(List<Variant> variants) throws IOException {
        List<Variant> result = new ArrayList<>();
        for (int from = 0; from < variants.size(); from += BATCH) {
            List<Variant> some = variants.subList(from, Math.min(variants.size(), from + BATCH));
            List<Candidate> batch = some.stream().map(this::candidate).toList();
            List<List<String>> answers = one.answers(batch);
            List<List<String>> others = Fuzzer.answers(one, other, batch, answers);
            for (int i = 0; i < some.size(); i++) {
                Variant variant = some.get(i);
                if (Fuzzer.difference(variant.questions, answers.get(i), others.get(i), other) >= 0) {
                    result.add(variant);
                }
            }
        }
        return result;
    }

    private boolean isTime() {
        return System.nanoTime() < deadline;
    }

    private void reduceQuestions() throws IOException {
        List<Question> calls = best.questions().stream()
                .filter(q -> q.kind() == Kind.INVOKE || q.kind() == Kind.GET)
                .toList();
        for (int size = calls.size(); size > 0 && isTime(); size /= 2) {
            List<Variant> variants = new ArrayList<>();
            for (int from = 0; from < calls.size(); from += size) {
                variants.add(best.without(Set.copyOf(calls.subList(from, Math.min(calls.size(), from + size)))));
            }
            variants.removeIf(v -> v.questions().size() == best.questions().size());
            accept(differing(variants));
        }
    }

    private void reduceBodies() throws IOException {
        Set<Place> failed = new HashSet<>();
        boolean progress = true;
        while (progress && isTime()) {
            progress = false;
            List<Place> places = places().stream()
                    .filter(p -> !failed.contains(p))
                    .limit(BATCH)
                    .toList();
            if (!places.isEmpty()) {
                failed.addAll(places);
                Variant base = best;
                accept(differing(places.stream()
                        .map(p -> base.without(p.module(), p.body(), p.region()))
                        .toList()));
                progress = true;
            }
        }
    }

    /** Takes all of the variants together, if that still makes a difference, or else the first. */
    private void accept(List<Variant> variants) throws IOException {
        if (variants.isEmpty()) {
            return;
        }
        Variant all = best;
        for (Variant variant : variants) {
            Set<Question> left = new HashSet<>(best.questions());
            variant.questions().forEach(left::remove);
            all = all.without(left);
            for (int m = 0; m < variant.replaced().size(); m++) {
                for (int b = 0; b < variant.replaced().get(m).size(); b++) {
                    for (Body.Region region : variant.replaced().get(m).get(b)) {
                        all = covers(all.replaced().get(m).get(b), region) ? all : all.without(m, b, region);
                    }
                }
            }
        }
        best = variants.size() > 1 && !differing(List.of(all)).isEmpty() ? all : variants.get(0);
    }

    private static boolean covers(Set<Body.Region> regions, Body.Region region) {
        return regions.stream().anyMatch(r -> r.contains(region));
    }

    /** What could be replaced, the largest first. */
    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (int m = 0; m < fuzzCase.modules().size(); m++) {
            List<Body> bodies = fuzzCase.modules().get(m).bodies();
            for (int b = 0; b < bodies.size(); b++) {
                Set<Body.Region> replaced = best.replaced().get(m).get(b);
                for (Body.Region region : bodies.get(b).regions()) {
                    if (region.end() - region.start() > 2 && !covers(replaced, region)) {
                        places.add(new Place(m, b, region));
                    }
                }
            }
        }
        places.sort(Comparator.comparing(p -> p.region().start() - p.region().end()));
        return places;
    }
}
