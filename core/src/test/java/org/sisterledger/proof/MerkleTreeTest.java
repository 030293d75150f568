package org.sisterledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The tree against the vectors of certificate transparency and against itself. */
class MerkleTreeTest {
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void rootsAreThoseOfTheKnownVectors() {
        List<Digest> leaves = LEAVES.stream()
                .map(hex -> Digest.ofLeaf(HexFormat.of().parseHex(hex)))
                .toList();
        for (int size = 1; size <= 8; size++) {
            assertThat(MerkleTree.of(leaves.subList(0, size)).root()).hasToString("sha256:" + ROOTS.get(size - 1));
        }
    }

    @Test
    void theEmptyTreeHasTheDigestOfNoBytes() {
        assertThat(MerkleTree.of(List.of()).root())
                .hasToString("sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void everyLeafIsProvedInEveryTree() {
        for (int size = 0; size <= 40; size++) {
            MerkleTree tree = MerkleTree.of(leaves(size));
            for (int leaf = 0; leaf < size; leaf++) {
                InclusionProof proof = tree.proveInclusion(leaf);
                assertThat(proof.proves(leaves(size).get(leaf), tree.root())).isTrue();
                assertThat(proof.proves(Digest.ofLeaf(new byte[] {99}), tree.root()))
                        .isFalse();
                for (int other = 0; other < size; other++) {
                    assertThat(new InclusionProof(other, size, proof.path())
                                    .proves(leaves(size).get(leaf), tree.root()))
                            .isEqualTo(other == leaf);
                }
            }
        }
    }

    @Test
    void everyTreeExtendsEveryEarlierOne() {
        for (int size = 0; size <= 40; size++) {
            MerkleTree tree = MerkleTree.of(leaves(size));
            for (int first = 0; first <= size; first++) {
                Digest earlier = MerkleTree.of(leaves(first)).root();
                ConsistencyProof proof = tree.proveConsistency(first);
                assertThat(proof.proves(earlier, tree.root()))
                        .as("%s in %s", first, size)
                        .isTrue();
                Digest wrong = Digest.ofLeaf(new byte[] {99});
                assertThat(proof.proves(wrong, tree.root())).isFalse();
                // Every tree extends the empty one, whatever its root.
                assertThat(proof.proves(earlier, wrong)).isEqualTo(first == 0 && size > 0);
            }
        }
    }

    @Test
    void aChangedStepProvesNothing() {
        MerkleTree tree = MerkleTree.of(leaves(37));
        Digest earlier = MerkleTree.of(leaves(13)).root();
        for (int step = 0; step < tree.proveInclusion(5).path().size(); step++) {
            InclusionProof proof =
                    new InclusionProof(5, 37, changed(tree.proveInclusion(5).path(), step));
            assertThat(proof.proves(leaves(37).get(5), tree.root())).isFalse();
        }
        for (int step = 0; step < tree.proveConsistency(13).path().size(); step++) {
            ConsistencyProof proof = new ConsistencyProof(
                    13, 37, changed(tree.proveConsistency(13).path(), step));
            assertThat(proof.proves(earlier, tree.root())).isFalse();
        }
    }

    @Test
    void aPathThatIsTooLongOrTooShortProvesNothing() {
        MerkleTree tree = MerkleTree.of(leaves(8));
        List<Digest> path = tree.proveInclusion(3).path();
        List<Digest> longer = new ArrayList<>(path);
        longer.add(path.getFirst());
        assertThat(new InclusionProof(3, 8, longer).proves(leaves(8).get(3), tree.root()))
                .isFalse();
        assertThat(new InclusionProof(3, 8, path.subList(0, 2)).proves(leaves(8).get(3), tree.root()))
                .isFalse();
    }

    @Test
    void theFrontierGrowsToTheSameRootFromAnySize() {
        for (int start = 0; start <= 20; start++) {
            MerkleFrontier frontier = MerkleFrontier.of(start, subtrees(leaves(40)));
            for (int size = start; size < 40; size++) {
                assertThat(frontier.root())
                        .isEqualTo(MerkleTree.of(leaves(size)).root());
                frontier.add(
                        leaves(40).get(size),
                        (level, index, hash) ->
                                assertThat(hash).isEqualTo(subtrees(leaves(40)).hash(level, index)));
            }
        }
    }

    private static List<Digest> leaves(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Digest.ofLeaf(new byte[] {(byte) i}))
                .toList();
    }

    private static MerkleTree.Subtrees subtrees(List<Digest> leaves) {
        return (level, index) -> {
            int from = (int) (index << level);
            return MerkleTree.of(leaves.subList(from, from + (1 << level))).root();
        };
    }

    private static List<Digest> changed(List<Digest> path, int step) {
        List<Digest> changed = new ArrayList<>(path);
        changed.set(step, Digest.ofBytes(path.get(step).toBytes()));
        return changed;
    }
}
