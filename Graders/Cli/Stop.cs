using System.Runtime.InteropServices;

namespace Grader.Cli;

/// <summary>Handles SIGINT (Ctrl-C) and SIGTERM: the first one stops after the checks that are running, the second one at once.</summary>
internal sealed class Stop : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly List<PosixSignalRegistration> signals;

    /// <summary>Registers for both signals.</summary>
    /// <param name="say">Called with what each signal says.</param>
    public Stop(Action<string> say)
    {
        PosixSignalRegistration Register(PosixSignal signal) => PosixSignalRegistration.Create(signal, context => Handle(context, say));
        signals = [Register(PosixSignal.SIGINT), Register(PosixSignal.SIGTERM)];
    }

    /// <summary>What the first signal says.</summary>
    public string Announcement { get; set; } = "Stopping after the checks that are running; once more to stop at once.";

    /// <summary>What the second signal says.</summary>
    public string AtOnce { get; set; } = "Stopped at once.";

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => source.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        signals.ForEach(signal => signal.Dispose());
        source.Dispose();
    }

    private void Handle(PosixSignalContext context, Action<string> say)
    {
        context.Cancel = true;
        if (source.IsCancellationRequested)
        {
            say(AtOnce);
            Environment.Exit(ExitCode.Interrupted);
        }

        say(Announcement);
        source.Cancel();
    }
}
