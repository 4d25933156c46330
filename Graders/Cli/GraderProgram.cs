using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using Grader.Authoring;
using Grader.Authoring.Courses;
using Grader.Authoring.Packages;
using Grader.Cli.Commands;
using Grader.Cli.Export;
using Grader.Cli.Screen;
using Grader.Cli.Syntax;
using Grader.Grading;
using Grader.Grading.Files;
using Grader.Intake;
using Grader.Isolation;
using Grader.Judging.Courses;
using Grader.Judging.Resources;
using Grader.Judging.Running;
using Grader.Judging.Sheets;
using Spectre.Console;

namespace Grader.Cli;

/// <summary>The commands, each with what it needs, and how the process ends.</summary>
/// <param name="console">Where they write.</param>
/// <param name="stop">Stops them from outside.</param>
internal sealed class GraderProgram(IAnsiConsole console, Stop stop)
{
    /// <summary>Runs a command line.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            using var stop = new Stop(Console.Error.WriteLine);
            return new GraderProgram(Terminal.Open(), stop).Invoke(args);
        }
        catch (Exception wrong) when (wrong is RefusedException or IntakeException or CourseException or SheetException or ResourceException
            or TorchUnavailableException)
        {
            return BadInput(wrong.Message);
        }
        catch (Exception refused) when (SystemRefusal.Of(refused) is not null)
        {
            return BadInput(SystemRefusal.Of(refused)!);
        }
        catch (OperationCanceledException)
        {
            Warn("interrupted.");
            return ExitCode.Interrupted;
        }
#pragma warning disable CA1031 // The last resort: whatever is not foreseen is the grader's own error, and says so.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Warn($"the grader itself failed, please report this. {failure}");
            return ExitCode.GraderError;
        }
    }

    private int Invoke(string[] args)
    {
        var parseResult = Commands().Parse(args);
        if (parseResult.Action is ParseErrorAction)
            return ReportParseErrors(parseResult);

        var verb = parseResult.CommandResult.Command as Verb;
        if (verb is not { WritesForOthers: true })
            OwnerOnly.FromNowOn();
        var runsStudentCode = verb is { RunsStudentCode: true } && parseResult.Action == verb.Action;
        return runsStudentCode && Prerequisites.OfThisMachine(new Limits()).Refusal is { } refusal
            ? BadInput(refusal) // Before anything else is opened.
            : parseResult.Invoke(new() { EnableDefaultExceptionHandler = false });
    }

    /// <summary>The words that it understands.</summary>
    internal RootCommand Commands() => CommandLine.Of(
        new GradeVerb(Grade),
        new MergeVerb(Grade),
        new MarkVerb((folder, decimalComma) => new MarkCommand(console).Run(folder, decimalComma)),
        new ReviewVerb(Review),
        new DiffVerb((before, now, csv) => new DiffCommand(console).Run(before, now, csv)),
        new ExportVerb(
            options => new TableExport(console).Run(options),
            options => new FeedbackExport(console).Run(options),
            options => new FormatExport(console).Run(options)),
        new CheckVerb(Check),
        new ListVerb((course, sheet, laws) => laws ? new ListLawsCommand(console, Catalogue.Load(course)).Run(sheet)
            : new ListCommand(console, Catalogue.Load(course)).Run(sheet)),
        new ExplainVerb((course, check) => new ExplainCommand(console, Catalogue.Load(course)).Run(check)),
        new TryVerb(Try),
        new NewVerb(options => new NewCommand(console).Run(options)),
        new NewCourseVerb(
            (folder, name, title) => new NewCourseCommand(console, OwnFeed("grader new-course")).Make(folder, name, title),
            folder => new NewCourseCommand(console, OwnFeed("grader new-course")).Update(folder)),
        new KitVerb(Kit),
        new DoctorVerb(() => new DoctorCommand(console).Run(
            new Diagnosis(MachineProbe.Look(new Limits(), RequiredIsolation.Level), new Limits()).Findings)),
        new TorchVerb(() => new TorchInstallCommand(console).Run()),
        new CompletionVerb(shell => new CompletionCommand(console).Run(shell)));

    private int Grade(GradeOptions options)
    {
        stop.AtOnce = "Stopped at once, without writing results. What was judged is kept: the same command goes on from there "
            + "and writes them.";
        var limits = new Limits { Trains = !options.Quick };
        var sandbox = RequiredIsolation.Sandbox(options.Isolation, limits, Sandbox.ObstacleTo);
        var catalogue = Catalogue.Load(options.CourseFolder).WithSheet(options.Sheet);
        var paths = IsolationPaths.For(options.Torch ?? EngineChoice.OfSheet(catalogue, options.Sheet), Warn);
        // First: its processes start while the checks are read.
        using var host = new IsolationHost(catalogue.Contracts, limits, options.Jobs, paths, sandbox, Warn);
        host.RequireTorch();
        var sheet = catalogue.Sheet(options.Sheet);
        var resources = ResourceFolders.Read(catalogue, [sheet], options.Resources);
        var judging = new JudgeOptions { Quick = options.Quick, Hidden = true, Resources = resources };
        SheetJudge JudgeFor(string key) => new(new JudgeRun(catalogue.Manifest), sheet, host, judging with { Key = key });
        var grading = new CourseGrading(
            catalogue.CourseOf(sheet.Id), new GradingScreen(console), JudgeFor, host.Tokenize, resources, host.Torch);
        return new GradeCommand(console, grading).Run(sheet, options, stop.Token);
    }

    private int Review(string folder, int? port, bool browser)
    {
        stop.Announcement = "Stopping.";
        return new ReviewCommand(console, browser ? DefaultBrowser.Open : _ => { }).Run(folder, port, stop.Token);
    }

    private int Check(CheckOptions options)
    {
        var limits = new Limits { Trains = !options.Quick };
        var catalogue = Catalogue.Load(options.CourseFolder).WithSheet(options.Sheet);
        var paths = IsolationPaths.For(options.Torch ?? EngineChoice.OfSheet(catalogue, options.Sheet), Warn);
        using var host = new IsolationHost(catalogue.Contracts, limits, workers: 1, paths, Sandbox.Best(limits), Warn);
        host.RequireTorch();
        var sheets = SheetChoice.Of(catalogue, options.Sheet, options.Only);
        var judging = new JudgeOptions
        {
            Seed = options.Seed,
            Quick = options.Quick,
            Hidden = options.Hidden,
            Only = options.Only,
            CheckCommand = OwnCheck.Of(options.Input, options.CourseFolder),
            Resources = ResourceFolders.Read(catalogue, sheets, options.Resources),
            Advisory = true,
        };
        var version = GraderVersion.With(catalogue.Courses);
        var command = new CheckCommand(console, version, sheet => new SheetJudge(new JudgeRun(catalogue.Manifest), sheet, host, judging));
        return command.Run(sheets, options, stop.Token);
    }

    private static RepositoryFeed OwnFeed(string command) => new(RepositoryFolder.Around(".", command));

    private int Kit(KitOptions options)
    {
        IPackageFeed feed = options.CourseFolder is { } folder ? new CourseFeed(CourseRepository.Find(folder)) : OwnFeed("grader kit");
        return new KitCommand(console, Catalogue.Load(options.CourseFolder), feed).Run(options);
    }

    private int Try(TryRequest request)
    {
        // A right answer is quick, and a mistake may never end: nobody waits for it as long as for a student.
        var limits = new Limits { Trains = request.Options.Trainings, CallTime = TimeSpan.FromSeconds(request.Options.Trainings ? 10 : 5) };
        var paths = IsolationPaths.For(request.Torch ?? TorchEngine.Managed, Warn);
        IsolationHost HostFor(Course course) =>
            new(course.Contracts, limits, request.Options.Jobs, paths, Sandbox.Best(limits), Warn);
        return new TryCommand(console, HostFor).Run(request, stop.Token);
    }

    private static int ReportParseErrors(ParseResult parseResult)
    {
        foreach (var error in parseResult.Errors)
            Warn(error.Message);
        Console.Error.WriteLine("\"grader --help\" and \"grader <command> --help\" show what there is, with examples.");
        return ExitCode.BadInput;
    }

    private static int BadInput(string reason)
    {
        Warn(reason);
        return ExitCode.BadInput;
    }

    private static void Warn(string text) => Console.Error.WriteLine($"grader: {text}");
}
