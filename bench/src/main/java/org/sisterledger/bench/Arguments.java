package org.sisterledger.bench;

import java.util.List;
import java.util.Optional;

/** The words behind the name of a run: numbers first, each with a value for when it is left out. */
final class Arguments {
    private static final int MISUSED = 2;

    private final List<String> words;

    private Arguments(List<String> words) {
        this.words = words;
    }

    /** Reads the words, or prints the usage and ends: when asked for help, or when they are not of this kind. */
    static Arguments orExit(String[] args, int numbers, int most, String usage) {
        Optional<String> problem = findProblem(List.of(args), numbers, most);
        if (problem.isPresent()) {
            boolean asked = problem.get().isEmpty();
            (asked ? System.out : System.err).println(problem.get() + "usage: " + usage);
            System.exit(asked ? 0 : MISUSED);
        }
        return new Arguments(List.of(args));
    }

    /**
     * What is wrong with the words, ending a line; nothing if somebody asks for help; empty if all is well.
     *
     * @param numbers how many of the first words are whole numbers
     * @param most how many words there may be
     */
    static Optional<String> findProblem(List<String> words, int numbers, int most) {
        if (words.contains("--help") || words.contains("-h")) {
            return Optional.of("");
        }
        for (String word : words.subList(0, Math.min(numbers, words.size()))) {
            if (!word.matches("[0-9]{1,9}")) {
                return Optional.of("expected a whole number from 0 to 999999999, got '" + word + "'\n");
            }
        }
        return words.size() > most
                ? Optional.of("expected at most " + most + " arguments, got " + words.size() + "\n")
                : Optional.empty();
    }

    int number(int index, int otherwise) {
        return index < words.size() ? Integer.parseInt(words.get(index)) : otherwise;
    }

    /** The words from this one on. */
    List<String> from(int index) {
        return words.subList(Math.min(index, words.size()), words.size());
    }
}
