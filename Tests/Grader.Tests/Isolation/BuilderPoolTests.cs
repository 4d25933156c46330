using FluentAssertions;
using Grader.Isolation;
using Grader.Wire;
using NUnit.Framework;

namespace Grader.Tests.Isolation;

/// <summary>When builders start and end, with builders that are no processes.</summary>
internal sealed class BuilderPoolTests
{
    private static readonly TimeSpan never = Timeout.InfiniteTimeSpan;
    private readonly List<CountedBuilder> started = [];

    [SetUp]
    public void Start() => started.Clear();

    [Test]
    public void Builds_in_succession_share_one_builder()
    {
        using var pool = Pool(size: 2, never);

        pool.Use(builder => builder, default).Should().BeSameAs(pool.Use(builder => builder, default));

        started.Should().ContainSingle();
    }

    [Test]
    public void A_build_that_waits_in_vain_gets_a_builder_of_its_own()
    {
        using var pool = Pool(size: 2, patience: TimeSpan.Zero);

        var both = pool.Use(first => pool.Use(second => (first, second), default), default);

        both.first.Should().NotBeSameAs(both.second);
        pool.Use(builder => builder, default).Should().BeOneOf(both.first, both.second);
    }

    [Test]
    public void No_more_builders_start_than_allowed()
    {
        using var pool = Pool(size: 1, patience: TimeSpan.Zero);
        using var stop = new CancellationTokenSource();

        pool.Use(_ =>
        {
            var waiting = Task.Run(() => pool.Use(builder => builder, stop.Token));
            stop.Cancel();
            return waiting.Invoking(task => task.GetAwaiter().GetResult()).Should().Throw<OperationCanceledException>();
        }, default);

        started.Should().ContainSingle();
    }

    [Test]
    public void A_builder_whose_work_fails_is_used_again_and_all_end_with_the_pool()
    {
        using (var pool = Pool(size: 1, never))
        {
            pool.Invoking(p => p.Use<int>(_ => throw new InvalidOperationException(), default)).Should().Throw<InvalidOperationException>();
            pool.Use(builder => builder, default).Should().BeSameAs(started[0]);
        }

        started.Should().OnlyContain(builder => builder.Ended);
    }

    private BuilderPool Pool(int size, TimeSpan patience) => new(
        () =>
        {
            started.Add(new CountedBuilder());
            return started[^1];
        },
        size,
        patience);

    private sealed class CountedBuilder : IBuilder
    {
        public bool Ended { get; private set; }

        public (T? Answer, StudentFaultException? Fault) Ask<T>(
            Func<IBuilderRoot, T> ask, TimeSpan limit, HandInBudget budget, CancellationToken cancellation)
            where T : class => throw new InvalidOperationException("It is never asked.");

        public void Dispose() => Ended = true;
    }
}
