package org.gongji.desk.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.gongji.desk.app.check.CheckCaseCommand;
import org.gongji.desk.app.check.CheckIdCommand;
import org.gongji.desk.app.check.CheckNameCommand;
import org.gongji.desk.app.check.CheckRelationCommand;
import org.gongji.desk.app.check.CheckReplayCommand;
import org.gongji.desk.app.demo.DemoCommand;
import org.gongji.desk.app.exchange.BundleVerifyCommand;
import org.gongji.desk.app.exchange.ReceiptImportCommand;
import org.gongji.desk.app.form.FormVerifyCommand;
import org.gongji.desk.app.roster.RosterImportCommand;
import org.gongji.desk.app.roster.RosterLookupCommand;
import org.gongji.desk.app.screen.DeskStart;
import org.gongji.desk.app.staff.StaffCommand;
import org.gongji.desk.app.staff.StoreFoundCommand;
import org.gongji.desk.app.staff.StoreRecoverCommand;
import org.gongji.desk.app.store.StoreBackupCommand;
import org.gongji.desk.app.store.StorePurgeCommand;
import org.gongji.desk.app.store.StoreRebuildCommand;
import org.gongji.desk.app.store.StoreRestoreCommand;
import org.gongji.desk.app.store.StoreSecondCommand;
import org.gongji.desk.app.store.StoreVerifyCommand;
import org.gongji.desk.bench.BackupBenchmark;
import org.gongji.desk.bench.BenchCommand;
import org.gongji.desk.bench.Benchmark;
import org.gongji.desk.bench.CardBenchmark;
import org.gongji.desk.bench.CaseBenchmark;
import org.gongji.desk.bench.DecideBenchmark;
import org.gongji.desk.bench.EvidenceBenchmark;
import org.gongji.desk.bench.FirstCaseBenchmark;
import org.gongji.desk.bench.FormBenchmark;
import org.gongji.desk.bench.IdBenchmark;
import org.gongji.desk.bench.ReasonerBenchmark;
import org.gongji.desk.bench.RosterBenchmark;
import org.gongji.desk.bench.SearchBenchmark;
import org.gongji.desk.bench.StartBenchmark;
import org.gongji.desk.bench.UnlockBenchmark;
import org.gongji.desk.clerk.NotYoursException;
import org.gongji.desk.evidence.PaperProver;
import org.gongji.desk.forms.Typefaces;
import org.gongji.desk.kinship.RelationWords;
import org.gongji.desk.store.StandstillException;
import org.gongji.desk.store.StoreBrokenException;
import org.gongji.desk.store.StoreRebuild;
import org.gongji.desk.store.StoreRestore;
import org.gongji.desk.store.StoreVerifier;
import org.gongji.desk.vault.KdfCost;
import org.gongji.desk.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;

/** Which word on the command line calls which command, and what each way of ending means to a script. */
final class CommandLineDesk {
    static final int BROKEN_MACHINE = 3;
    static final int IN_USE = 1;
    static final int REFUSED = 1;

    private final Surroundings around;

    CommandLineDesk(Surroundings around) {
        this.around = around;
    }

    int run(String... args) {
        if (args.length == 0) {
            return openTheDesk();
        }
        CommandLine line = new CommandLine(Root.class, factory());
        line.setOut(new PrintWriter(around.out(), true));
        line.setErr(new PrintWriter(around.err(), true));
        line.setExecutionExceptionHandler((failure, command, parsed) -> broken(failure));
        return line.execute(args);
    }

    /** Without a screen the main job is played instead, so that a bare machine shows what the desk does. */
    private int openTheDesk() {
        DeskStart.Ended ended;
        try {
            ended = new DeskStart(around.clock(), around.random()).run();
        } catch (IOException e) {
            return broken(e);
        }
        if (ended == DeskStart.Ended.IN_USE) {
            around.tell("另一个共济柜台正开着，这一个没有打开。请到那个窗口接着办。",
                    "Another desk is open already; this one was not opened. Go on in that window.");
            return IN_USE;
        }
        return ended == DeskStart.Ended.NO_SCREEN ? playTheDemo() : 0;
    }

    private int playTheDemo() {
        Path folder = Path.of("target", "demo");
        for (int k = 2; Files.exists(folder); k++) {
            folder = Path.of("target", "demo-" + k);
        }
        around.tell("这台机器没有屏幕，打不开柜台；先在 " + folder + " 里演一整天。",
                "There is no screen here, so the desk cannot open; it plays the training day into " + folder + ".");
        return run("demo", "--out", folder.toString());
    }

    private int broken(Exception failure) {
        if (failure instanceof NotYoursException refused) {
            around.tell("登录的这个人没有这项权限（" + refused.right() + "），没有做。",
                    "Whoever signed in here has no right to this (" + refused.right() + "); nothing was done.");
            return REFUSED;
        }
        if (failure instanceof StandstillException still) {
            String key = "life.stop." + still.why();
            around.tell(Words.chinese().say(key), Words.english().say(key));
            return REFUSED;
        }
        if (failure instanceof StoreBrokenException store) {
            String key = "life.trouble." + store.trouble();
            around.tell(Words.chinese().say(key), Words.english().say(key));
            return BROKEN_MACHINE;
        }
        String what = failure.getClass().getSimpleName();
        around.tell("机器或文件出了问题（" + what + "），没有做完。请把这一行告诉管理员。",
                "The machine or a file failed (" + what + "); nothing was finished. Tell the administrator this line.");
        if (Boolean.getBoolean("gongji.trace")) {
            failure.printStackTrace(around.err());
        }
        return BROKEN_MACHINE;
    }

    /** Commands are made when they are called: a check must not pay for the keys of a bundle. */
    private IFactory factory() {
        Words zh = Words.chinese();
        Words en = Words.english();
        CommandStores stores = new CommandStores(around);
        Map<Class<?>, Supplier<?>> makers = Map.ofEntries(
                entry(DemoCommand.class, () -> new DemoCommand(around.out(), around.err(), around.random())),
                entry(CheckIdCommand.class, () -> new CheckIdCommand(around.in(), around.out(), around.clock(), zh)),
                entry(CheckNameCommand.class, () -> new CheckNameCommand(around.in(), around.out(), zh)),
                entry(CheckRelationCommand.class, () -> new CheckRelationCommand(around.in(), around.out())),
                entry(CheckCaseCommand.class, () -> new CheckCaseCommand(around.in(), around.out(), around.err(),
                        years -> new PaperProver(new RelationWords(), years), stores::lookUp)),
                entry(CheckReplayCommand.class, () -> new CheckReplayCommand(around.out(), around.err(), stores::replay)),
                entry(FormVerifyCommand.class, () -> new FormVerifyCommand(stores::root, around.out(), zh, en)),
                entry(StaffCommand.class, () -> new StaffCommand(stores::staff, around.in(), around.out(),
                        zh, en)),
                entry(StoreFoundCommand.class, () -> new StoreFoundCommand(around.clock(), around.random(),
                        around.out(), zh, en)),
                entry(StoreRecoverCommand.class, () -> new StoreRecoverCommand(stores::recover, around.out(), zh, en)),
                entry(StoreVerifyCommand.class, () -> new StoreVerifyCommand(
                        new StoreVerifier(around.random(), KdfCost.FULL), around.out(), zh, en)),
                entry(StoreBackupCommand.class, () -> new StoreBackupCommand(stores::backUp, around.out(), zh, en)),
                entry(StoreRebuildCommand.class, () -> new StoreRebuildCommand(
                        new StoreRebuild(around.random(), KdfCost.FULL), around.out(), zh, en)),
                entry(StoreSecondCommand.class, () -> new StoreSecondCommand(stores::second, around.out(), zh, en)),
                entry(StoreRestoreCommand.class, () -> new StoreRestoreCommand(new StoreRestore(around.clock(),
                        around.random(), KdfCost.FULL), around.out(), zh, en)),
                entry(StorePurgeCommand.class, () -> new StorePurgeCommand(stores::purge, around.out(), zh, en)),
                entry(RosterImportCommand.class, () -> new RosterImportCommand(around.out(), around.err(),
                        stores::rosterInbox, zh)),
                entry(RosterLookupCommand.class, () -> new RosterLookupCommand(around.in(), around.out(),
                        stores::roster)),
                entry(BundleVerifyCommand.class, () -> new BundleVerifyCommand(around.out())),
                entry(ReceiptImportCommand.class, () -> new ReceiptImportCommand(around.out(), stores::receipts)),
                entry(BenchCommand.class, () -> new BenchCommand(this::benchmarks, around.out(), around.err())));
        IFactory plain = CommandLine.defaultFactory();
        return new IFactory() {
            @Override
            public <K> K create(Class<K> kind) throws Exception {
                Supplier<?> maker = makers.get(kind);
                return maker == null ? plain.create(kind) : kind.cast(maker.get());
            }
        };
    }

    private List<Benchmark> benchmarks() {
        Path here = Path.of("").toAbsolutePath();
        Typefaces typefaces = FontSearch.typefaces();
        return List.of(new CaseBenchmark(here, around.clock(), around.random()),
                new FirstCaseBenchmark(here, around.clock(), around.random()),
                new UnlockBenchmark(here, around.clock(), around.random()), new SearchBenchmark(here),
                new IdBenchmark(LocalDate.now(around.clock())), new RosterBenchmark(here),
                new CardBenchmark(here, around.clock(), around.random()), new ReasonerBenchmark(),
                new DecideBenchmark(),
                new EvidenceBenchmark(here, around.clock(), around.random()),
                new FormBenchmark(typefaces, around.clock(), around.random()),
                new StartBenchmark(Main.class.getName(), typefaces, here),
                new BackupBenchmark(here, around.clock(), around.random(),
                        Long.getLong("gongji.bench.bytes", 1L << 30)));
    }

    private static Map.Entry<Class<?>, Supplier<?>> entry(Class<?> command, Supplier<?> maker) {
        return Map.entry(command, maker);
    }

    @Command(name = "gongji-desk", mixinStandardHelpOptions = true, subcommands = {DemoCommand.class, Check.class,
            Roster.class, Form.class, Store.class, Bundle.class, Receipt.class, StaffCommand.class, BenchCommand.class},
            description = {"共济柜台：职工医保个人账户家庭共济，线下窗口。没有命令时打开柜台。",
                "The desk of an offline window for family sharing. Without a command it opens the desk."})
    static final class Root {
    }

    @Command(name = "check", mixinStandardHelpOptions = true,
            description = {"从标准输入一行一问，一行一答。", "One question a line on standard input, one answer a line."},
            subcommands = {CheckIdCommand.class, CheckNameCommand.class, CheckRelationCommand.class,
                CheckCaseCommand.class, CheckReplayCommand.class})
    static final class Check {
    }

    @Command(name = "roster", mixinStandardHelpOptions = true, description = {"参保名册。", "The roster."},
            subcommands = {RosterImportCommand.class, RosterLookupCommand.class})
    static final class Roster {
    }

    @Command(name = "form", mixinStandardHelpOptions = true, description = {"验一份纸的文件。", "Papers as files."},
            subcommands = FormVerifyCommand.class)
    static final class Form {
    }

    @Command(name = "store", mixinStandardHelpOptions = true, description = {"柜台的库。", "The store."},
            subcommands = {StoreVerifyCommand.class, StoreBackupCommand.class, StoreRebuildCommand.class,
                StorePurgeCommand.class, StoreRestoreCommand.class, StoreFoundCommand.class,
                StoreRecoverCommand.class, StoreSecondCommand.class})
    static final class Store {
    }

    @Command(name = "bundle", mixinStandardHelpOptions = true, description = {"导出包。", "Bundles."},
            subcommands = BundleVerifyCommand.class)
    static final class Bundle {
    }

    @Command(name = "receipt", mixinStandardHelpOptions = true, description = {"中心回执。", "The centre's receipts."},
            subcommands = ReceiptImportCommand.class)
    static final class Receipt {
    }
}
