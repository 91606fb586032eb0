package org.gongji.desk.forms.pdf;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.MustacheFactory;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.gongji.desk.forms.FormKind;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Fills a paper's template with its canonical page model. Templates decide layout and fixed wording, nothing else. */
final class Template {
    private static final List<String> NUMERALS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十",
            "十一", "十二");

    private static final Pattern NUMBERED = Pattern.compile("[一二三四五六七八九十]{1,3}、");

    private final MustacheFactory templates = new DefaultMustacheFactory("org/gongji/desk/forms");

    /**
     * @param page  canonical page model
     * @param extra what is not part of the model: {@code qr}, {@code hands} by line key
     */
    Document fill(FormKind kind, Map<String, Object> page, Map<String, Object> extra) {
        Map<String, Object> scope = decorate(page, extra);
        scope.putAll(extra);
        StringWriter xhtml = new StringWriter();
        templates.compile(kind.word() + ".xhtml").execute(xhtml, scope);
        return parse(xhtml.toString());
    }

    /**
     * Adds {@code xs_some} beside each list that is not empty and {@code xs_field} where a row fills the field, numbers
     * rows, and lays each hand beside its line.
     */
    private static Map<String, Object> decorate(Map<?, ?> map, Map<String, Object> extra) {
        Map<String, Object> scope = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String name = (String) entry.getKey();
            Object value = entry.getValue();
            scope.put(name, decorate(value, extra));
            if (value instanceof List<?> list) {
                scope.put(name + "_some", !list.isEmpty());
                scope.put(name + "_many", list.size() > 1);
                scope.put(name + "_count", list.size());
                said(list).forEach(field -> scope.put(name + "_" + field, true));
            }
        }
        if (map.get("key") instanceof String line && extra.get("hands") instanceof Map<?, ?> hands) {
            scope.put("hand", hands.get(line) == null ? false : hands.get(line));
        }
        return scope;
    }

    /** Fields that at least one row fills: a column that nobody fills is not drawn. */
    private static Set<String> said(List<?> list) {
        Set<String> said = new LinkedHashSet<>();
        for (Object item : list) {
            if (item instanceof Map<?, ?> row) {
                row.forEach((field, value) -> {
                    if (value instanceof String saying && !saying.isBlank()) {
                        said.add((String) field);
                    }
                });
            }
        }
        return said;
    }

    private static Object decorate(Object value, Map<String, Object> extra) {
        if (value instanceof Map<?, ?> map) {
            return decorate(map, extra);
        }
        return value instanceof List<?> list ? rows(list, extra) : value;
    }

    private static List<Object> rows(List<?> list, Map<String, Object> extra) {
        List<Object> rows = new ArrayList<>();
        for (Object item : list) {
            Object row = decorate(item, extra);
            Map<String, Object> numbered = new LinkedHashMap<>();
            if (row instanceof Map<?, ?> map) {
                map.forEach((key, value) -> numbered.put((String) key, value));
            } else {
                numbered.put("text", row);
            }
            numbered.put("no", rows.size() + 1);
            numbered.put("first", rows.isEmpty());
            numbered.put("mark", mark(numbered, list.size(), rows.size()));
            rows.add(numbered);
        }
        return rows;
    }

    /** 一、 二、 …; none where a row stands alone or the pack's words are numbered already. */
    private static String mark(Map<String, Object> row, int rows, int at) {
        boolean own = NUMBERED.matcher(String.valueOf(row.get("title"))).lookingAt()
                || NUMBERED.matcher(String.valueOf(row.get("text"))).lookingAt();
        return own || rows == 1 || at >= NUMERALS.size() ? "" : NUMERALS.get(at) + "、";
    }

    /**
     * On a thread that ends with it: the parser keeps the last page it read in buffers of its thread, and the page
     * names an applicant who has gone home long since.
     */
    private static Document parse(String xhtml) {
        FutureTask<Document> parsing = new FutureTask<>(() -> parsed(xhtml));
        Thread reader = new Thread(parsing, "template-parser");
        reader.setDaemon(true);
        reader.start();
        try {
            return parsing.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("our own template is no XML", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a form was laid out", e);
        }
    }

    private static Document parsed(String xhtml) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
    }
}
