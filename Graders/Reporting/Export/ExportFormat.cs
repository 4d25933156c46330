using Grader.Results;

namespace Grader.Reporting.Export;

/// <summary>A form in which another system takes the result of one hand-in.</summary>
/// <param name="Name">The word of the command line.</param>
/// <param name="File">What the other system calls the file.</param>
/// <param name="Description">For the help.</param>
/// <param name="Render">Makes its text; the dictionary has what the user sets, of the keys that the system knows.</param>
public sealed record ExportFormat(
    string Name, string File, string Description, Func<HandInResult, IReadOnlyDictionary<string, string>, string> Render)
{
    /// <summary>What the user can set.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>Every form.</summary>
    public static IReadOnlyList<ExportFormat> All { get; } =
    [
        new("gradescope", "results.json", "Writes results.json of a Gradescope autograder.", (result, _) => Gradescope.Render(result)),
        new("prairielearn", "results.json", "Writes results.json of a PrairieLearn external grader.",
            (result, _) => PrairieLearn.Render(result)),
        new("exercism", "results.json", "Writes results.json of an Exercism test runner, version 3.",
            (result, _) => Exercism.Render(result)),
        new("junit", "junit.xml", "Writes JUnit XML, which CI systems show.", (result, _) => JUnit.Render(result)),
        new("classroom50", "result.json", "Writes result.json of a Classroom 50 autograder.", Classroom50.Render)
        {
            Keys = Classroom50.Given,
        },
    ];
}
