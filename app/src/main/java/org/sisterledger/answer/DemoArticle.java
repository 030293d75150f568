package org.sisterledger.answer;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.sisterledger.connect.article.ArticleText;

/** The article that comes with the program: our own words, over facts that its sources report. */
public final class DemoArticle {
    private static final String ARTICLE = "/demo/article.txt";

    private DemoArticle() {}

    /** Reads it. */
    public static ArticleText read() throws IOException {
        try (InputStream in = DemoArticle.class.getResourceAsStream(ARTICLE)) {
            if (in == null) {
                throw new FileNotFoundException("the program lacks its article " + ARTICLE);
            }
            return ArticleText.read(in, ARTICLE);
        }
    }
}
