using System.Runtime.InteropServices;

namespace Grader.Cli;

/// <summary>Ctrl-C and a polite kill: the first asks for an end after the checks that are running, the second ends at once.</summary>
internal sealed class Stop : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly List<PosixSignalRegistration> signals;

    /// <summary>Listens from now on.</summary>
    /// <param name="say">Told once what is going to happen.</param>
    public Stop(Action<string> say) => signals =
        [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM }.Select(signal => PosixSignalRegistration.Create(signal, context => Ask(context, say)))];

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => source.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        signals.ForEach(signal => signal.Dispose());
        source.Dispose();
    }

    private void Ask(PosixSignalContext context, Action<string> say)
    {
        context.Cancel = true;
        if (source.IsCancellationRequested)
            Environment.Exit(ExitCode.Interrupted);
        say("Stopping after the checks that are running; once more to stop at once.");
        source.Cancel();
    }
}
