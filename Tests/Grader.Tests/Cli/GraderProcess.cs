using System.Diagnostics;
using System.Text;

namespace Grader.Tests.Cli;

/// <summary>The real command line in its own process.</summary>
internal sealed class GraderProcess : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(15);

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "grader.dll");

    private readonly Process process;
    private readonly StringBuilder text = new();

    private GraderProcess(Process process) => this.process = process;

    /// <summary>Everything on standard output and standard error so far.</summary>
    public string Console
    {
        get
        {
            lock (text)
                return text.ToString();
        }
    }

    /// <summary>Id of the process.</summary>
    public int Id => process.Id;

    /// <summary>Whether it has ended.</summary>
    public bool HasEnded => process.HasExited;

    /// <summary>Starts <c>grader</c> with arguments.</summary>
    public static GraderProcess Start(params string[] arguments) => StartWith([], arguments);

    /// <summary>Starts <c>grader</c> with arguments, and with variables of its environment.</summary>
    public static GraderProcess StartWith((string Name, string Value)[] environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments]);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        return Started(start);
    }

    /// <summary>Runs <c>grader</c> with arguments to its end, in a shell that has run a command before.</summary>
    public static (int ExitCode, string Console) RunUnder(string command, params string[] arguments)
    {
        using var grader = Started(new ProcessStartInfo("/bin/sh", ["-c", $"{command}; exec dotnet \"$0\" \"$@\"", Program, .. arguments]));
        return (grader.WaitForEnd(), grader.Console);
    }

    /// <summary>Runs <c>grader</c> with arguments to its end.</summary>
    public static (int ExitCode, string Console) Run(params string[] arguments)
    {
        using var grader = Start(arguments);
        return (grader.WaitForEnd(), grader.Console);
    }

    /// <summary>Waits for the end.</summary>
    /// <returns>The exit code.</returns>
    public int WaitForEnd()
    {
        if (!process.WaitForExit(Limit))
            throw new TimeoutException($"The grader did not end within {Limit.TotalMinutes} minutes. Its output: {Console}");
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>Waits until a condition holds or the process has ended.</summary>
    public void WaitUntil(Func<bool> condition)
    {
        while (!process.HasExited && !condition())
            Thread.Sleep(5);
    }

    /// <summary>Kills the process, which gets no chance to finish anything.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>Sends Ctrl-C.</summary>
    public void Interrupt() => Send("INT");

    /// <summary>Asks the process to end, as a shutdown of the machine does.</summary>
    public void Terminate() => Send("TERM");

    /// <summary>Stops the process for a while, as Ctrl-Z does.</summary>
    public void Pause(TimeSpan time)
    {
        Send("STOP");
        Thread.Sleep(time);
        Send("CONT");
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    private static GraderProcess Started(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        start.StandardOutputEncoding = Encoding.UTF8;
        var started = new GraderProcess(Process.Start(start)!);
        started.process.OutputDataReceived += started.Receive;
        started.process.ErrorDataReceived += started.Receive;
        started.process.BeginOutputReadLine();
        started.process.BeginErrorReadLine();
        return started;
    }

    private void Send(string signal) => Process.Start("kill", [$"-{signal}", $"{Id}"])!.WaitForExit();

    private void Receive(object sender, DataReceivedEventArgs line)
    {
        lock (text)
            text.AppendLine(line.Data);
    }
}
