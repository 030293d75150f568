package org.sisterledger.reading.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.sisterledger.reading.chain.ChainModel;
import org.sisterledger.reading.chain.ChainTrainer;
import org.sisterledger.reading.chain.ChainTrainer.Settings;
import org.sisterledger.reading.chain.Example;

/**
 * Trains the model of a {@link Tagger}. What the second pass sees of the first, and the first of the lexicon, is made for each
 * text by a model that did not learn from it, in five folds: else they would be trusted more than they deserve. The same texts
 * give the same model, with any number of threads.
 */
public final class TaggerTrainer {
    private static final int FOLDS = 5;
    private static final long SEED = 1;
    private static final Settings FIRST = new Settings(Hash.BITS, FirstPass.EDGE_FEATURES, 10, .007f, 1e-6f, 5);
    private static final Settings SECOND = new Settings(Hash.BITS, SecondPass.EDGE_FEATURES, 5, .007f, 1e-6f, 9);

    private final List<GoldText> texts;
    private final Consumer<String> progress;
    private final Words[] words;
    private final int[][] labels;
    private final FirstPass[] passes;
    private final FirstLabels[] found;

    private TaggerTrainer(List<GoldText> texts, Consumer<String> progress) {
        this.texts = texts;
        this.progress = progress;
        this.words = new Words[texts.size()];
        this.labels = new int[texts.size()][];
        this.passes = new FirstPass[texts.size()];
        this.found = new FirstLabels[texts.size()];
    }

    /**
     * Trains a model.
     *
     * @param texts at least {@value #FOLDS}
     * @param progress is told what is done, a line each
     */
    public static TaggerModel train(List<GoldText> texts, Consumer<String> progress) {
        if (texts.size() < FOLDS) {
            throw new IllegalArgumentException("Expected at least " + FOLDS + " texts, got " + texts.size() + ".");
        }
        return new TaggerTrainer(texts, progress).train();
    }

    private TaggerModel train() {
        for (int i = 0; i < texts.size(); i++) {
            words[i] = new Words(texts.get(i).layout());
            labels[i] = texts.get(i).labels();
        }
        for (int fold = 0; fold < FOLDS; fold++) {
            CueLexicon others = lexiconWithout(fold);
            for (int i = fold; i < texts.size(); i += FOLDS) {
                passes[i] = new FirstPass(words[i], others);
            }
        }
        // The folds and the whole are independent of each other; -1 leaves nothing out.
        ChainModel[] models = IntStream.range(-1, FOLDS)
                .parallel()
                .mapToObj(this::firstWithout)
                .toArray(ChainModel[]::new);
        for (int i = 0; i < texts.size(); i++) {
            found[i] = FirstLabels.of(words[i], passes[i], models[1 + i % FOLDS], (token, row) -> {});
        }
        ChainModel second = second();
        return new TaggerModel(lexiconWithout(-1), models[0], second);
    }

    private CueLexicon lexiconWithout(int fold) {
        CueLexicon.Counter counter = new CueLexicon.Counter();
        for (int i = 0; i < texts.size(); i++) {
            for (int t = 0; i % FOLDS != fold && t < words[i].size; t++) {
                int label = labels[i][t];
                counter.count(words[i].word[t], words[i].stem[t], label == 3 || label == 4, label == 1 || label == 2);
            }
        }
        return counter.lexicon();
    }

    private ChainModel firstWithout(int fold) {
        List<Example> examples = new ArrayList<>();
        Row row = new Row();
        for (int i = 0; i < texts.size(); i++) {
            Words own = words[i];
            for (int first = 0; i % FOLDS != fold && first < own.size; first = own.paragraphLast[first]) {
                int last = own.paragraphLast[first];
                Example example = new Example(Arrays.copyOfRange(labels[i], first, last));
                for (int t = first; t < last; t++) {
                    row.clear();
                    passes[i].addFeatures(t, row);
                    example.set(t - first, row.features, row.count, passes[i].edges(t));
                }
                examples.add(example);
            }
        }
        ChainModel model = ChainTrainer.train(FirstLabels.ROLES, FIRST, examples, SEED);
        progress.accept(fold < 0 ? "first pass" : "first pass, fold " + (fold + 1) + " of " + FOLDS);
        return model;
    }

    private ChainModel second() {
        List<Example> examples = new ArrayList<>();
        Row row = new Row();
        for (int i = 0; i < texts.size(); i++) {
            SecondPass pass = new SecondPass(words[i], passes[i], found[i]);
            for (int candidate : pass.candidates()) {
                pass.lookAt(candidate);
                int[] right = texts.get(i).labelsOfCueAt(candidate);
                Example example = new Example(Arrays.copyOfRange(right, pass.first(), pass.last()));
                for (int t = pass.first(); t < pass.last(); t++) {
                    row.clear();
                    passes[i].addFeatures(t, row);
                    pass.addFeatures(t, row);
                    int[] edges = Arrays.copyOf(pass.edges(t), pass.edges(t).length + 1);
                    edges[edges.length - 1] = pass.cueEdge(t);
                    example.set(t - pass.first(), row.features, row.count, edges);
                }
                examples.add(example);
            }
        }
        ChainModel model = ChainTrainer.train(FirstLabels.ROLES, SECOND, examples, SEED);
        progress.accept("second pass, " + examples.size() + " possible cues");
        return model;
    }
}
