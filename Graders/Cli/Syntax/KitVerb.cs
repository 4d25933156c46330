using System.CommandLine;
using Grader.Cli.Commands;

namespace Grader.Cli.Syntax;

/// <summary><c>grader kit</c>.</summary>
internal sealed class KitVerb : Verb
{
    private readonly Argument<string> sheet = new("sheet") { Description = "Id of the sheet: \"dtu\". See \"grader list\"." };
    private readonly Option<string> output = new("--out") { Description = "Folder to make; it must not be there yet.", Required = true };
    private readonly CourseFolderOption course = new();
    private readonly TorchOption torch = new();

    /// <summary>The command, and what does it.</summary>
    public KitVerb(Func<KitOptions, int> make)
        : base("kit", "Makes the folder that a course gives to its students.")
    {
        Add(sheet);
        Add(output);
        course.AddTo(this);
        torch.AddTo(this);
        SetAction(parsed => make(new(parsed.GetValue(sheet)!, parsed.GetValue(output)!)
        {
            CourseFolder = course.FolderOf(parsed),
            Torch = torch.EngineOf(parsed),
        }));
    }

    /// <inheritdoc/>
    public override bool WritesForOthers => true;

    /// <inheritdoc/>
    public override string Examples => """
        Run it in the grader's repository, or in that of a course. The kit has a stub for each part of the sheet, and packages with the
        contracts, the engine, the public checks and the grader. It has no solution, no hidden check, no reference number and no guidance
        for tutors.
        Students need the .NET SDK and nothing else. They hand in the same folder, and "grader grade" takes their answers from it.
        With --torch libtorch, they compute on the package TorchSharp, which the .NET SDK gets; one word in kit.yaml changes it later.

        Examples:
          grader kit dtu --out dtu-kit
          grader kit dtu --out dtu-kit --torch libtorch
          grader kit vae101 --course . --out kit               in the repository of a course
        """;
}
