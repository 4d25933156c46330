namespace Grader.Authoring.New;

/// <summary>
/// The files of a new exercise in a course's own repository. They compile, and say what to write in their place; until that is done
/// <c>grader try</c> names what is missing.
/// </summary>
internal static class CourseRowFiles
{
    /// <summary>Text by path, relative to the repository.</summary>
    public static IReadOnlyDictionary<string, string> Of(ExerciseRow row, AnswerForm form) => new Dictionary<string, string>
    {
        [$"Reference/Courses/{row.Course}/Contracts/I{row.Name}.cs"] = Contract(row, form),
        [$"Reference/Courses/{row.Course}/Solutions/{row.Name}.cs"] = Solution(row, form),
        [$"Graders/Courses/{row.Course}/Checks/{row.Name}Checks.cs"] = Checks(row, form),
    };

    private static string Root(ExerciseRow row) => char.ToUpperInvariant(row.Course[0]) + row.Course[1..];

    private static (string Answer, string Question, string Name) Signature(ExerciseRow row, AnswerForm form) => form switch
    {
        AnswerForm.Tensor => ("Tensor", "Tensor", "x"),
        AnswerForm.Numbers => ("double", "double[]", "values"),
        AnswerForm.Record => ($"{row.Name}Answer", "double[]", "values"),
        _ => ("string", "string", "text"),
    };

    private static string Usings(AnswerForm form) => form == AnswerForm.Tensor ? "using static TorchSharp.torch;\n" : "";

    private static string Contract(ExerciseRow row, AnswerForm form)
    {
        var (answer, question, name) = Signature(row, form);
        var record = form != AnswerForm.Record ? "" : $"""

            /// <summary>What the exercise asks for.</summary>
            /// <param name="First">The first number.</param>
            /// <param name="Second">The second number.</param>
            public sealed record {row.Name}Answer(double First, double Second);

            """;
        return $$"""
            using Grader.Contracts;
            {{Usings(form)}}
            namespace {{Root(row)}}.Contracts;

            /// <summary>What is asked, in one sentence.</summary>
            [Task("what to write, in a few words: the stub says it")]
            public interface I{{row.Name}}
            {
                /// <summary>The equation and its conventions: index base, natural logarithm, sum or mean, who owns chance.</summary>
                /// <param name="{{name}}">What it is, with its shape.</param>
                /// <returns>What it is, with its shape.</returns>
                {{answer}} Of({{question}} {{name}});
            }
            {{record}}
            """;
    }

    private static string Solution(ExerciseRow row, AnswerForm form)
    {
        var (answer, question, name) = Signature(row, form);
        return $$"""
            {{Usings(form)}}using {{Root(row)}}.Contracts;

            namespace {{Root(row)}}.Solutions;

            /// <summary>The method in one sentence.</summary>
            public sealed class {{row.Name}} : I{{row.Name}}
            {
                /// <inheritdoc/>
                public {{answer}} Of({{question}} {{name}}) =>
                    throw new NotImplementedException("Write the right answer here, as a student would.");
            }

            """;
    }

    private static string Checks(ExerciseRow row, AnswerForm form)
    {
        var (example, expected) = Example(form);
        return $$"""
            using Grader.Judging;
            using Grader.Judging.Comparisons;
            using NUnit.Framework;
            using {{Root(row)}}.Contracts;
            {{Usings(form)}}
            namespace {{Root(row)}}.Checks;

            /// <summary>Exercise {{row.Exercise[(row.Sheet.Length + 1)..]}}: what is judged, in one sentence.</summary>
            public sealed class {{row.Name}}Checks(HandIn handIn) : ContractChecks<I{{row.Name}}>(handIn)
            {
                private const string Formula = "the law in symbols";

                [Test, Points(1), Cites("Sheet, exercise {{row.Exercise[(row.Sheet.Length + 1)..]}}")]
                [States(Formula, Within = "the tolerance and its reason")]
                public void The_answer_is_right_by_hand() =>
                    // Numbers that a student can verify on paper. More checks: SoftmaxChecks shows laws over generated inputs, and memory.
                    {{expected.Replace("ANSWER", $"Subject.Of({example})", StringComparison.Ordinal)}};
            }

            """;
    }

    private static (string Example, string Expectation) Example(AnswerForm form) => form switch
    {
        AnswerForm.Tensor => ("tensor([1.0, 2.0])", Close("ANSWER", "tensor([1.0, 2.0])", "the answer for x = (1, 2)")),
        AnswerForm.Numbers => ("[1, 2, 3]", Close("ANSWER", "2", "the answer for (1, 2, 3)")),
        AnswerForm.Record => ("[1, 2, 3]", Close("ANSWER.First", "2", "the first number for (1, 2, 3)")),
        _ => ("\"a text\"", """Expect.True(ANSWER == "another text", Formula, what: "the answer for \"a text\"")"""),
    };

    private static string Close(string found, string expected, string what) =>
        $"""Expect.Close({found}, {expected}, Tolerance.Float64, Formula, what: "{what}")""";
}
