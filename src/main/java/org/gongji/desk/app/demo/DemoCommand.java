package org.gongji.desk.app.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gongji.desk.app.FontSearch;
import org.gongji.desk.app.screen.DeskShots;
import org.gongji.desk.app.training.SampleData;
import org.gongji.desk.forms.Typefaces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code demo --out DIR [--shots]}: 0 played, 1 played but a matter came out otherwise than the sample data foretells,
 * 2 wrong usage or no sample data, 3 broken machine, or no screen could be drawn though pictures were asked for.
 */
@Command(name = "demo", mixinStandardHelpOptions = true, description = {
    "在没有屏幕的机器上演一整天：受理、签名、打印、日结、导出、回执。",
    "Plays the training day headless, through the real services, store and keys."})
public final class DemoCommand implements Callable<Integer> {
    private final PrintStream out;
    private final PrintStream err;
    private final SecureRandom random;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "empty or new folder")
    private Path folder;

    @Option(names = "--shots", description = "also draws every screen into DIR/shots; needs no display")
    private boolean shots;

    public DemoCommand(PrintStream out, PrintStream err, SecureRandom random) {
        this.out = out;
        this.err = err;
        this.random = random;
    }

    @Override
    public Integer call() throws IOException {
        if (Files.exists(folder) && !isEmpty(folder)) {
            return refuse("文件夹不是空的，请换一个：" + folder.getFileName(),
                    "The folder is not empty, name another: " + folder.getFileName());
        }
        Optional<SampleData> sample = SampleData.find();
        if (sample.isEmpty()) {
            return refuse("找不到 sample-data，请把它放在程序旁边。", "sample-data not found; put it beside the program.");
        }
        Typefaces typefaces = FontSearch.typefaces();
        if (!typefaces.usable()) {
            return refuse("找不到中文字体，画不了纸。请先联网构建一次，或安装思源黑体、宋体。",
                    "No Chinese font was found, so no paper can be drawn. Build once with npm, or install Noto SC.");
        }
        Demo demo = new Demo(folder, sample.get(), typefaces, random);
        Summary summary = demo.play();
        out.println("演完了。结果在 summary.json，给中心的包在 out/，怎么打开见 out/OPEN-ME.txt。");
        out.println("Played. See summary.json; the bundle lies in out/, how to open it in out/OPEN-ME.txt.");
        out.println(summary.json().get("sheet"));
        if (!summary.differences().isEmpty()) {
            err.println("有事项和样例答案不一样：");
            err.println("Matters came out otherwise than the sample data foretells:");
            summary.differences().forEach(err::println);
            return 1;
        }
        return shots ? draw(demo, summary) : 0;
    }

    /** Asked only now: the toolkit starts once, and a demo without pictures needs none. */
    private int draw(Demo demo, Summary summary) throws IOException {
        if (!DeskShots.canDraw()) {
            err.println("这台机器没有屏幕，程序里也没有 Monocle，界面图画不了；其余的都演完了。");
            err.println("No display and no Monocle in the program: no screen could be drawn; all else was played.");
            return 3;
        }
        demo.drawScreens(summary);
        out.println("界面图在 shots/。");
        out.println("The screens are in shots/.");
        return 0;
    }

    private int refuse(String chinese, String english) {
        err.println(chinese);
        err.println(english);
        return 2;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}
