package org.sisterledger.connect.article;

import java.util.ArrayList;
import java.util.List;

/**
 * Picks the blocks of the article among those of its page. Prose speaks for the box around it with each of its characters, links
 * and scraps speak against it; the box with the most to be said for it is the article, and boxes inside it that have more said
 * against them than for them, such as lists of other articles, are left out. Every step is linear in the size of the page.
 */
final class ArticleBlocks {
    /** The characters of prose that make an element which is marked as an article, and holds the headline, the article. */
    private static final int ENOUGH = 250;
    /** What is allowed against a box inside the article, so that a subheading with a link is no reason to leave it out. */
    private static final int GRACE = 100;
    /** The most that a box inside counts against the one around it: a long list of links does not undo an article. */
    private static final int MOST_AGAINST = 500;
    /** How many blocks before the first paragraph may hold byline and day where no headline stands there. */
    private static final int HEAD = 8;

    private final List<Block> blocks;
    private final List<Box> boxes;
    // Sums over the blocks before each: a box's own is the difference between its ends.
    private final int[] prose;
    private final int[] headlines;
    // By box: what speaks for it less what speaks against it, in characters.
    private final int[] worth;
    private final boolean[] beside;
    private final int root;

    /** Weighs the boxes of a page. */
    ArticleBlocks(PageBlocks page) {
        blocks = page.blocks();
        boxes = page.boxes();
        prose = new int[blocks.size() + 1];
        worth = new int[boxes.size()];
        headlines = new int[blocks.size() + 1];
        beside = new boolean[boxes.size()];
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            prose[i + 1] = prose[i] + (block.isProse() ? block.text().length() : 0);
            headlines[i + 1] = headlines[i] + (block.kind() == Block.Kind.HEADLINE ? 1 : 0);
        }
        for (int i = 1; i < beside.length; i++) {
            beside[i] = beside[boxes.get(i).parent()] || isBeside(boxes.get(i));
        }
        weigh();
        root = root();
    }

    // Boxes stand before those inside them, so that from the end each is weighed before the one around it.
    private void weigh() {
        for (Block block : blocks) {
            worth[block.box()] += beside[block.box()] ? 0 : block.worth();
        }
        for (int i = boxes.size() - 1; i > 0; i--) {
            worth[boxes.get(i).parent()] += beside[i] ? 0 : Math.max(worth[i], -MOST_AGAINST);
        }
    }

    // Many pages give the element around everything a name such as "has-sidebar", or put all of it into one form.
    private boolean isBeside(Box box) {
        long held = sum(prose, box);
        long all = prose[blocks.size()];
        return switch (box.kind()) {
            case NONE -> false;
            case NAMED -> 10 * held <= 6 * all;
            case APART, UNSEEN -> 10 * held <= 9 * all;
        };
    }

    private int root() {
        int limit = marked();
        int best = limit;
        for (int i = limit + 1;
                i < boxes.size() && boxes.get(i).first() < boxes.get(limit).end();
                i++) {
            // Of two with the same text the inner one.
            if (!beside[i] && worth[i] >= worth[best]) {
                best = i;
            }
        }
        // One paragraph is not an article: what stands around it speaks against its neighbours only.
        while (best > limit
                && holdsOne(boxes.get(best))
                && !beside[boxes.get(best).parent()]) {
            best = boxes.get(best).parent();
        }
        // A page without any prose is read whole.
        return sum(prose, boxes.get(best)) == 0 ? 0 : best;
    }

    // The one element that is marked as an article and holds a headline; the page where there is none or several.
    private int marked() {
        int found = 0;
        for (int i = 1; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            if (box.isArticle() && !beside[i] && sum(headlines, box) > 0 && sum(prose, box) > ENOUGH) {
                if (found > 0) {
                    return 0;
                }
                found = i;
            }
        }
        return found;
    }

    /**
     * The article without its headline, in reading order.
     *
     * @param locale the page's; empty if it gives none
     */
    List<Block> body(String locale) {
        boolean[] kept = new boolean[boxes.size()];
        for (int i = root; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            boolean poor = i > root && !holdsOne(box) && worth[i] < -GRACE;
            kept[i] = !beside[i] && !poor && (i == root || kept[box.parent()]);
        }
        List<Block> body = new ArrayList<>();
        for (int i = boxes.get(root).first(); i < boxes.get(root).end(); i++) {
            Block block = blocks.get(i);
            boolean text = block.kind() != Block.Kind.HEADLINE && !block.isLink();
            boolean opening = body.isEmpty() && Byline.is(block, locale);
            if (kept[block.box()] && text && !opening && !Furniture.is(block)) {
                body.add(block);
            }
        }
        while (!body.isEmpty() && body.get(body.size() - 1).kind() == Block.Kind.HEADING) {
            body.remove(body.size() - 1);
        }
        return body;
    }

    /**
     * What stands between the headline and the first paragraph, where byline and day are.
     *
     * @param locale the page's; empty if it gives none
     */
    List<Block> head(String locale) {
        int first = boxes.get(root).first();
        while (first < boxes.get(root).end() - 1
                && (!blocks.get(first).isProse() || Byline.is(blocks.get(first), locale))) {
            first++;
        }
        int start = Math.max(0, first - HEAD);
        for (int i = first; i >= 0 && i > first - 4 * HEAD && i < blocks.size(); i--) {
            if (blocks.get(i).kind() == Block.Kind.HEADLINE) {
                start = i;
                break;
            }
        }
        return blocks.subList(Math.min(start, blocks.size()), Math.min(first, blocks.size()));
    }

    private static boolean holdsOne(Box box) {
        return box.end() == box.first() + 1;
    }

    private static int sum(int[] sums, Box box) {
        return sums[box.end()] - sums[box.first()];
    }
}
