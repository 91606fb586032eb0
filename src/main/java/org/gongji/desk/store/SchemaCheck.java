package org.gongji.desk.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What needs no key: the file's structure and its schema, down to each item's text. */
final class SchemaCheck {
    private static final Pattern NAMED = Pattern.compile("Tree (\\d+) |(?:index|in|of) ([A-Za-z_]+)");

    private SchemaCheck() {
    }

    /** Adds as it goes: a broken schema may stop SQLite half-way. */
    static void run(Sql sql, List<Finding> findings) {
        header(sql, "application_id", Integer.toString(Pragmas.APPLICATION_ID), findings);
        header(sql, "user_version", Integer.toString(Pragmas.FORMAT_VERSION), findings);
        schema(Schema.items(sql), findings);
        structure(sql, findings);
    }

    private static void header(Sql sql, String name, String expected, List<Finding> findings) {
        if (!Pragmas.read(sql, name).equals(expected)) {
            findings.add(new Finding(Finding.Fault.NOT_OUR_FORMAT, "file", name));
        }
    }

    private static void schema(List<Schema.Item> found, List<Finding> findings) {
        Map<String, Schema.Item> expected = Schema.expected().stream()
                .collect(Collectors.toMap(Schema.Item::name, Function.identity()));
        for (Schema.Item item : found) {
            Schema.Item known = expected.remove(item.name());
            if (known == null) {
                findings.add(new Finding(Finding.Fault.SCHEMA_FOREIGN, "sqlite_schema", String.valueOf(item.name())));
            } else if (!known.equals(item)) {
                findings.add(new Finding(Finding.Fault.SCHEMA_CHANGED, "sqlite_schema", item.name()));
            }
        }
        expected.keySet().stream().sorted().forEach(name ->
                findings.add(new Finding(Finding.Fault.SCHEMA_MISSING, "sqlite_schema", name)));
    }

    /** SQLite's own check; its sentences name a tree by its root page, or a table or index by name. */
    private static void structure(Sql sql, List<Finding> findings) {
        Map<String, String> tables = new HashMap<>();
        sql.query("SELECT rootpage, name, tbl_name FROM sqlite_schema", row -> {
            tables.put(row.getString(1), row.getString(3));
            return tables.put(row.getString(2), row.getString(3));
        });
        for (String line : sql.query("PRAGMA integrity_check", row -> row.getString(1))) {
            if (!line.equals("ok")) {
                Matcher named = NAMED.matcher(line);
                String table = named.find() ? tables.get(named.group(1) == null ? named.group(2) : named.group(1))
                        : null;
                findings.add(new Finding(Finding.Fault.STRUCTURE, table == null ? "file" : table, ""));
            }
        }
    }
}
