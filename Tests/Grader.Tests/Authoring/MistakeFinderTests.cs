using FluentAssertions;
using Grader.Builder;
using Grader.Results;
using Grader.Tests.KillMatrix;
using Grader.Wire;
using NUnit.Framework;

namespace Grader.Tests.Authoring;

/// <summary>Mistakes that are made of right answers.</summary>
public sealed class MistakeFinderTests
{
    private static readonly HandInCompiler compiler = new(KnownCourses.Contracts, engine: []);

    [TestCase("a + b", "a - b", "a sign is exchanged", 1)]
    [TestCase("a * b", "a / b", "divided in place of multiplied", 1)]
    [TestCase("-a", "a", "a minus is missing", 1)]
    [TestCase("Math.Sqrt(a + b)", "(a + b)", "a root is missing", 1)]
    [TestCase("v[i]", "v[i - 1]", "an index is off by one", 1)]
    [TestCase("v[i + 1]", "v[i]", "an index is off by one", 1)]
    [TestCase("v[0]", "v[0 + 1]", "an index is off by one", 1)]
    [TestCase("a + b", "a", "a term is missing", 2)]
    [TestCase("a * b", "b", "a factor is missing", 2)]
    [TestCase("a / (a + b)", "(a + b) / a", "two operands are exchanged", 2)]
    [TestCase("Math.Pow(a, b)", "Math.Pow(b, a)", "two arguments are exchanged", 2)]
    [TestCase("v.Sum()", "v.Average()", "Average in place of Sum", 2)]
    [TestCase("Math.Max(a, b)", "Math.Min(a, b)", "Min in place of Max", 2)]
    [TestCase("a", "b", "b in place of a", 2)]
    [TestCase("0.5 * a", "1.0 * a", "1.0 in place of 0.5", 3)]
    [TestCase("a < b ? a : b", "a <= b ? a : b", "a bound is off by one", 3)]
    [TestCase("a < b ? a : b", "(b)", "a case is missing", 3)]
    public void A_mistake_has_its_kind_and_how_likely_it_is(string right, string wrong, string kind, int rank) =>
        Made(right).Should().Contain((wrong, kind, rank));

    [Test]
    public void A_method_keeps_answers_or_changes_what_it_is_given()
    {
        var kept = Made("a + b").Where(made => made.Rank == 4).Select(made => made.Kind);

        kept.Should().Equal(
            "the first answer is kept for every later question", "the first answer is kept for every object",
            "an answer is kept for other values of one argument", "an answer is kept for other values of one argument",
            "an answer is kept for other values of one argument", "an answer is kept for other values of one argument",
            "an argument is changed in place");
    }

    [Test]
    public void Answers_share_an_array()
    {
        const string Text = "public sealed class Answer { public double[] Of(double[] v) { return (double[])v.Clone(); } }";

        compiler.FindMistakes([new("Answer.cs", Text)]).Mistakes.Select(mistake => mistake.Kind)
            .Should().Contain("every answer is the same object");
    }

    [TestCase("throw new ArgumentException($\"{a - b}\")")]
    [TestCase("double.NaN")]
    public void What_is_thrown_and_what_has_no_other_form_stays(string right) =>
        Made(right).Where(made => made.Rank < 4).Should().BeEmpty();

    [Test]
    public void Every_mistake_in_a_solution_compiles_and_is_another_text()
    {
        var solutions = KnownSolutions.SourcesBelow("Reference/Courses/tum/Solutions")
            .Select(source => new SourceFile(source.Path, source.Text)).ToArray();
        var found = compiler.FindMistakes(solutions);

        found.Mistakes.Should().HaveCountGreaterThan(20 * solutions.Length);
        var right = solutions.ToDictionary(source => source.Path, source => source.Text);
        var texts = found.Mistakes.Select(mistake => Changed(right[mistake.Path], mistake)).ToList();
        texts.Should().OnlyHaveUniqueItems().And.NotContain(solutions.Select(source => source.Text));
        var some = found.Mistakes.Where((_, index) => index % 40 == 0).ToList();
        foreach (var mistake in some)
        {
            SourceFile[] sources = [.. solutions.Select(source => new SourceFile(
                source.Path, source.Path == mistake.Path ? Changed(source.Text, mistake) : source.Text))];
            FluentActions.Invoking(() => TrustedJudge.Compile(sources)).Should().NotThrow($"{mistake.Path}: {mistake.Kind}");
        }
    }

    [Test]
    public void A_file_uses_those_whose_types_it_names()
    {
        SourceFile[] sources =
        [
            new("A.cs", "public static class A { public static double Of() => B.Value; }"),
            new("B.cs", "public static class B { public const double Value = 2; }"),
        ];

        compiler.FindMistakes(sources).Uses.Select(use => (use.Path, string.Join(",", use.Uses)))
            .Should().Equal(("A.cs", "B.cs"), ("B.cs", ""));
    }

    /// <summary>The mistakes in an expression of two numbers a and b, an index i and a list v.</summary>
    private static List<(string Text, string Kind, int Rank)> Made(string expression)
    {
        const string Head = "public sealed class Answer { public double Of(double a, double b, int i, double[] v) => ";
        var text = $"{Head}{expression}; }}";
        return [.. compiler.FindMistakes([new("Answer.cs", text)]).Mistakes.Select(mistake => (
            mistake.Rank == 4 ? "" : Changed(text, mistake)[Head.Length..^3].TrimEnd(';'), mistake.Kind, mistake.Rank))];
    }

    private static string Changed(string text, SourceMistake mistake) =>
        text.Remove(mistake.Start, mistake.Length).Insert(mistake.Start, mistake.Text);
}
