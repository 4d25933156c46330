using System.Runtime.ExceptionServices;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Builders;
using NUnit.Framework.Internal.Execution;

namespace Grader.Judging.Running;

/// <summary>
/// Runs fixtures for one hand-in by NUnit's own builder and work items. NUnit's assembly runner is not used: it replaces the process's
/// console during each run, and of two overlapping runs each would restore the other's replacement. The work runs on a thread of its
/// own, because NUnit keeps the current test in the execution context, where the caller's own test may be.
/// </summary>
internal static class FixtureRun
{
    public static void Execute(HandIn handIn, IEnumerable<Type> fixtures, IReadOnlySet<string> checks, CancellationToken cancellation)
    {
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                foreach (var fixture in fixtures)
                    Execute(Build(handIn, fixture), new ChecksFilter(checks), cancellation);
            }
#pragma warning disable CA1031 // Thrown again on the caller's thread.
            catch (Exception thrown)
#pragma warning restore CA1031
            {
                failure = ExceptionDispatchInfo.Capture(thrown);
            }
        })
        { Name = $"Judge {handIn.Info.Id}", IsBackground = true };
        thread.Start();
        thread.Join();
        failure?.Throw();
    }

    private static TestSuite Build(HandIn handIn, Type fixture)
    {
        using var _ = HandInSource.UseForFixtures(handIn);
        return new DefaultSuiteBuilder().BuildFrom(new TypeWrapper(fixture));
    }

    private static void Execute(TestSuite suite, ITestFilter filter, CancellationToken cancellation)
    {
        var context = new TestExecutionContext { Dispatcher = new InlineDispatcher() };
        using var stop = cancellation.Register(() => context.ExecutionStatus = TestExecutionStatus.StopRequested);
        var work = WorkItemBuilder.CreateWorkItem(suite, filter, recursive: true)
            ?? throw new InvalidOperationException($"NUnit makes no work of the fixture {suite.FullName}.");
        work.InitializeContext(context);
        work.Execute();
    }
}
