using System.CommandLine;
using Grader.Cli.Commands;
using Grader.Intake;

namespace Grader.Cli.Syntax;

/// <summary><c>grader check</c>.</summary>
internal sealed class CheckVerb : Verb
{
    private readonly Argument<string?> folder = new("folder")
    {
        Description = "Folder, .zip or .cs file of one hand-in; the student's kit around the current folder where left out.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private readonly Option<string?> sheet = new("--sheet")
    {
        Description = "Id of the sheet; that of the kit, or every sheet, where left out.",
    };
    private readonly Option<string[]> only = WordList.Option("--only", "Only these exercises, contracts or checks, by id.");
    private readonly Option<long?> seed = new("--seed")
    {
        Description = "Seed of the hand-in, as its feedback shows it: repeats what was seen there.",
    };
    private readonly Option<bool> quick = new("--quick") { Description = "Leave out the checks that train networks." };
    private readonly Option<bool> hidden = new("--hidden") { Description = "Run the hidden checks too." };
    private readonly Option<string?> output = new("--out")
    {
        Description = "Folder for feedback.html, feedback.md, results.json and junit.xml.",
    };
    private readonly Option<bool> all = new("--all") { Description = "Show every check and all feedback, not only one screen." };
    private readonly Option<bool> gitHub = new("--github")
    {
        Description = "Annotate the files of a GitHub workflow's push and write its job summary.",
    };
    private readonly CourseFolderOption course = new();
    private readonly TorchOption torch = new();
    private readonly ResourceOptions resources = new();

    /// <summary>The command, and what does it.</summary>
    public CheckVerb(Func<CheckOptions, int> check)
        : base("check", "Checks one hand-in and shows the feedback.")
    {
        Add(folder);
        Add(sheet);
        course.AddTo(this);
        Add(only);
        Add(seed);
        Add(quick);
        Add(hidden);
        torch.AddTo(this);
        Add(output);
        Add(all);
        Add(gitHub);
        resources.AddTo(this);
        SetAction(parsed => check(Read(parsed)));
    }

    /// <inheritdoc/>
    public override bool RunsStudentCode => true;

    /// <inheritdoc/>
    public override string Examples => """
        The points are advisory: marks come from "grader grade".

        Examples:
          grader check                                   in a student's kit
          grader check Submissions/my-group --sheet dtu
          grader check Submissions/my-group --only dtu.3.4.elbo
          grader check hand-in.zip --sheet dtu --quick --out feedback
          grader check . --seed 4711 --only NegativeElboChecks.Loss_is_a_sum_over_dimensions     repeats a failure
        """;

    private CheckOptions Read(ParseResult parsed)
    {
        var given = parsed.GetValue(folder);
        var kit = KitFolder.Around(given ?? ".");
        return new CheckOptions(given ?? kit?.Folder ?? ".")
        {
            Sheet = parsed.GetValue(sheet) ?? kit?.Sheet,
            CourseFolder = course.FolderOf(parsed),
            Only = parsed.WordsOf(only),
            Seed = parsed.GetValue(seed),
            Quick = parsed.GetValue(quick),
            Hidden = parsed.GetValue(hidden),
            Torch = torch.EngineOf(parsed) ?? kit?.Torch,
            Resources = resources.FoldersOf(parsed),
            Out = parsed.GetValue(output) ?? (given is null ? kit?.Feedback : null),
            All = parsed.GetValue(all),
            GitHub = parsed.GetValue(gitHub),
        };
    }
}
