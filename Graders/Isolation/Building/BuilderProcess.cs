using Grader.Wire;

namespace Grader.Isolation;

/// <summary>
/// A builder in a process that starts at once and is replaced after every death, whenever it comes. Where it ends in the middle of its
/// work, the work is tried once more.
/// </summary>
internal sealed class BuilderProcess(Spawner spawner, ChildProgram program) : IBuilder
{
    private readonly Lock gate = new();
    private Task<ChildProcess> starting = spawner.Start(program);
    private ChildProcess? builder;
    private HandInBudget? budgetInUse;
    private bool disposed;

    /// <inheritdoc/>
    public (T? Answer, StudentFaultException? Fault) Ask<T>(
        Func<IBuilderRoot, T> ask, TimeSpan limit, HandInBudget budget, CancellationToken cancellation)
        where T : class
    {
        var first = AskUntilItEnds(ask, limit, budget, cancellation);
        return first.Fault is { } fault && SecondTry.IsDueAfter(fault.Fault) ? AskUntilItEnds(ask, limit, budget, cancellation) : first;
    }

    /// <summary>Ends the process, also in the middle of a build on another thread, which then fails.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            disposed = true;
            End();
        }
    }

    /// <summary>Asks again for as long as something else ends the process.</summary>
    private (T? Answer, StudentFaultException? Fault) AskUntilItEnds<T>(
        Func<IBuilderRoot, T> ask, TimeSpan limit, HandInBudget budget, CancellationToken cancellation)
        where T : class
    {
        var (answer, fault) = AskOnce(ask, limit, budget, cancellation);
        while (fault?.Fault == StudentFault.EndedByOther)
            (answer, fault) = AskOnce(ask, limit, budget, cancellation);

        return (answer, fault);
    }

    private (T? Answer, StudentFaultException? Fault) AskOnce<T>(
        Func<IBuilderRoot, T> ask, TimeSpan limit, HandInBudget budget, CancellationToken cancellation)
        where T : class
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            builder ??= Greeting.Await(program, starting, () => spawner.Start(program), child => child.Wire.Root<IBuilderRoot>().Greet());
            builder.CallLimit = limit;
            if (budgetInUse != budget)
                builder.HandIn = budgetInUse = budget;

            return (ask(builder.Wire.Root<IBuilderRoot>()), null);
        }
        catch (StudentFaultException e)
        {
            Restart();
            return (null, e);
        }
        catch
        {
            Restart(); // The next hand-in gets a new one.
            throw;
        }
    }

    private void Restart()
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            End();
            (builder, budgetInUse, starting) = (null, null, spawner.Start(program));
        }
    }

    private void End()
    {
        starting.DisposeOnceStarted();
        builder?.Dispose();
    }
}
