using System.Runtime.CompilerServices;
using FluentAssertions;
using Grader.Wire;
using NUnit.Framework;

namespace Grader.Tests.Wire;

internal sealed class ReentrancyTests
{
    [Test]
    public void A_call_is_answered_by_a_thousand_calls_back()
    {
        using var pair = Pair.Serving<ISums>(new Sums());
        var seen = new List<double>();

        var sum = pair.Judge.Root<ISums>().Sum(1000, x =>
        {
            seen.Add(x);
            return 2 * x;
        });

        (sum, seen.Count).Should().Be((999_000.0, 1000));
    }

    [Test]
    public void Calls_go_to_and_fro_within_calls()
    {
        using var pair = Pair.Serving<ISums>(new Sums());
        var sums = pair.Judge.Root<ISums>();

        Down(8).Should().Be(8);

        double Down(double x) => x == 0 ? 0 : 1 + sums.Sum(2, i => i == 0 ? 0 : Down(x - 1));
    }

    [Test]
    public void Calls_nested_without_end_are_ended()
    {
        var pair = Pair.Serving<ISums>(new Sums());
        var sums = pair.Judge.Root<ISums>();

        Assert.Catch<IOException>(() => Forever(0));
        Assert.Catch<IOException>(pair.Dispose);

        double Forever(double x) => sums.Sum(1, Forever);
    }

    [Test]
    public void Objects_that_nobody_holds_any_more_are_forgotten()
    {
        using var pair = Pair.Serving<ISums>(new Sums());
        var sums = pair.Judge.Root<ISums>();

        LendHundred(pair.Worker, sums).Should().BeGreaterThan(100);

        Assert.That(Left, Is.LessThanOrEqualTo(10).After(5000, 20), "the judge holds none of the hundred functions any more");

        int Left()
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            sums.Sum(0, x => x);
            return pair.Worker.Exported;
        }
    }

    /// <summary>How many objects the worker keeps while the judge uses a hundred of its functions.</summary>
    // A method of its own, so that no local variable of the test keeps a function alive.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int LendHundred(Endpoint worker, ISums sums)
    {
        var lent = Enumerable.Range(0, 100).Select(i => sums.Lend(i)).ToList();
        lent.Sum(function => function(1)).Should().BeGreaterThan(0);
        var kept = worker.Exported;
        GC.KeepAlive(lent);
        return kept;
    }

    [Test]
    public void An_exception_of_the_leading_side_passes_through_the_other_unchanged()
    {
        using var pair = Pair.Serving<ISums>(new Sums());
        var (thrown, calls) = (new InvalidTimeZoneException("mine"), 0);

        var seen = Assert.Catch(() => pair.Judge.Root<ISums>().SumCatchingAll(10, _ => ++calls == 3 ? throw thrown : 0));

        Assert.That((seen, calls), Is.EqualTo((thrown, 3)), "the very exception, and no call back after it");
    }

    [Test]
    public void After_an_exception_the_next_call_works()
    {
        using var pair = Pair.Serving<ISums>(new Sums());
        var sums = pair.Judge.Root<ISums>();
        Assert.Catch(() => sums.SumCatchingAll(10, _ => throw new InvalidTimeZoneException()));

        sums.Sum(3, x => x).Should().Be(3);
    }

    [Test]
    public void A_call_back_after_the_call_is_refused_on_its_own_side()
    {
        var sums = new Sums();
        using var pair = Pair.Serving<ISums>(sums);
        pair.Judge.Root<ISums>().Sum(1, x => x);

        sums.Kept.Invoking(kept => kept!(1)).Should().Throw<InvalidOperationException>().WithMessage("*after the call*");
    }

    [Test]
    public void Exceptions_of_the_other_side_arrive_as_their_kind()
    {
        using var pair = Pair.Serving<ISums>(new Sums());
        var sums = pair.Judge.Root<ISums>();

        Kind(new NotImplementedException("later")).Should().Be((FailureKind.NotImplemented, "later"));
        Kind(new InsufficientMemoryException("full")).Should().Be((FailureKind.OutOfMemory, "full"));
        Kind(new AggregateException(new NotImplementedException("inner"))).Should().Be((FailureKind.NotImplemented, "inner"));
        Kind(new FormatException(new string('x', 100_000))).Item2.Length.Should().Be(Failure.TextLimit);

        (FailureKind, string) Kind(Exception thrown)
        {
            Sums.ToThrow = thrown;
            var failure = Assert.Throws<FailureException>(() => sums.Throw())!.Failure;
            return (failure.Kind, failure.Message);
        }
    }

    [Test]
    public void Null_where_the_contract_has_none_is_said_so()
    {
        using var pair = Pair.Serving<ISums>(new Sums());

        Assert.Throws<FailureException>(() => pair.Judge.Root<ISums>().Null())!.Failure
            .Should().Be(new Failure(FailureKind.Contract, "", "The value that ISums.Null returns is null."));
    }

    internal interface ISums
    {
        double Sum(int count, Func<double, double> term);

        double SumCatchingAll(int count, Func<double, double> term);

        Func<double, double> Lend(double factor);

        void Throw();

        string Null();
    }

    private sealed class Sums : ISums
    {
        public static Exception ToThrow { get; set; } = new InvalidOperationException();

        public Func<double, double>? Kept { get; private set; }

        public double Sum(int count, Func<double, double> term)
        {
            Kept = term;
            return Enumerable.Range(0, count).Sum(i => term(i));
        }

        public double SumCatchingAll(int count, Func<double, double> term)
        {
            for (var i = 0; i < count; i++)
            {
                try
                {
                    term(i);
                }
                catch (Exception)
                {
                    // As a hand-in might.
                }
            }

            return count;
        }

        public Func<double, double> Lend(double factor) => x => factor * x;

        public void Throw() => throw ToThrow;

        public string Null() => null!;
    }
}
