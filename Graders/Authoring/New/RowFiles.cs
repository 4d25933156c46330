namespace Grader.Authoring.New;

/// <summary>
/// The files of a new row. They compile, and say what to write in their place. Until that is done the tests fail: the solution throws,
/// the check breaks, and there is no mutant.
/// </summary>
internal static class RowFiles
{
    /// <summary>Text by path, relative to the repository.</summary>
    public static IReadOnlyDictionary<string, string> Of(ExerciseRow row) => new Dictionary<string, string>
    {
        [$"Reference/Courses/{row.Course}/Contracts/{row.Topic}/I{row.Name}.cs"] = Contract(row),
        [SolutionPath(row)] = Solution(row),
        [$"Graders/Courses/{row.Course}/Checks/{row.Topic}/{row.Name}Checks.cs"] = Checks(row),
        [$"fixtures/Courses/{row.Course}/mutants/{row.Topic}/{row.Name}.yaml"] = Mutants(row),
    };

    private static string SolutionPath(ExerciseRow row) => $"Reference/Courses/{row.Course}/Solutions/{row.Topic}/{row.Name}.cs";

    private static string Contract(ExerciseRow row) => $$"""
        using static TorchSharp.torch;

        namespace Grader.Contracts.{{row.Topic}};

        /// <summary>Exercise {{row.Exercise}}: what is asked, in one sentence.</summary>
        /// <remarks>Author, title, year, equation.</remarks>
        [Task("what to write, in a few words: the stub says it")]
        public interface I{{row.Name}}
        {
            /// <summary>The equation and its conventions: index base, natural logarithm, sum or mean, who owns chance.</summary>
            /// <param name="x">Shape and data type.</param>
            /// <returns>Shape and data type.</returns>
            Tensor Compute(Tensor x);
        }

        """;

    private static string Solution(ExerciseRow row) => $$"""
        using Grader.Contracts.{{row.Topic}};
        using static TorchSharp.torch;

        namespace Grader.Solutions.{{row.Topic}};

        /// <summary>The method in one sentence.</summary>
        public sealed class {{row.Name}} : I{{row.Name}}
        {
            /// <inheritdoc/>
            public Tensor Compute(Tensor x) => throw new NotImplementedException("Write the reference solution.");
        }

        """;

    private static string Checks(ExerciseRow row) => $$"""
        using Grader.Contracts.{{row.Topic}};
        using Grader.Judging;
        using NUnit.Framework;

        namespace Grader.Checks.{{row.Topic}};

        /// <summary>Exercise {{row.Exercise}}: what is judged, in one sentence.</summary>
        public sealed class {{row.Name}}Checks(HandIn handIn) : ContractChecks<I{{row.Name}}>(handIn)
        {
            [Test, Points(1), Cites("{{row.Sheet}}, exercise {{row.Exercise[(row.Sheet.Length + 1)..]}}")]
            [States("the law in symbols", Within = "the tolerance and its reason")]
            public void Result_equals_the_numbers_by_hand() =>
                throw new NotImplementedException("Compare what Subject computes with numbers that a student can verify on paper.");
        }

        """;

    private static string Mutants(ExerciseRow row) => $"""
        # Wrong solutions of {row.Exercise}: each is {SolutionPath(row)} with a small edit. Add one for each mistake that a
        # check is there to catch; other files of this folder show the form.
        []

        """;
}
