using FluentAssertions;
using Grader.Isolation;
using Grader.Judging;
using Grader.Judging.Chance;
using Grader.Judging.Laws.Calls;
using Grader.Results;
using Grader.Wire;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Tests.Judging.Laws.Calls;

/// <summary>Calls are made once, as by a check, and then judged by the law.</summary>
internal sealed class CallMemoryLawTests
{
    private static readonly string[] parts = ["x", "tau", "n", "first", "second", "scale", "noise"];

    [Test]
    public void What_keeps_nothing_passes() => Judged(_ => new Mixture()).Should().NotThrow();

    [Test]
    public void A_cache_of_an_object_that_leaves_out_one_argument_fails(
        [ValueSource(nameof(parts))] string left, [Values] bool only) =>
        Judged(_ => new Caching(left, [], only)).Should().Throw<CheckFailedException>().WithMessage("*IMixture.Of*");

    [Test]
    public void A_static_cache_that_leaves_out_one_argument_fails([ValueSource(nameof(parts))] string left, [Values] bool only) =>
        Judged(fields => new Caching(left, fields.Kept, only)).Should().Throw<CheckFailedException>().WithMessage("*IMixture.Of*");

    [Test]
    public void A_cache_of_all_that_an_answer_depends_on_passes([Values] bool only)
    {
        Judged(_ => new Caching("nothing", [], only)).Should().NotThrow();
        Judged(fields => new Caching("nothing", fields.Kept, only)).Should().NotThrow();
    }

    [Test]
    public void A_call_that_may_be_invalid_costs_nothing_where_it_does_not_end()
    {
        Judged(_ => new Endless(kept: false)).Should().NotThrow();
        Judged(_ => new Endless(kept: true)).Should().Throw<CheckFailedException>().WithMessage("*IMixture.Of*");
    }

    [Test]
    public void An_object_that_counts_its_calls_fails() =>
        Judged(_ => new Counting(new int[1])).Should().Throw<CheckFailedException>().WithMessage("*IMixture.Twice*");

    [Test]
    public void A_class_that_counts_its_calls_fails() =>
        Judged(fields => new Counting(fields.Calls)).Should().Throw<CheckFailedException>().WithMessage("*IMixture.Twice*");

    [Test]
    public void A_method_that_uses_what_another_was_given_fails() =>
        Judged(_ => new Remembering()).Should().Throw<CheckFailedException>().WithMessage("*IMixture.Twice*after other calls*");

    [Test]
    public void Chance_that_comes_from_nowhere_fails() =>
        Judged(fields => new Random(fields.Chance)).Should().Throw<CheckFailedException>().WithMessage("*IMixture.Twice*");

    /// <summary>Makes two calls of each method, and then judges the law.</summary>
    private static Action Judged(Func<Fields, IMixture> make) => () =>
    {
        using var handIn = new HandIn(new HandInInfo("fake", "fake", "0123"), new Copies(make));
        var subject = (IMixture)handIn.Code.Create(typeof(IMixture));
        foreach (var first in new[] { 1.5, 2.5 })
        {
            var x = tensor([first, -0.5, 3], [3], dtype: float64);
            subject.Of(x, first / 2, 3, new(first, 0.5), y => 3 * y, new RecordedNoise(1, ScalarType.Float64));
            subject.Twice(first);
        }

        CallMemoryLaw.Holds(handIn.Code, typeof(IMixture), handIn.CallsOf(typeof(IMixture)).Examples());
    };

    /// <summary>The static fields of a class.</summary>
    private sealed class Fields
    {
        public Dictionary<string, Tensor> Kept { get; } = [];

        public int[] Calls { get; } = new int[1];

        public System.Random Chance { get; } = new(1);
    }

    /// <summary>A hand-in each of whose copies has static fields of its own.</summary>
    private sealed class Copies(Func<Fields, IMixture> make) : IStudentCode
    {
        private readonly Fields[] fields = [.. Enumerable.Range(0, HandInCopies.Count).Select(_ => new Fields())];

        public TimeSpan CallLimit { get; set; } = TimeSpan.FromSeconds(10);

        public string ContentHash => "0123";

        public string Isolation => "none";

        public string ConsoleText => "";

        public object Create(Type contract) => CreateFrom(copy: 0, contract);

        public object CreateFrom(int copy, Type contract) => make(fields[copy]);

        public void Dispose()
        {
        }
    }
}
