using System.CommandLine;
using Grader.Authoring.Try;
using Grader.Cli.Commands;

namespace Grader.Cli.Syntax;

/// <summary><c>grader try</c>.</summary>
internal sealed class TryVerb : Verb
{
    private readonly Argument<string> course = new("course")
    {
        Description = "Folder of the course's repository, or the id of one of its courses; the current folder where left out.",
        DefaultValueFactory = _ => ".",
    };
    private readonly Option<string?> sheet = new("--sheet") { Description = "Id of the only sheet to try." };
    private readonly Option<int?> seeds = new("--seeds") { Description = "With how many seeds the solutions are judged: 20." };
    private readonly Option<int?> mistakes = new("--mistakes") { Description = "The most mistakes of one contract that are tried: 30." };
    private readonly Option<bool> trainings = new("--trainings") { Description = "Run what trains networks too, with one seed." };
    private readonly Option<bool> noBuild = new("--no-build") { Description = "Try the course as it was built." };
    private readonly Option<int?> jobs = new("--jobs") { Description = "How many hand-ins are judged at a time." };
    private readonly Option<string?> output = new("--out") { Description = "Folder for what is found: try, in the repository." };
    private readonly TorchOption torch = new();

    /// <summary>The command, and what does it.</summary>
    public TryVerb(Func<TryRequest, int> attempt)
        : base("try", "Tries the checks of a course: on right answers, stubs, garbage, and mistakes.")
    {
        Add(course);
        Add(sheet);
        Add(seeds);
        Add(mistakes);
        Add(trainings);
        Add(noBuild);
        Add(jobs);
        torch.AddTo(this);
        Add(output);
        SetAction(parsed => attempt(Read(parsed)));
    }

    /// <inheritdoc/>
    public override bool RunsStudentCode => true;

    /// <inheritdoc/>
    public override bool WritesForOthers => true;

    /// <inheritdoc/>
    public override string Examples => """
        The author's loop. It builds the course and asks: do the solutions earn every point, are stubs "not attempted", does garbage pass
        anywhere, can every type be sent to the process with the student's code, what are the checks worth, and which mistakes do they let
        through. For the last it makes small mistakes in the solutions, the likeliest first, and grades each. A mistake that changes
        nothing can be called harmless, with a reason, in fixtures/Courses/<course>/harmless.yaml. Ends with 1 where something is to be
        mended.

        Examples:
          grader try                                   in the repository of a course
          grader try dtu --sheet dtu --mistakes 5      in this repository, a short trial
          grader try ../vae101 --trainings --out trial
        """;

    private TryRequest Read(ParseResult parsed)
    {
        var options = new TryOptions();
        return new TryRequest(parsed.GetValue(course)!)
        {
            Sheet = parsed.GetValue(sheet),
            Build = !parsed.GetValue(noBuild),
            Out = parsed.GetValue(output),
            Torch = torch.EngineOf(parsed),
            Options = options with
            {
                Seeds = AtLeastOne(parsed.GetValue(seeds), "--seeds") ?? options.Seeds,
                MistakesPerContract = parsed.GetValue(mistakes) ?? options.MistakesPerContract,
                Trainings = parsed.GetValue(trainings),
                Jobs = AtLeastOne(parsed.GetValue(jobs), "--jobs") ?? options.Jobs,
            },
        };
    }

    private static int? AtLeastOne(int? number, string option) => number is null or >= 1 ? number
        : throw new Grading.RefusedException($"{option} {number}: it takes a number from 1 on.");
}
