using FluentAssertions;
using Grader.Judging;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Tests.Judging.Laws;

internal sealed class MemoryLawTests
{
    private interface ISquares
    {
        double[] Of(double[] x);
    }

    private sealed class Right : ISquares
    {
        public double[] Of(double[] x) => [.. x.Select(number => number * number)];
    }

    private sealed class KeepsTheFirst : ISquares
    {
        private double[]? kept;

        public double[] Of(double[] x) => kept ??= new Right().Of(x);
    }

    private sealed class KeepsOneForEachLength : ISquares
    {
        private readonly Dictionary<int, double[]> kept = [];

        public double[] Of(double[] x) => kept.TryGetValue(x.Length, out var answer) ? answer : kept[x.Length] = new Right().Of(x);
    }

    private sealed class CountsItsCalls : ISquares
    {
        private int calls;

        public double[] Of(double[] x) => [.. new Right().Of(x).Select(number => number + ++calls)];
    }

    /// <summary>Two objects share it, as they would a static field.</summary>
    private sealed class AddsUp(double[] shared) : ISquares
    {
        public double[] Of(double[] x) => [.. new Right().Of(x).Select(number => number + 1e-3 * shared[0]++)];
    }

    [Test]
    public void Answers_that_depend_on_their_call_alone_pass() => Judged(() => new Right()).Should().NotThrow();

    [Test]
    public void An_answer_kept_from_the_first_call_fails() =>
        Judged(() => new KeepsTheFirst()).Should().Throw<CheckFailedException>().Which.Feedback.Summary.Should().Contain("kept");

    [Test]
    public void An_answer_kept_for_each_length_fails() =>
        Judged(() => new KeepsOneForEachLength()).Should().Throw<CheckFailedException>().WithMessage("*(1, 2)*");

    [Test]
    public void An_answer_that_changes_with_the_number_of_calls_fails() =>
        Judged(() => new CountsItsCalls()).Should().Throw<CheckFailedException>().WithMessage("*asked again*");

    [Test]
    public void What_objects_share_shows()
    {
        var shared = new double[1];
        Judged(() => new AddsUp(shared)).Should().Throw<CheckFailedException>();
    }

    private static Action Judged(Func<ISquares> create) =>
        () => MemoryLaw.Holds(create, Squares(1, 2), Squares(3, 4), Squares(1, 2, 3));

    private static Call<ISquares> Squares(params double[] x) => new($"the squares of ({string.Join(", ", x)})", subject => subject.Of(x));
}
