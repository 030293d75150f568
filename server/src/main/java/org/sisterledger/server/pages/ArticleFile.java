package org.sisterledger.server.pages;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.answer.QuestionException;
import org.sisterledger.connect.article.ArticleText;
import org.sisterledger.connect.document.DocumentArticle;
import org.sisterledger.connect.document.DocumentKind;
import org.sisterledger.server.settings.Setting;
import org.sisterledger.server.settings.Settings;
import org.springframework.stereotype.Component;

/** Reads an article from a file that somebody sent: text, HTML, PDF, Word or mail, told by its bytes and never by its name. */
@Component
final class ArticleFile {
    private static final int KILOBYTE = 1024;
    private static final int LONGEST_NAME = 80;
    private static final Set<DocumentKind> READ = EnumSet.of(
            DocumentKind.TEXT, DocumentKind.JSON_LINES, DocumentKind.PDF, DocumentKind.WORD, DocumentKind.MAIL);

    private final int most;

    ArticleFile(Settings settings) {
        this.most = settings.number(Setting.UPLOAD_KILOBYTES) * KILOBYTE;
    }

    /**
     * Reads an article.
     *
     * @param given the name of the file as it was sent, which may be anything; empty if none was
     * @throws QuestionException if it is too large, or of a kind that is not read
     * @throws org.sisterledger.connect.article.UnreadableArticleException if no text can be got out of it
     */
    ArticleText read(byte[] bytes, Optional<String> given) throws IOException {
        String name =
                given.map(ArticleFile::last).filter(text -> !text.isBlank()).orElse("the file");
        if (bytes.length > most) {
            throw new QuestionException(
                    name + ": expected at most " + most / KILOBYTE + " kilobytes, and it has more.");
        }
        DocumentKind kind = DocumentKind.of(bytes);
        if (!READ.contains(kind)) {
            throw new QuestionException(name + ": expected text, HTML, PDF, Word (.docx) or mail (.eml), and it is "
                    + kind.words() + ". Send the article itself.");
        }
        return DocumentArticle.read(bytes, name);
    }

    // Some browsers send where the file was.
    private static String last(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }
}
