using Grader.Cli.Commands;
using Grader.Cli.Screen;
using Grader.Grading;
using Grader.Judging.Resources;
using Grader.Judging.Sheets;
using Grader.Tests.Cli.Similarity;

namespace Grader.Tests.Cli.Commands;

/// <summary>Runs of the grade command on the folder "in" of a test folder, with results in "out".</summary>
internal sealed class GradeCommandRun(TestFolder scratch, IJudge judge)
{
    public static readonly Sheet Toy = new("toy", "Toy sheet", [new SheetExercise("toy.1", "One", 2, [])]);

    /// <summary>The sheet that is graded.</summary>
    public Sheet Sheet { get; init; } = Toy;

    public string Console { get; private set; } = "";

    /// <summary>What the judge was told to derive the seeds from.</summary>
    public string? Key { get; private set; }

    /// <summary>The data that a user supplies.</summary>
    public GivenResources Resources { get; init; } = GivenResources.None;

    public string Torch { get; init; } = "managed 1.0.0";

    /// <summary>A folder with three hand-ins: two are right, and bob's is wrong.</summary>
    public static TestFolder ThreeHandIns()
    {
        var scratch = new TestFolder();
        scratch.Write("in/anna/Elbo.cs", "class Elbo;");
        scratch.Write("in/bob/Elbo.cs", "class Elbo; // wrong");
        scratch.Write("in/carl/Elbo.cs", "class Elbo;");
        return scratch;
    }

    public int Run(Func<GradeOptions, GradeOptions>? with = null, CancellationToken stop = default)
    {
        using var text = new StringWriter();
        var console = Terminal.For(text);
        var options = new GradeOptions(scratch["in"], "toy", scratch["out"]) { Jobs = 2 };
        var screen = new GradingScreen(console);
        var grading = new CourseGrading(
            KnownCourses.All[0], screen, JudgeFor, (sources, _) => Tokens.Of(sources), Resources, Torch);
        var code = new GradeCommand(console, grading).Run(Sheet, with?.Invoke(options) ?? options, stop);
        Console = text.ToString();
        return code;
    }

    private IJudge JudgeFor(string key)
    {
        Key = key;
        return judge;
    }
}
