using System.CommandLine;
using Grader.Grading;

namespace Grader.Cli.Syntax;

/// <summary>What grading and merging have in common: the hand-ins, what their verdicts depend on, and what is written.</summary>
internal sealed class GradingOptions
{
    private readonly Argument<string> input = new("hand-ins") { Description = "Archive, folder or file with the hand-ins." };
    private readonly Option<string> sheet = new("--sheet")
    {
        Description = "Id of the sheet: \"dtu\". See \"grader list\".",
        Required = true,
    };
    private readonly Option<string> output = new("--out")
    {
        Description = "Folder for everything that is written.",
        DefaultValueFactory = _ => "graded",
    };
    private readonly Option<int> jobs = new("--jobs", "-j")
    {
        Description = "Hand-ins at a time.",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };
    private readonly CourseFolderOption courseFolder = new();
    private readonly LayoutOption layout = new();
    private readonly IsolationOption isolation = new();
    private readonly TorchOption torch = new();
    private readonly KeyOptions key = new(Environment.GetEnvironmentVariable);
    private readonly Option<bool> quick = new("--quick") { Description = "Leave out the checks that train networks." };
    private readonly Option<bool> replaceFull = new("--replace-full")
    {
        Description = "With --quick: replace results in which the trainings were judged. They stay in the journal.",
    };
    private readonly Option<string[]> compareWith = new("--compare-with")
    {
        Description = "An archive or folder of an earlier year in which near copies are looked for; may be given several times.",
        DefaultValueFactory = _ => [],
    };
    private readonly Option<bool> decimalComma = DecimalComma.Option();
    private readonly CourseOptions course = new();
    private readonly ResourceOptions resources = new();

    /// <summary>Gives the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(input);
        command.Add(sheet);
        courseFolder.AddTo(command);
        command.Add(output);
        command.Add(jobs);
        layout.AddTo(command);
        isolation.AddTo(command);
        torch.AddTo(command);
        key.AddTo(command);
        command.Add(quick);
        command.Add(replaceFull);
        command.Add(compareWith);
        command.Add(decimalComma);
        course.AddTo(command);
        resources.AddTo(command);
        jobs.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, out var number) && number < 1)
                result.AddError("--jobs takes a number from 1 on.");
        });
    }

    /// <summary>What the user says.</summary>
    public GradeOptions Read(ParseResult parsed) =>
        new(parsed.GetValue(input)!, parsed.GetValue(sheet)!, parsed.GetValue(output)!)
        {
            CourseFolder = courseFolder.FolderOf(parsed),
            Jobs = parsed.GetValue(jobs),
            Layout = layout.ChoiceOf(parsed),
            Isolation = isolation.LevelOf(parsed),
            Torch = torch.EngineOf(parsed),
            Key = key.KeyOf(parsed),
            Seed = key.SeedOf(parsed),
            Quick = parsed.GetValue(quick),
            ReplaceFull = parsed.GetValue(replaceFull),
            CompareWith = parsed.GetValue(compareWith) ?? [],
            Resources = resources.FoldersOf(parsed),
            Course = course.FilesOf(parsed),
            DecimalComma = parsed.GetValue(decimalComma),
        };
}
