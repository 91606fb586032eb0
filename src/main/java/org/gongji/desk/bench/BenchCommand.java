package org.gongji.desk.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code bench [NAME]}: standard output holds nothing but one line a measurement. 0 all hold, 1 one falls short, 2 no
 * such name, 3 this machine lacks what a measurement needs.
 */
@Command(name = "bench", mixinStandardHelpOptions = true, description = {
    "和最朴素的写法并排测：case 存一件，first 开锁后第一件，unlock 开锁，search 找人，card 读一张证，form 画一张纸，start 打开窗口，"
        + "backup 备份，id 查号码，evidence 看材料，roster 参保名册。",
    "不写名字就全测。",
    "Measures beside plain baselines: case, first, unlock, search, card, form, start, backup, id, evidence, roster; "
        + "all of them where none is named."})
public final class BenchCommand implements Callable<Integer> {
    private final Supplier<List<Benchmark>> all;
    private final PrintStream out;
    private final PrintStream err;

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "one of these")
    private String name;
    @Option(names = "--rows", paramLabel = "N", description = {"名册测多少行，不写是一百万。",
        "rows of the roster, a million where not said"})
    private Long rows;

    /** @param all asked for when the command is called */
    public BenchCommand(Supplier<List<Benchmark>> all, PrintStream out, PrintStream err) {
        this.all = all;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        List<Benchmark> chosen = all.get().stream().filter(one -> name == null || one.name().equals(name))
                .map(one -> rows == null ? one : one.sized(rows)).toList();
        if (rows != null && rows < 1000) {
            err.println("至少测一千行。");
            err.println("Measure a thousand rows at least.");
            return 2;
        }
        if (chosen.isEmpty()) {
            err.println("没有这个名字的测试。");
            err.println("There is no measurement of this name.");
            return 2;
        }
        int exit = 0;
        for (Benchmark one : chosen) {
            exit = Math.max(exit, measure(one));
        }
        return exit;
    }

    private int measure(Benchmark one) throws IOException {
        try {
            boolean hold = true;
            for (Compared compared : one.run()) {
                out.println(compared.line());
                hold &= compared.holds();
            }
            return hold ? 0 : 1;
        } catch (Benchmark.CannotMeasure missing) {
            err.println(one.name() + "：" + missing.chinese());
            err.println(one.name() + ": " + missing.getMessage());
            return 3;
        }
    }
}
