using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using Grader.Cli;
using Grader.Cli.Commands;
using Grader.Cli.Completion;
using Grader.Cli.Doctor;
using Grader.Cli.Export;
using Grader.Cli.Grading;
using Grader.Cli.Intake;
using Grader.Cli.Kit;
using Grader.Cli.New;
using Grader.Cli.Review;
using Grader.Cli.Screen;
using Grader.Cli.Syntax;
using Grader.Isolation;
using Grader.Judging.Resources;
using Grader.Judging.Running;
using Grader.Judging.Sheets;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["grade" or "check", ..] && Prerequisites.OfThisMachine(new Limits()).Refusal is { } refusal) // Before anything else is opened.
{
    Console.Error.WriteLine($"grader: {refusal}");
    return ExitCode.BadInput;
}

var console = Terminal.Open();
using var stop = new Stop(Console.Error.WriteLine);

try
{
    var root = CommandLine.Of(
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
        new ListVerb((sheet, laws) => laws ? new ListLawsCommand(console, Catalogue.Load()).Run(sheet)
            : new ListCommand(console, Catalogue.Load()).Run(sheet)),
        new ExplainVerb(check => new ExplainCommand(console, Catalogue.Load()).Run(check)),
        new NewVerb(options => new NewCommand(console).Run(options)),
        new KitVerb(options => new KitCommand(console, Catalogue.Load(), PackageFeed.Pack).Run(options)),
        new DoctorVerb(() => new DoctorCommand(console).Run(new Diagnosis(MachineProbe.Look(new Limits()), new Limits()).Findings)),
        new CompletionVerb(shell => new CompletionCommand(console).Run(shell)));
    var parseResult = root.Parse(args);
    return parseResult.Action is ParseErrorAction
        ? ReportParseErrors(parseResult)
        : parseResult.Invoke(new() { EnableDefaultExceptionHandler = false });
}
catch (Exception wrong) when (wrong is UsageException or IntakeException or SheetException or ResourceException)
{
    Console.Error.WriteLine($"grader: {wrong.Message}");
    return ExitCode.BadInput;
}
catch (Exception refused) when (SystemRefusal.Of(refused) is not null)
{
    Console.Error.WriteLine($"grader: {SystemRefusal.Of(refused)}");
    return ExitCode.BadInput;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("grader: interrupted.");
    return ExitCode.Interrupted;
}
#pragma warning disable CA1031 // The last resort: whatever is not foreseen is the grader's own error, and says so.
catch (Exception failure)
#pragma warning restore CA1031
{
    Console.Error.WriteLine($"grader: the grader itself failed, please report this. {failure}");
    return ExitCode.GraderError;
}

void Warn(string text) => Console.Error.WriteLine($"grader: {text}");

int ReportParseErrors(ParseResult parseResult)
{
    foreach (var error in parseResult.Errors)
        Console.Error.WriteLine($"grader: {error.Message}");
    Console.Error.WriteLine("\"grader --help\" and \"grader <command> --help\" show what there is, with examples.");
    return ExitCode.BadInput;
}

int Grade(GradeOptions options)
{
    var limits = new Limits { Trains = !options.Quick };
    var sandbox = RequiredIsolation.Sandbox(options.Isolation, limits);
    using var host = new IsolationHost(limits, options.Jobs, sandbox, Warn); // First: its processes start while the checks are read.
    var catalogue = Catalogue.Load();
    var sheet = catalogue.Sheet(options.Sheet);
    var resources = ResourceFolders.Read(catalogue, [sheet], options.Resources);
    var judging = new JudgeOptions { Quick = options.Quick, Hidden = true, Resources = resources };
    SheetJudge JudgeFor(string key) => new(new JudgeRun(catalogue.Manifest), sheet, host, judging with { Key = key });
    var command = new GradeCommand(Terminal.Progress(console), new GradeSummary(console), JudgeFor, host.Tokenize, resources);
    return command.Run(sheet, options, stop.Token);
}

int Review(string folder, int? port, bool browser)
{
    stop.Announcement = "Stopping.";
    return new ReviewCommand(console, browser ? DefaultBrowser.Open : _ => { }).Run(folder, port, stop.Token);
}

int Check(CheckOptions options)
{
    using var host = new IsolationHost(new Limits { Trains = !options.Quick }, workers: 1, Warn);
    var catalogue = Catalogue.Load();
    var sheets = SheetChoice.Of(catalogue, options);
    var judging = new JudgeOptions
    {
        Seed = options.Seed,
        Quick = options.Quick,
        Hidden = options.Hidden,
        Only = options.Only,
        Resources = ResourceFolders.Read(catalogue, sheets, options.Resources),
        Advisory = true,
    };
    var command = new CheckCommand(console, sheet => new SheetJudge(new JudgeRun(catalogue.Manifest), sheet, host, judging));
    return command.Run(sheets, options, stop.Token);
}
